using System;
using PartnerCenterUsage.Client;
using static Test;

/// <summary>What the client rejects before it sends anything.</summary>
internal static class ArgumentTests
{
    internal static void Run()
    {
        Ids();
        Tokens();
        BaseUrls();
    }

    private static void Ids()
    {
        foreach (var id in new[] { "\ud800", "a\udc00b", "" })
        {
            Expect("a customer id must be Unicode, and not empty", IsRejected(new Configuration(), id));
        }
        Expect("a request id must be ASCII", IsRejected(new Configuration(), "id", "\ud800"));
        var caught = Caught<ArgumentNullException>(() => Api(new Service()).GetCustomerUsageSummaryAsync(null).Finish());
        Expect("a customer id must not be null", caught != null);
    }

    private static void Tokens()
    {
        foreach (var token in new[] { Token + " ", "\t" + Token, Token + "\n" })
        {
            var configuration = new Configuration { AccessToken = token };
            var caught = Caught<ArgumentException>(() => Call(new Service(), configuration));
            Expect("a token must have no white space", caught != null);
            Expect("the exception does not show the token", !caught.ToString().Contains("Kq7"));
        }
    }

    private static void BaseUrls()
    {
        var caught = Caught<ArgumentException>(() => new Configuration().BaseUrl = "https://h:99999/");
        Expect("a port must be valid", caught.Message.StartsWith("The base URL must use https"));
        caught = Caught<ArgumentException>(() => new Configuration().BaseUrl = "https://a:correct-horse@h");
        Expect("a password in the URL is rejected", caught != null);
        Expect("the exception does not show the password", !caught.ToString().Contains("correct-horse"));

        var configuration = new Configuration { AccessToken = Token, BaseUrl = "http://container:8080/base/" };
        Expect("plain http is rejected", IsRejected(configuration, "id"));
        configuration.AllowInsecureHttp = true;
        var failure = Caught<Exception>(() => Call(new Service(Service.Response(200, "{}")), configuration));
        Expect("plain http can be allowed", failure == null);
    }

    private static bool IsRejected(Configuration configuration, string customerId, string requestId = null)
    {
        var api = Api(new Service(), configuration);
        var caught = Caught<ArgumentException>(
            () => api.GetCustomerUsageSummaryAsync(customerId, requestId: requestId).Finish());
        return caught != null;
    }
}
