// Seconds that calls take through the package, and through HttpClient and Newtonsoft.Json alone, in rounds by turns.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Newtonsoft.Json;
using PartnerCenterUsage.Client;
using PartnerCenterUsage.Model;

internal static class Bench
{
    private const string CustomerId = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
    private const string Token = "token-for-tests";

    private static void Main(string[] arguments)
    {
        RunAsync(arguments[0].TrimEnd('/'), int.Parse(arguments[1]), int.Parse(arguments[2])).GetAwaiter().GetResult();
    }

    private static async Task RunAsync(string url, int rounds, int calls)
    {
        var seconds = new { client = new List<double>(), plain = new List<double>() };
        var api = new AzureSpendingApi(new Configuration { BasePath = url, AccessToken = Token });
        using (var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }))
        {
            Func<Task> client = async () => Expect(await api.GetCustomerUsageSummaryAsync(CustomerId));
            Func<Task> plain = async () => Expect(await PlainAsync(http, url));
            // The first calls compile the code.
            await SecondsAsync(client, calls);
            await SecondsAsync(plain, calls);
            for (var round = 0; round < rounds; round++)
            {
                seconds.client.Add(await SecondsAsync(client, calls));
                seconds.plain.Add(await SecondsAsync(plain, calls));
            }
        }
        Console.WriteLine(JsonConvert.SerializeObject(seconds));
    }

    private static async Task<double> SecondsAsync(Func<Task> call, int calls)
    {
        var clock = Stopwatch.StartNew();
        for (var done = 0; done < calls; done++) await call();
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<CustomerUsageSummary> PlainAsync(HttpClient http, string url)
    {
        using (var request = new HttpRequestMessage(HttpMethod.Get, $"{url}/v1/customers/{CustomerId}/usagesummary"))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
            request.Headers.Add("Accept", "application/json");
            request.Headers.Add("User-Agent", "partner-center-usage-csharp/0.1.0");
            request.Headers.Add("ms-requestid", Guid.NewGuid().ToString());
            request.Headers.Add("ms-correlationid", Guid.NewGuid().ToString());
            using (var response = await http.SendAsync(request))
            {
                response.EnsureSuccessStatusCode();
                return JsonConvert.DeserializeObject<CustomerUsageSummary>(await response.Content.ReadAsStringAsync());
            }
        }
    }

    private static void Expect(CustomerUsageSummary summary)
    {
        if (summary?.TotalCost == null) throw new InvalidOperationException("The answer has no total cost.");
    }
}
