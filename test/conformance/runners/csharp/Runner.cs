// Reads jobs line by line, makes each call with the package, and prints what a caller gets. It judges nothing.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerCenterUsage.Client;

internal static class Runner
{
    /// <summary>One for each base URL, as its users have it.</summary>
    private static readonly ConcurrentDictionary<string, AzureSpendingApi> Clients =
        new ConcurrentDictionary<string, AzureSpendingApi>();
    private static readonly ConcurrentDictionary<string, Configuration> Configurations =
        new ConcurrentDictionary<string, Configuration>();

    private static void Main()
    {
        // .NET Framework and Mono open two connections to a host otherwise.
        ServicePointManager.DefaultConnectionLimit = 100;
        // Not the console's own streams: those follow the locale.
        var utf8 = new UTF8Encoding(false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" };
        var running = new List<Task>();
        using (var input = new StreamReader(Console.OpenStandardInput(), utf8))
        {
            for (var line = input.ReadLine(); line != null; line = input.ReadLine())
            {
                running.RemoveAll(task => task.IsCompleted);
                running.Add(AnswerAsync(line, output));
            }
        }
        Task.WaitAll(running.ToArray());
    }

    private static async Task AnswerAsync(string line, TextWriter output)
    {
        await Task.Yield();
        var job = Read(line);
        JObject answer;
        try
        {
            answer = await CallAsync(job).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            answer = Failure(error);
            answer["printed"] = Printed(error, (string)job["baseUrl"]);
        }
        answer["id"] = job["id"];
        lock (output) output.WriteLine(answer.ToString(Formatting.None));
    }

    private static async Task<JObject> CallAsync(JObject job)
    {
        var call = (JObject)job["call"];
        var api = Clients.GetOrAdd((string)job["baseUrl"], baseUrl => Client(baseUrl, call));
        var answer = await api.GetCustomerUsageSummaryWithHttpInfoAsync(
            (string)call["customerId"],
            correlationId: (string)call["correlationId"],
            correlationVector: (string)call["correlationVector"],
            requestId: (string)call["requestId"]).ConfigureAwait(false);
        return new JObject
        {
            ["outcome"] = "summary",
            ["status"] = (int)answer.StatusCode,
            ["body"] = answer.RawContent,
            ["summary"] = Read(JsonConvert.SerializeObject(answer.Data)),
            ["printed"] = $"{answer.Data}{JsonConvert.SerializeObject(answer)}",
        };
    }

    private static AzureSpendingApi Client(string baseUrl, JObject call)
    {
        var configuration = new Configuration
        {
            BasePath = baseUrl,
            AccessToken = (string)call["token"],
            Retries = (int)call["retries"],
            Timeout = TimeSpan.FromMilliseconds((int)call["timeoutMs"]),
        };
        Configurations[baseUrl] = configuration;
        return new AzureSpendingApi(configuration);
    }

    /// <summary>As text and as JSON, as loggers write it.</summary>
    private static string Printed(Exception error, string baseUrl)
    {
        var printed = new StringBuilder(error.ToString());
        for (var cause = error; cause != null; cause = cause.InnerException)
            foreach (var property in cause.GetType().GetProperties())
                printed.Append('\n').Append(property.Name).Append(": ").Append(property.GetValue(cause));
        if (error is ApiException failed) printed.Append(JsonConvert.SerializeObject(new { failed.Headers, failed.Fault }));
        if (Clients.TryGetValue(baseUrl, out var client))
            printed.Append(client).Append(JsonConvert.SerializeObject(new { client, configuration = Configurations[baseUrl] }));
        return printed.ToString();
    }

    private static JObject Failure(Exception error)
    {
        var answer = new JObject { ["outcome"] = "failure", ["message"] = error.Message };
        if (error is ApiException failed)
        {
            answer["status"] = failed.ErrorCode;
            answer["requestId"] = failed.RequestId;
            answer["correlationId"] = failed.CorrelationId;
            answer["body"] = (string)failed.ErrorContent;
            answer["code"] = failed.FaultCode;
            answer["description"] = failed.Fault?.Description;
            if (error is DecodeException) answer["kind"] = "decode";
            else answer["outcome"] = "error";
        }
        else if (error is ArgumentException) answer["kind"] = "argument";
        else if (error is TimeoutException) answer["kind"] = "timeout";
        else if (error is HttpRequestException) answer["kind"] = "connection";
        else answer["message"] = error.ToString();
        return answer;
    }

    // Texts stay texts, and numbers keep their digits.
    private static JObject Read(string json)
    {
        var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader);
    }
}
