// Reads jobs line by line, makes each call with the package, and prints what a caller gets.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerCenterUsage.Client;

internal static class Runner
{
    /// <summary>One API for each base URL, as users have it: all calls to it have the same token, retries and timeout.</summary>
    private static readonly ConcurrentDictionary<string, AzureSpendingApi> Apis =
        new ConcurrentDictionary<string, AzureSpendingApi>();
    private static readonly ConcurrentDictionary<string, Configuration> Configurations =
        new ConcurrentDictionary<string, Configuration>();

    private static void Main()
    {
        // By default, the .NET Framework and Mono open only two connections to a host.
        ServicePointManager.DefaultConnectionLimit = 100;
        // The streams of Console use the charset of the locale.
        var utf8 = new UTF8Encoding(false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" };
        var running = new List<Task>();
        using (var input = new StreamReader(Console.OpenStandardInput(), utf8))
        {
            for (var line = input.ReadLine(); line != null; line = input.ReadLine())
            {
                running.RemoveAll(task => task.IsCompleted);
                running.Add(RunAsync(line, output));
            }
        }
        Task.WaitAll(running.ToArray());
    }

    private static async Task RunAsync(string line, TextWriter output)
    {
        await Task.Yield();
        var job = ReadJson(line);
        JObject outcome;
        try
        {
            outcome = await CallAsync(job).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            outcome = OutcomeOf(error);
            outcome["printed"] = Printed(error, (string)job["baseUrl"]);
        }
        outcome["id"] = job["id"];
        lock (output)
        {
            output.WriteLine(outcome.ToString(Formatting.None));
        }
    }

    private static async Task<JObject> CallAsync(JObject job)
    {
        var call = (JObject)job["call"];
        var api = Apis.GetOrAdd((string)job["baseUrl"], baseUrl => NewApi(baseUrl, call));
        var response = await api.GetCustomerUsageSummaryWithHttpInfoAsync(
            (string)call["customerId"],
            correlationId: (string)call["correlationId"],
            correlationVector: (string)call["correlationVector"],
            requestId: (string)call["requestId"]).ConfigureAwait(false);
        return new JObject
        {
            ["outcome"] = "summary",
            ["status"] = (int)response.StatusCode,
            ["body"] = response.RawContent,
            ["summary"] = ReadJson(JsonConvert.SerializeObject(response.Data)),
            ["printed"] = $"{response.Data}{JsonConvert.SerializeObject(response)}",
        };
    }

    private static AzureSpendingApi NewApi(string baseUrl, JObject call)
    {
        var configuration = new Configuration
        {
            BaseUrl = baseUrl,
            AccessToken = (string)call["token"],
            Retries = (int)call["retries"],
            Timeout = TimeSpan.FromMilliseconds((int)call["timeoutMs"]),
        };
        Configurations[baseUrl] = configuration;
        return new AzureSpendingApi(configuration);
    }

    /// <summary>Everything that can be printed of an error and the client, as text and as JSON.</summary>
    private static string Printed(Exception error, string baseUrl)
    {
        var printed = new StringBuilder(error.ToString());
        for (var cause = error; cause != null; cause = cause.InnerException)
        {
            foreach (var property in cause.GetType().GetProperties())
            {
                printed.Append('\n').Append(property.Name).Append(": ").Append(property.GetValue(cause));
            }
        }
        if (error is ApiException failed)
        {
            printed.Append(JsonConvert.SerializeObject(new { failed.Headers, failed.ServiceFault }));
        }
        if (Apis.TryGetValue(baseUrl, out var api))
        {
            var client = new { api, configuration = Configurations[baseUrl] };
            printed.Append(api).Append(JsonConvert.SerializeObject(client));
        }
        return printed.ToString();
    }

    private static JObject OutcomeOf(Exception error)
    {
        var outcome = new JObject { ["outcome"] = "failure", ["message"] = error.Message };
        if (error is ApiException failed)
        {
            AddFacts(outcome, failed);
        }
        // Mono's compiler does not know type patterns in a switch.
        if (error is DecodeException)
        {
            outcome["kind"] = "decode";
        }
        else if (error is ApiException)
        {
            outcome["outcome"] = "error";
        }
        else if (error is ArgumentException)
        {
            outcome["kind"] = "argument";
        }
        else if (error is TimeoutException)
        {
            outcome["kind"] = "timeout";
        }
        else if (error is HttpRequestException)
        {
            outcome["kind"] = "connection";
        }
        else
        {
            outcome["message"] = error.ToString();
        }
        return outcome;
    }

    private static void AddFacts(JObject outcome, ApiException error)
    {
        outcome["status"] = error.Status;
        outcome["requestId"] = error.RequestId;
        outcome["correlationId"] = error.CorrelationId;
        outcome["body"] = error.Body;
        outcome["code"] = error.ErrorCode;
        outcome["description"] = error.ServiceFault?.Description;
    }

    /// <summary>Keeps text that looks like a date as text, and numbers with their digits.</summary>
    private static JObject ReadJson(string json)
    {
        var reader = new JsonTextReader(new StringReader(json))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        return JObject.Load(reader);
    }
}
