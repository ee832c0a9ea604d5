// What the wire cases cannot see of the package: tokens in every form, causes, dumps, limits and what is refused.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Authentication;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using PartnerCenterUsage.Client;

internal static class Safety
{
    private const string Token = "Kq7+pz/Rs\"3<v&x'y\\z%9=.~-End";
    private static int failures;

    private static int Main()
    {
        Tokens();
        Causes();
        Dumps();
        Limits();
        Refusals();
        Faults();
        return failures == 0 ? 0 : 1;
    }

    private static void Tokens()
    {
        var random = new Random(7);
        var jwt = "eyJ0eXAiOiJKV1QifQ" + string.Concat(Enumerable.Range(0, 5000).Select(_ => "0aZ-_."[random.Next(6)]));
        foreach (var token in new[] { Token, jwt })
        {
            var number = 0;
            foreach (var form in Forms(token))
            {
                var redacted = Refusal(token, $"before {form} after").ErrorContent;
                Expect($"form {number++} of a token", redacted.Contains("[token]") && redacted.Length < 60);
            }
        }
        Expect("a token of a test is left alone", Refusal("short-token", "a short-token").ErrorContent == "a short-token");
        const string other = "100 % of \"\\\\u004b\" &amp; more";
        Expect("nothing else is changed", Refusal(Token, other).ErrorContent == other);
        foreach (var unit in new[] { "\\", "%", "&", "K", "\\K", "%25", "&amp;", "&#0", "%5c", "\\u004b", jwt.Substring(0, 99) + "&" })
        {
            var text = string.Concat(Enumerable.Repeat(unit, (1 << 18) / unit.Length));
            Expect($"262,144 characters of {unit}", Seconds(() => Refusal(jwt, text)) < 5);
        }
        var nested = string.Concat(Uri.EscapeDataString(Token).Select(one => $"\\u{(int)one:x4}"));
        Expect("a form within another", Refusal(Token, $"{{\"description\":\"{nested}\"}}").Fault.Description == "[token]");
        var asked = 0;
        var configuration = new Configuration { Retries = 1, AccessTokenProvider = _ => Task.FromResult($"token-of-attempt-{++asked}") };
        var service = new Service(_ => Answer(503, ""), _ => Answer(400, "{\"description\":\"token-of-attempt-1 token-of-attempt-2\"}"));
        Expect("the token of an earlier attempt", Caught<ApiException>(() => Call(service, configuration)).Fault.Description == "[token] [token]");
    }

    private static IEnumerable<string> Forms(string token)
    {
        var json = JsonConvert.SerializeObject(token);
        var html = new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeHtml };
        yield return token;
        yield return json;
        yield return JsonConvert.SerializeObject(json);
        yield return JsonConvert.SerializeObject(JsonConvert.SerializeObject(json));
        yield return JsonConvert.SerializeObject(JsonConvert.SerializeObject(token, html));
        yield return json.Replace("/", "\\/");
        yield return Uri.EscapeDataString(token);
        yield return Uri.EscapeDataString(Uri.EscapeDataString(json));
        yield return WebUtility.HtmlEncode(token);
        yield return WebUtility.HtmlEncode(WebUtility.HtmlEncode(json));
        yield return string.Concat(token.Select(one => $"&#x{(int)one:x4};"));
        yield return string.Concat(token.Select(one => $"\\u{(int)one:X4}"));
        foreach (var before in new[] { "", "Bearer ", "xxBearer ", "x" })
        {
            var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{before}{token}."));
            yield return encoded;
            yield return encoded.TrimEnd('=').Replace('+', '-').Replace('/', '_');
            yield return Uri.EscapeDataString(encoded);
        }
        var forUrls = Convert.ToBase64String(Encoding.ASCII.GetBytes(token)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        yield return string.Concat(forUrls.Select(one => $"%{(int)one:X2}"));
        yield return string.Concat(forUrls.Select(one => $"&#{(int)one};"));
    }

    private static void Causes()
    {
        var thrown = new Exception("one\r\n" + Token);
        for (var depth = 0; depth < 9; depth++) thrown = new HttpRequestException("echo " + Token, thrown);
        var failure = Caught<HttpRequestException>(() => Call(new Service(_ => throw thrown)));
        var cause = failure.InnerException as Cause;
        Expect("a cause is told anew", cause?.Type == typeof(HttpRequestException).FullName && cause.Message == "echo [token]");
        var deep = 0;
        for (Exception one = cause; one != null; one = one.InnerException) deep++;
        Expect("five deep", deep == 5);
        Expect("no token in a failure", !failure.ToString().Contains(Token) && !failure.ToString().Contains("\r"));
        var attempts = 0;
        Func<HttpRequestMessage, HttpResponseMessage> untrusted = _ =>
        {
            attempts++;
            throw new HttpRequestException("x", new AuthenticationException("y"));
        };
        Caught<HttpRequestException>(() => Call(new Service(untrusted, untrusted), new Configuration { Retries = 1, AccessToken = Token }));
        Expect("a certificate that is not trusted is not tried again", attempts == 1);
        var own = new InvalidOperationException("of a handler");
        Expect("what a handler of the caller throws", Caught<InvalidOperationException>(() => Call(new Service(_ => throw own))) == own);
    }

    private static void Dumps()
    {
        var configuration = new Configuration { AccessToken = Token };
        var client = new AzureSpendingApi(configuration);
        var dump = JsonConvert.SerializeObject(new { configuration, client }) + configuration + client;
        Expect("no token in a dump of a client", !dump.Contains("Kq7"));
        var refused = Caught<ArgumentException>(() => configuration.BasePath = "https://a:correct-horse@h");
        Expect("a password is refused, and not repeated", refused != null && !refused.ToString().Contains("correct-horse"));
    }

    private static void Limits()
    {
        var configuration = new Configuration { AccessToken = Token, MaxBodyBytes = 20 };
        foreach (var coded in new[] { false, true })
        {
            Func<int, Service> service = status => new Service(_ => Answer(status, new string(' ', 1000) + "{\"code\":1}", coded));
            var failed = Caught<DecodeException>(() => Call(service(200), configuration));
            Expect("a body that is too large", failed?.Message.Contains("it is larger than 20 bytes, the most that MaxBodyBytes allows") == true);
            var refused = Caught<ApiException>(() => Call(service(404), configuration));
            Expect("that of a refusal", refused?.ErrorCode == 404 && refused.ErrorContent == "" && refused.Fault == null && refused.RequestId != null);
        }
        configuration.MaxBodyBytes = 1 << 26;
        Func<int, string> body = megabytes => "{\"a\":[" + string.Concat(Enumerable.Repeat("\"\\n\",1.5,", megabytes << 17)) + "1]}";
        Func<int, double> read = megabytes =>
        {
            var text = body(megabytes);
            return Seconds(() => Call(new Service(_ => Answer(200, text)), configuration));
        };
        read(1);
        Expect("twice the time for twice the bytes", read(8) < 4 * read(4));
        foreach (var hostile in new[] { "{\"totalCost\":" + new string('1', 1 << 20) + "}", new string('[', 1 << 20), "{\"code\":" + new string('1', 1 << 20) })
            Expect("a megabyte of " + hostile.Last(), Seconds(() => Caught<ApiException>(() => Call(new Service(_ => Answer(400, hostile)), configuration))) < 5);
    }

    private static void Refusals()
    {
        foreach (var id in new[] { "\ud800", "a\udc00b", "" })
            Expect("an id that is none", Caught<ArgumentException>(() => Api(new Service(), null).GetCustomerUsageSummaryAsync(id).Finish()) != null);
        Expect("an id that no header can carry", Caught<ArgumentException>(() => Api(new Service(), null).GetCustomerUsageSummaryAsync("id", requestId: "\ud800").Finish()) != null);
        foreach (var token in new[] { Token + " ", "\t" + Token, Token + "\n" })
            Expect("a token with white space", Caught<ArgumentException>(() => Call(new Service(), new Configuration { AccessToken = token }))?.ToString().Contains("Kq7") == false);
        Expect("a port that is none", Caught<ArgumentException>(() => new Configuration().BasePath = "https://h:99999/")?.Message.StartsWith("The base URL has to be") == true);
        var configuration = new Configuration { AccessToken = Token, BasePath = "http://container:8080/base/" };
        Expect("plain http", Caught<ArgumentException>(() => Call(new Service(), configuration)) != null);
        configuration.AllowInsecureHttp = true;
        Expect("plain http where it is allowed", Caught<Exception>(() => Call(new Service(_ => Answer(200, "{}")), configuration)) == null);
    }

    private static void Faults()
    {
        Expect("a code that is a list", Refusal(Token, "{\"code\":[1]}").FaultCode == "[1]");
        Expect("a code that is a boolean", Refusal(Token, "{\"code\":true}").FaultCode == "true");
        Expect("a description that is none", Refusal(Token, "{\"description\":{\"a\":[1]},\"code\":3000}").FaultCode == "3000");
        var failed = Caught<DecodeException>(() => Call(new Service(_ => Answer(200, "{\"totalCost\":\"\\u001b\\u202e" + new string('d', 900) + "\"}"))));
        Expect("a message is one line, and short", failed.Message.Contains("\\u001b\\u202e") && failed.Message.Length < 700);
    }

    private static ApiException Refusal(string token, string body) =>
        Caught<ApiException>(() => Call(new Service(_ => Answer(400, body)), new Configuration { AccessToken = token }));

    private static void Call(Service service, Configuration configuration = null) =>
        Api(service, configuration).GetCustomerUsageSummaryAsync("id").Finish();

    private static AzureSpendingApi Api(Service service, Configuration configuration) =>
        new AzureSpendingApi(configuration ?? new Configuration { AccessToken = Token }, new HttpClient(service));

    // Wait() would wrap what is thrown.
    private static void Finish(this Task task) => task.GetAwaiter().GetResult();

    private static HttpResponseMessage Answer(int status, string body, bool coded = false)
    {
        var bytes = new MemoryStream();
        using (var stream = coded ? new GZipStream(bytes, CompressionMode.Compress, true) : (Stream)bytes)
            stream.Write(Encoding.UTF8.GetBytes(body), 0, Encoding.UTF8.GetByteCount(body));
        var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        if (coded) content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
        return new HttpResponseMessage((HttpStatusCode)status) { Content = content };
    }

    private static double Seconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    private static T Caught<T>(Action action) where T : Exception
    {
        try
        {
            action();
            return null;
        }
        catch (T error)
        {
            return error;
        }
    }

    private static void Expect(string what, bool holds)
    {
        if (holds) return;
        failures++;
        Console.Error.WriteLine($"The package fails at: {what}.");
    }

    private sealed class Service : HttpMessageHandler
    {
        private readonly Queue<Func<HttpRequestMessage, HttpResponseMessage>> _answers;

        public Service(params Func<HttpRequestMessage, HttpResponseMessage>[] answers) =>
            _answers = new Queue<Func<HttpRequestMessage, HttpResponseMessage>>(answers);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) =>
            Task.FromResult(_answers.Dequeue()(request));
    }
}
