using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerCenterUsage.Client;
using static Test;

/// <summary>Defaults, requests, results, and the function that returns the token.</summary>
internal static class CallTests
{
    internal static void Run()
    {
        Defaults();
        Results();
        TokenFunction();
        Cancellation();
        OwnHttpClient();
    }

    private static void Defaults()
    {
        var configuration = new Configuration();
        Expect("the default timeout is 30 s", configuration.Timeout == TimeSpan.FromSeconds(30));
        Expect("there are no retries by default", configuration.Retries == 0);
        Expect("the default host is that of the spec", configuration.BaseUrl == "https://api.partnercenter.microsoft.com");
        Expect("the user agent names the client", configuration.UserAgent.StartsWith("partner-center-usage-csharp/"));
    }

    private static void Results()
    {
        const string body = "{\"totalCost\":31.40159265358979323846,"
            + "\"billingEndDate\":\"2026-11-30T23:59:59.9999999-08:00\",\"later\":{\"a\":1.50}}";
        var service = new Service(Service.Response(200, body));
        var summary = Api(service).GetCustomerUsageSummaryAsync("id").GetAwaiter().GetResult();
        Expect("amounts have all their digits", summary.TotalCost == 31.40159265358979323846m);
        Expect("date-times keep their offset", summary.BillingEndDate?.Offset == TimeSpan.FromHours(-8));
        Expect("date-times keep seven digits", summary.BillingEndDate?.Ticks % 10000000 == 9999999);
        Expect("unknown properties are kept", summary.AdditionalProperties.Keys.Single() == "later");
        var request = service.Requests.Single();
        Expect("the client asks for JSON", request.Contains("Accept: application/json\n"));
        Expect("the client sends the token", request.Contains($"Authorization: Bearer {Token}\n"));
    }

    private static void TokenFunction()
    {
        var calls = 0;
        var service = new Service(Service.Response(503, "{}"), Service.Response(429, "{}"), Service.Response(200, "{}"));
        var configuration = new Configuration
        {
            Retries = 2,
            AccessTokenProvider = _ => Task.FromResult($"token-{++calls}"),
        };
        Call(service, configuration);
        Expect("each attempt has its own token", calls == 3 && service.Requests[2].Contains("Bearer token-3\n"));

        var failure = new HttpRequestException("The sign-in service is not available.");
        calls = 0;
        configuration = new Configuration
        {
            Retries = 1,
            AccessTokenProvider = _ => ++calls == 1 ? throw failure : Task.FromResult(Token),
        };
        Call(new Service(Service.Response(200, "{}")), configuration);
        Expect("a token function that fails is retried", calls == 2);

        configuration = new Configuration { AccessTokenProvider = _ => throw failure };
        var caught = Caught<HttpRequestException>(() => Call(new Service(), configuration));
        Expect("the exception of a token function is passed on", caught == failure);
    }

    private static void Cancellation()
    {
        var api = Api(new Service(Service.Response(200, "{}")));
        var cancelled = new CancellationToken(true);
        var caught = Caught<OperationCanceledException>(
            () => api.GetCustomerUsageSummaryAsync("id", cancellationToken: cancelled).Finish());
        Expect("cancelling is not a timeout", caught != null);
    }

    private static void OwnHttpClient()
    {
        var client = new HttpClient(new Service(Service.Response(200, "{}"), Service.Response(200, "{}")));
        var configuration = new Configuration { BaseUrl = "http://localhost" };
        new AzureSpendingApi(configuration, client).GetCustomerUsageSummaryAsync("id").Finish();
        Expect("the caller's HttpClient is not disposed", client.GetAsync("http://localhost").Result.IsSuccessStatusCode);
    }
}
