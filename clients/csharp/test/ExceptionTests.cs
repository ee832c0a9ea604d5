using System;
using System.Net.Http;
using System.Security.Authentication;
using PartnerCenterUsage.Client;
using static Test;

/// <summary>What exceptions tell.</summary>
internal static class ExceptionTests
{
    internal static void Run()
    {
        Errors();
        Causes();
        UntrustedCertificates();
        OwnExceptions();
        Messages();
    }

    private static void Errors()
    {
        var service = new Service(Service.Response(404, "{\"code\":3000,\"description\":\"None.\"}"));
        var error = Caught<ApiException>(() => Call(service));
        Expect("an error has its status", error.Status == 404);
        Expect("an error has its code as text", error.ErrorCode == "3000");
        Expect("an error has the decoded body", error.ServiceFault.Description == "None.");
        Expect("an error does not show the token", !error.ToString().Contains(Token));
        Expect("an error code may be a list", ErrorOf("{\"code\":[1]}").ErrorCode == "[1]");
        Expect("an error code may be a boolean", ErrorOf("{\"code\":true}").ErrorCode == "true");
        error = ErrorOf("{\"description\":{\"a\":[1]},\"code\":3000}");
        Expect("a description of the wrong type does not hide the code", error.ErrorCode == "3000");
    }

    private static void Causes()
    {
        var original = new Exception("one\r\n" + Token);
        for (var depth = 0; depth < 9; depth++)
        {
            original = new HttpRequestException("echo " + Token, original);
        }
        var failure = Caught<HttpRequestException>(() => Call(new Service(Service.Throw(original))));
        var cause = failure.InnerException as RedactedException;
        Expect("a cause has the class of the original", cause?.Type == typeof(HttpRequestException).FullName);
        Expect("a cause has the redacted message of the original", cause.Message == "echo [token]");
        var causes = 0;
        for (Exception one = cause; one != null; one = one.InnerException)
        {
            causes++;
        }
        Expect("an exception has at most five causes", causes == 5);
        Expect("a failure does not show the token", !failure.ToString().Contains(Token));
        Expect("the messages of causes are one line", !failure.ToString().Contains("\r"));
    }

    private static void UntrustedCertificates()
    {
        var attempts = 0;
        Func<HttpResponseMessage> untrusted = () =>
        {
            attempts++;
            throw new HttpRequestException("x", new AuthenticationException("y"));
        };
        var configuration = new Configuration { Retries = 1, AccessToken = Token };
        Caught<HttpRequestException>(() => Call(new Service(untrusted, untrusted), configuration));
        Expect("an untrusted certificate is not retried", attempts == 1);
    }

    private static void OwnExceptions()
    {
        var own = new InvalidOperationException("of a handler");
        var caught = Caught<InvalidOperationException>(() => Call(new Service(Service.Throw(own))));
        Expect("an exception of a handler is passed on", caught == own);
    }

    private static void Messages()
    {
        var body = "{\"totalCost\":\"\\u001b\\u202e" + new string('d', 900) + "\"}";
        var error = Caught<DecodeException>(() => Call(new Service(Service.Response(200, body))));
        Expect("a message is one line", error.Message.Contains("\\u001b\\u202e"));
        Expect("a message is short", error.Message.Length < 700);
    }
}
