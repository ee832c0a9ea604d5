using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using PartnerCenterUsage.Model;

namespace PartnerCenterUsage.Client
{
    /// <summary>How calls are made. All but the token has a default.</summary>
    public class Configuration
    {
        private string _basePath;
        /// <summary>Where the service is; null for the real one.</summary>
        public string BasePath { get => _basePath ?? "https://api.partnercenter.microsoft.com"; set => _basePath = value; }
        /// <summary>The bearer token, for as long as it is valid. No log can show it, for it cannot be read.</summary>
        public string AccessToken { set => AccessTokenProvider = cancellation => Task.FromResult(value); }
        /// <summary>Gives the bearer token; asked at each attempt.</summary>
        public Func<CancellationToken, Task<string>> AccessTokenProvider { get; set; }
        /// <summary>How long a call may take in all, with its retries and the waits between them.</summary>
        public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
        /// <summary>How often a call is tried again that failed in a way that may pass.</summary>
        public int Retries { get; set; }
        /// <summary>By what name the service knows the program.</summary>
        public string UserAgent { get; set; } = "partner-center-usage-csharp/0.1.0";
    }

    /// <summary>The service answered with another status than a success.</summary>
    public class ApiException : Exception
    {
        private readonly IApiResponse _answer;

        /// <summary>Public for the tests of code that handles it.</summary>
        public ApiException(IApiResponse answer, string message) : base(message) => _answer = answer;

        /// <summary>The status.</summary>
        public int ErrorCode => (int)_answer.StatusCode;
        /// <summary>The body as it came, but for a byte order mark.</summary>
        public string ErrorContent => _answer.RawContent;
        /// <summary>The headers of the answer.</summary>
        public Multimap<string, string> Headers => _answer.Headers;
        /// <summary>The body, if it is a fault; null otherwise.</summary>
        public ServiceFault Fault => ApiClient.Decode<ServiceFault>(ErrorContent, out _);
        /// <summary>The code of the fault as text, whether it came as a number or as text; null without one.</summary>
        public string FaultCode => Fault?.Code?.ToString();
        /// <summary>The id of the request: name it when you ask Microsoft for support.</summary>
        public string RequestId => HeaderOf("MS-RequestId");
        /// <summary>The id of all that the call caused inside the service.</summary>
        public string CorrelationId => HeaderOf("MS-CorrelationId");

        internal string HeaderOf(string name) => Headers.TryGetValue(name, out var values) ? values.First() : null;
    }

    /// <summary>The answer is a success, but its body is not what the contract promises.</summary>
    public sealed class DecodeException : ApiException
    {
        internal DecodeException(IApiResponse answer, string problem)
            : base(answer, $"The answer cannot be read: {problem} See ErrorContent, and check BasePath.") { }
    }

    /// <summary>Sends calls, tries them again where asked to, and decodes the answers.</summary>
    public abstract class ApiClient
    {
        private static readonly int[] StatusesThatPass = { 408, 429, 500, 502, 503, 504 };
        // Follows no redirect, so that the token reaches no other host; the time-out is that of the call.
        private static readonly HttpClient SharedClient = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
            { Timeout = Timeout.InfiniteTimeSpan };
        private static readonly IsoDateTimeConverter UtcByDefault = new IsoDateTimeConverter
            { DateTimeStyles = DateTimeStyles.AssumeUniversal, Culture = CultureInfo.InvariantCulture };
        // Texts that look like dates stay texts.
        private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            Converters = { UtcByDefault },
        };
        // Newtonsoft.Json takes much that is no JSON, half an object even. This takes nothing but JSON's own texts,
        // numbers and words, no comma too many, only texts before a colon, and as many ends as beginnings.
        private static readonly Regex Json = new Regex(
            @"^(?>[ \t\r\n]*(?:""[^""\\\x00-\x1F]*(?>\\(?:[""\\/bfnrt]|u[0-9A-Fa-f]{4})[^""\\\x00-\x1F]*)*""
            | (?<open>[{[])(?!\s*,) | (?<-open>[]}])
            | (?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![\w.]|\s*:)
            )[ \t\r\n]*(?::|,(?!\s*[],}]))?)*[ \t\r\n]*\z(?(open)(?!))",
            RegexOptions.Compiled | RegexOptions.IgnorePatternWhitespace);
        private readonly Configuration _configuration;
        private readonly HttpClient _http;

        private protected ApiClient(Configuration configuration, HttpClient client) =>
            (_configuration, _http) = (configuration, client ?? SharedClient);

        internal static T Decode<T>(string text, out string problem)
        {
            try
            {
                var value = JsonConvert.DeserializeObject<T>(text, Settings);
                problem = value != null && Json.IsMatch(text) ? null : "it is no JSON object.";
                return problem == null ? value : default;
            }
            catch (Exception error) // not JsonException alone: dates and amounts fail with others
            {
                problem = error.Message;
                return default;
            }
        }

        private protected static string Segment(string name, object value)
        {
            var text = TextOf(value ?? throw new ArgumentNullException(name));
            return text != "" && text != "." && text != ".."
                ? Uri.EscapeDataString(text)
                : throw new ArgumentException($"\"{text}\" would lead to another path. Pass an id.", name);
        }

        private protected static string Query(string name, object value) =>
            value == null ? "" : $"{name}={Uri.EscapeDataString(TextOf(value))}&";

        // Other values than texts are written as in JSON.
        private static string TextOf(object value) => value as string ?? JsonConvert.SerializeObject(value).Trim('"');

        private protected async Task<ApiResponse<T>> SendAsync<T>(
            string method, string path, Dictionary<string, object> headers, CancellationToken cancellation)
        {
            headers["Accept"] = "application/json";
            headers["User-Agent"] = _configuration.UserAgent;
            foreach (var id in new[] { "ms-requestid", "ms-correlationid" })
                headers[id] = headers.TryGetValue(id, out var own) && own != null ? own : Guid.NewGuid().ToString();
            var limit = _configuration.Timeout;
            var clock = Stopwatch.StartNew();
            var wait = TimeSpan.Zero;
            using (var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
            {
                deadline.CancelAfter(limit);
                for (var attempt = 0; ; attempt++)
                {
                    try
                    {
                        var request = await RequestAsync(method, path, headers, deadline.Token).ConfigureAwait(false);
                        using (var response = await _http.SendAsync(request, deadline.Token).ConfigureAwait(false))
                            return await AnswerAsync<T>(response).ConfigureAwait(false);
                    }
                    catch (Exception error) when (
                        error is OperationCanceledException || deadline.IsCancellationRequested && IsConnection(error))
                    {
                        cancellation.ThrowIfCancellationRequested();
                        throw new TimeoutException("It took longer than Timeout. Call again, or allow more.", error);
                    }
                    catch (Exception error) when (attempt < _configuration.Retries
                        && (wait = WaitAfter(error, attempt)) <= TimeSpan.FromSeconds(60)
                        && (limit <= TimeSpan.Zero || clock.Elapsed + wait < limit))
                    {
                        if (wait > TimeSpan.Zero) await Task.Delay(wait, cancellation).ConfigureAwait(false);
                    }
                    catch (Exception error) when (IsConnection(error))
                    {
                        var reason = error.GetBaseException().Message.TrimEnd('.');
                        throw new HttpRequestException($"No connection: {reason}. Check the network and BasePath.", error);
                    }
                }
            }
        }

        private static bool IsConnection(Exception error) => error is HttpRequestException || error is IOException;

        // Without end after a failure that does not pass by waiting.
        private static TimeSpan WaitAfter(Exception error, int attempt)
        {
            var refusal = error as ApiException;
            if (!IsConnection(error) && !StatusesThatPass.Contains(refusal?.ErrorCode ?? 0)) return TimeSpan.MaxValue;
            RetryConditionHeaderValue.TryParse(refusal?.HeaderOf("Retry-After"), out var asked);
            // A Random of its own, as one must not serve several threads.
            var random = new Random(Guid.NewGuid().GetHashCode()).NextDouble();
            return asked?.Delta ?? asked?.Date - DateTimeOffset.UtcNow
                ?? TimeSpan.FromSeconds(Math.Min(30, 0.5 * Math.Pow(2, attempt)) * random);
        }

        private async Task<HttpRequestMessage> RequestAsync(
            string method, string path, Dictionary<string, object> headers, CancellationToken deadline)
        {
            var provider = _configuration.AccessTokenProvider;
            if (provider != null) headers["Authorization"] = "Bearer " + await provider(deadline).ConfigureAwait(false);
            var url = _configuration.BasePath.TrimEnd('/') + path.TrimEnd('?', '&');
            // It has no content, so there is nothing to dispose of.
            var request = new HttpRequestMessage(new HttpMethod(method), url);
            foreach (var header in headers.Where(header => header.Value != null))
            {
                var value = TextOf(header.Value);
                if (value.Any(character => character < ' ' || character > '~')) // not shown: it may be the token
                    throw new ArgumentException("A header cannot carry it. Pass printable ASCII.", header.Key);
                request.Headers.TryAddWithoutValidation(header.Key, value);
            }
            return request;
        }

        private static async Task<ApiResponse<T>> AnswerAsync<T>(HttpResponseMessage response)
        {
            var headers = new Multimap<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var header in response.Headers.Concat(response.Content.Headers))
                headers.Add(header.Key, header.Value.ToList());
            // All is in memory by now. The reader takes a byte order mark away.
            var text = new StreamReader(await response.Content.ReadAsStreamAsync().ConfigureAwait(false)).ReadToEnd();
            var mediaType = response.Content.Headers.ContentType?.MediaType ?? "application/json";
            var isData = response.IsSuccessStatusCode && Regex.IsMatch(mediaType, "[/+]json$", RegexOptions.IgnoreCase);
            var problem = $"it is {mediaType}, not JSON.";
            var data = isData ? Decode<T>(text, out problem) : default;
            var answer = new ApiResponse<T>(response.StatusCode, headers, data, text);
            if (isData && problem == null) return answer;
            if (response.IsSuccessStatusCode) throw new DecodeException(answer, problem);
            throw new ApiException(answer, $"The service answered {(int)response.StatusCode}. Fault and ErrorContent say why.");
        }
    }

    /// <summary>Calls the service. Any number of threads may share it.</summary>
    public class AzureSpendingApi : ApiClient
    {
        /// <summary>All share their connections, but for a client of yours and what it brings.</summary>
        public AzureSpendingApi(Configuration configuration, HttpClient client = null) : base(configuration, client) { }

        /// <summary>Get the usage summary of a customer. Returns the estimated Azure spending of one customer in the running billing period, together with the budget.  A customer without Azure usage is answered with a fault of code 3000 (status 404, sometimes 400), not with an empty summary: expect it for many customers. </summary>
        public virtual async Task<CustomerUsageSummary> GetCustomerUsageSummaryAsync(
            string customerId, string correlationId = default, string correlationVector = default, string requestId = default, 
            CancellationToken cancellationToken = default) =>
            (await GetCustomerUsageSummaryWithHttpInfoAsync(customerId, correlationId, correlationVector, requestId, cancellationToken)
                .ConfigureAwait(false)).Data;

        /// <summary>Get the usage summary of a customer, with status and headers. Returns the estimated Azure spending of one customer in the running billing period, together with the budget.  A customer without Azure usage is answered with a fault of code 3000 (status 404, sometimes 400), not with an empty summary: expect it for many customers. </summary>
        /// <param name="customerId">The customer&#39;s id: the id of its Microsoft Entra tenant. The service expects a GUID and answers anything else with 400, code 2000. </param>
        /// <param name="correlationId">Ties together everything that one call causes inside the service; name it when you ask Microsoft for support. A GUID in practice. Left out, the service makes one for each request. </param>
        /// <param name="correlationVector">The correlation vector under which the service traces the request internally. Left out, the service makes one for each request. </param>
        /// <param name="requestId">Makes the request idempotent: a retry carries the value of the first attempt, a new call a new value. A GUID in practice. Left out, the service makes one for each request. </param>
        /// <param name="cancellationToken">Ends the call.</param>
        public virtual Task<ApiResponse<CustomerUsageSummary>> GetCustomerUsageSummaryWithHttpInfoAsync(
            string customerId, string correlationId = default, string correlationVector = default, string requestId = default, 
            CancellationToken cancellationToken = default) =>
            SendAsync<CustomerUsageSummary>(
                "GET",
                "/v1/customers/{customer_id}/usagesummary"
                .Replace("{" + "customer_id}", Segment("customerId", customerId))
                + "?",
                new Dictionary<string, object> { ["ms-correlationid"] = correlationId, ["ms-cv"] = correlationVector, ["ms-requestid"] = requestId,  },
                cancellationToken);
    }

}
