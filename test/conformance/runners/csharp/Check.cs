// What the wire cases cannot see of the package: its defaults, tokens, both styles of call, and what it keeps.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using PartnerCenterUsage.Client;

internal static class Check
{
    private const string Token = "a-token-to-keep-secret";
    private static int failures;

    private static int Main(string[] projects)
    {
        foreach (var project in projects) new XmlDocument().Load(project);
        var configuration = new Configuration();
        Expect("30 s and no retries unless set", configuration.Timeout == TimeSpan.FromSeconds(30) && configuration.Retries == 0);
        Expect("the contract's host", configuration.BasePath == "https://api.partnercenter.microsoft.com");
        Expect("the user agent", configuration.UserAgent.StartsWith("partner-center-usage-csharp/"));

        var service = new Service("200 {\"totalCost\":31.40159265358979323846,\"billingEndDate\":\"2026-11-30T23:59:59.9999999-08:00\",\"later\":{\"a\":1.50}}");
        var summary = Api(service).GetCustomerUsageSummaryAsync("id").GetAwaiter().GetResult();
        Expect("amounts with all their digits", summary.TotalCost == 31.40159265358979323846m);
        Expect("offsets", summary.BillingEndDate?.Offset == TimeSpan.FromHours(-8) && summary.BillingEndDate?.Ticks % 10000000 == 9999999);
        Expect("unknown properties", summary.AdditionalProperties.Keys.Single() == "later");
        Expect("the request's headers", service.Seen.Single().Contains("Accept: application/json\r\n") && service.Seen.Single().Contains($"Authorization: Bearer {Token}\r\n"));

        var asked = 0;
        service = new Service("503 {}", "429 {}", "200 {}");
        Api(service, new Configuration { Retries = 2, AccessTokenProvider = _ => Task.FromResult($"token-{++asked}") }).GetCustomerUsageSummaryAsync("id").Wait();
        Expect("a token for each attempt", asked == 3 && service.Seen[2].Contains("Bearer token-3\r\n"));

        var passing = new HttpRequestException("The sign-in service is away.");
        asked = 0;
        var moody = new Configuration { Retries = 1, AccessTokenProvider = _ => asked++ == 0 ? throw passing : Task.FromResult(Token) };
        Api(new Service("200 {}"), moody).GetCustomerUsageSummaryAsync("id").Wait();
        Expect("a token function that fails in passing is asked again", asked == 2);
        var broken = new Configuration { AccessTokenProvider = _ => throw passing };
        Expect("its failure is shown as it is", Caught<HttpRequestException>(() => Api(new Service(), broken).GetCustomerUsageSummaryAsync("id").GetAwaiter().GetResult()) == passing);

        var error = Caught<ApiException>(() => Api(new Service("404 {\"code\":3000,\"description\":\"None.\"}")).GetCustomerUsageSummaryAsync("id").GetAwaiter().GetResult());
        Expect("the fault", error?.FaultCode == "3000" && error.Fault.Description == "None." && error.ErrorCode == 404);
        Expect("no token in an error", error?.ToString().Contains(Token) == false);
        var refused = Caught<ArgumentException>(() => Api(new Service(), new Configuration { AccessToken = Token + "\n" }).GetCustomerUsageSummaryAsync("id").GetAwaiter().GetResult());
        Expect("no token in a refusal", refused?.ToString().Contains(Token) == false);
        Expect("null is refused", Caught<ArgumentNullException>(() => Api(new Service()).GetCustomerUsageSummaryAsync(null).GetAwaiter().GetResult()) != null);
        Expect("null is refused later, too", Caught<ArgumentNullException>(() => Api(new Service()).GetCustomerUsageSummaryAsync(null).GetAwaiter().GetResult()) != null);
        var cancelled = new CancellationToken(true);
        Expect("cancelling is no time-out", Caught<OperationCanceledException>(() => Api(new Service("200 {}")).GetCustomerUsageSummaryAsync("id", cancellationToken: cancelled).GetAwaiter().GetResult()) != null);

        var client = new HttpClient(new Service("200 {}", "200 {}"));
        new AzureSpendingApi(new Configuration { BasePath = "http://localhost" }, client).GetCustomerUsageSummaryAsync("id").GetAwaiter().GetResult();
        Expect("the caller's HttpClient lives on", client.GetAsync("http://localhost").Result.IsSuccessStatusCode);
        return failures == 0 ? 0 : 1;
    }

    private static AzureSpendingApi Api(Service service, Configuration configuration = null) =>
        new AzureSpendingApi(configuration ?? new Configuration { AccessToken = Token }, new HttpClient(service));

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

    /// <summary>Gives the answers in their order, and keeps the headers of the requests.</summary>
    private sealed class Service : HttpMessageHandler
    {
        private readonly Queue<string> _answers;
        public readonly List<string> Seen = new List<string>();

        public Service(params string[] answers)
        {
            _answers = new Queue<string>(answers);
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            Seen.Add(request.Headers.ToString().Replace("\r\n", "\n").Replace("\n", "\r\n"));
            var answer = _answers.Dequeue();
            var content = new StringContent(answer.Substring(4), null, "application/json");
            return Task.FromResult(new HttpResponseMessage((HttpStatusCode)int.Parse(answer.Substring(0, 3))) { Content = content });
        }
    }
}
