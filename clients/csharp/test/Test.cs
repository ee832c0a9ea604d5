using System;
using System.Diagnostics;
using System.Net.Http;
using System.Threading.Tasks;
using PartnerCenterUsage.Client;

/// <summary>What the tests share.</summary>
internal static class Test
{
    internal const string Token = "Kq7+pz/Rs\"3<v&x'y\\z%9=.~-End";

    internal static int Failures { get; private set; }

    internal static void Expect(string sentence, bool holds)
    {
        if (holds) return;
        Failures++;
        Console.Error.WriteLine($"This should hold, but does not: {sentence}.");
    }

    internal static Configuration NewConfiguration() => new Configuration { AccessToken = Token };

    internal static AzureSpendingApi Api(Service service, Configuration configuration = null) =>
        new AzureSpendingApi(configuration ?? NewConfiguration(), new HttpClient(service));

    internal static void Call(Service service, Configuration configuration = null) =>
        Api(service, configuration).GetCustomerUsageSummaryAsync("id").Finish();

    /// <summary>Waits for a task. Unlike Wait(), it throws the original exception.</summary>
    internal static void Finish(this Task task) => task.GetAwaiter().GetResult();

    /// <summary>The error of a call whose response has the status 400 and this body.</summary>
    internal static ApiException ErrorOf(string body, string token = Token) =>
        Caught<ApiException>(() => Call(new Service(Service.Response(400, body)), new Configuration { AccessToken = token }));

    internal static T Caught<T>(Action action) where T : Exception
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

    internal static double Seconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }
}
