// Prints what customers have spent: a line for each customer id among the arguments.
using System;
using System.Net.Http;
using System.Threading.Tasks;
using PartnerCenterUsage.Client;

internal static class Program
{
    private static int Main(string[] customerIds) => ShowAsync(customerIds).GetAwaiter().GetResult();

    private static async Task<int> ShowAsync(string[] customerIds)
    {
        var configuration = new Configuration
        {
            // A function, so that a long run can renew the token.
            AccessTokenProvider = cancellation => Task.FromResult(Environment.GetEnvironmentVariable("PARTNER_CENTER_TOKEN")),
            Retries = 3,
            Timeout = TimeSpan.FromMinutes(2),
            // Null stands for Partner Center itself.
            BaseUrl = Environment.GetEnvironmentVariable("PARTNER_CENTER_URL"),
        };
        var exitCode = 0;
        var api = new AzureSpendingApi(configuration);
        foreach (var customerId in customerIds)
        {
            try
            {
                var summary = await api.GetCustomerUsageSummaryAsync(customerId);
                var budget = summary.Budget?.Amount?.ToString() ?? "none";
                Console.WriteLine($"{summary.ResourceName ?? summary.Name}: cost {summary.TotalCost}, budget {budget}");
            }
            catch (ApiException error) when (error.ErrorCode == "3000")
            {
                // The status is 404 or 400, but nothing is wrong.
                Console.WriteLine($"{customerId}: no Azure usage");
            }
            catch (ApiException error)
            {
                Console.WriteLine($"{customerId}: {error.Message} Code {error.ErrorCode}, request {error.RequestId}");
                exitCode = 1;
            }
            catch (Exception error) when (error is HttpRequestException || error is TimeoutException || error is ArgumentException)
            {
                Console.WriteLine($"{customerId}: {error.Message}");
                exitCode = 1;
            }
        }
        return exitCode;
    }
}
