// Calls a client that was generated from the changed spec. Prints what it gets, a line each.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using PartnerCenterUsage.Client;

internal static class Program
{
    private static void Main(string[] customerIds) => RunAsync(customerIds[0]).GetAwaiter().GetResult();

    private static async Task RunAsync(string customerId)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var api = new AzureSpendingApi(new Configuration
        {
            AccessToken = "token",
            BaseUrl = Environment.GetEnvironmentVariable("PARTNER_CENTER_URL"),
        });
        var summary = await api.GetCustomerUsageSummaryAsync(
            customerId,
            billingUnit: "unlisted",
            pageSize: 5,
            threshold: 0.5m,
            since: "2026-11-01T00:00:00Z",
            isEstimate: true,
            type: "net",
            parts: new List<string> { "one", "two & three" });
        Console.WriteLine($"cost {summary.SavingsPlanCost}");
        Console.WriteLine($"state {summary.BillingState}");
        Console.WriteLine($"plan {summary.Plan}");
        Console.WriteLine($"tiers {string.Join(",", summary.Tiers)}");
        Console.WriteLine($"total {(await api.GetCustomerInvoiceAsync(customerId, 2026, "00/12", 50)).Total}");
        await ShowErrorAsync("invoice", () => api.GetCustomerInvoiceAsync(customerId, 2026, "none", 50));
        await ShowErrorAsync("summary", () => api.GetCustomerUsageSummaryAsync("busy"));
    }

    private static async Task ShowErrorAsync(string operation, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (ApiException error)
        {
            Console.WriteLine($"{operation} error {error.Message}");
        }
    }
}
