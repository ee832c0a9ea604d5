using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using PartnerCenterUsage.Model;

namespace PartnerCenterUsage.Client
{
    /// <summary>How calls are made. All but the token has a default.</summary>
    public class Configuration
    {
        private string _basePath;
        /// <summary>Where the service is; null for the real one.</summary>
        public string BasePath
        {
            get => _basePath ?? "https://api.partnercenter.microsoft.com";
            // Whether it may be plain http shows at the call.
            set => _basePath = value == null ? null : BaseUrl.Checked(value, true);
        }
        /// <summary>
        /// Whether <see cref="BasePath"/> may be plain http: where nobody else can read the way to it, such as to a container.
        /// </summary>
        public bool AllowInsecureHttp { get; set; }
        /// <summary>The bearer token, for as long as it is valid. No log can show it, for it cannot be read.</summary>
        public string AccessToken { set => AccessTokenProvider = cancellation => Task.FromResult(value); }
        /// <summary>Gives the bearer token; asked at each attempt.</summary>
        [JsonIgnore] // it would be written with the token that it holds
        public Func<CancellationToken, Task<string>> AccessTokenProvider { get; set; }
        /// <summary>How long a call may take in all, with its retries and the waits between them.</summary>
        public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
        /// <summary>How often a call is tried again that failed in a way that may pass.</summary>
        public int Retries { get; set; }
        /// <summary>Bytes that the body of an answer may have, as it is sent and once it is decompressed.</summary>
        public int MaxBodyBytes { get; set; } = 16777216;
        /// <summary>By what name the service knows the program.</summary>
        public string UserAgent { get; set; } = "partner-center-usage-csharp/0.1.0";
    }

    /// <summary>Sends calls, tries them again where asked to, and decodes the answers.</summary>
    public abstract class ApiClient
    {
        private static volatile HttpClient sharedClient = NewClient();
        private readonly Configuration _configuration;
        private readonly HttpClient _ownClient;

        private protected ApiClient(Configuration configuration, HttpClient client) =>
            (_configuration, _ownClient) = (configuration, client);

        // Follows no redirect, so that the token reaches no other host; the time-out is that of the call.
        private static HttpClient NewClient() => new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
            { Timeout = Timeout.InfiniteTimeSpan };

        private protected static string Segment(string name, object value)
        {
            var text = Json.TextOf(value ?? throw new ArgumentNullException(name));
            return text != "" && text != "." && text != ".." && IsUnicode(text)
                ? Uri.EscapeDataString(text)
                : throw new ArgumentException($"{name} has to be an id: text that is not empty, \".\", \"..\" or malformed.");
        }

        /// <summary>Whether no half of a surrogate pair has lost the other.</summary>
        private static bool IsUnicode(string text)
        {
            try
            {
                return new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text) > 0;
            }
            catch (EncoderFallbackException)
            {
                return false;
            }
        }

        private protected static string Query(string name, object value) =>
            value == null ? "" : $"{name}={Uri.EscapeDataString(Json.TextOf(value))}&";

        private protected async Task<ApiResponse<T>> SendAsync<T>(
            string method, string path, Dictionary<string, object> headers, CancellationToken cancellation)
        {
            var root = BaseUrl.Checked(_configuration.BasePath, _configuration.AllowInsecureHttp);
            headers["Accept"] = "application/json";
            headers["User-Agent"] = _configuration.UserAgent;
            foreach (var id in new[] { "ms-requestid", "ms-correlationid" })
                headers[id] = headers.TryGetValue(id, out var own) && own != null ? own : Guid.NewGuid().ToString();
            var ids = new Ids(Json.TextOf(headers["ms-requestid"]), Json.TextOf(headers["ms-correlationid"]));
            var redaction = new Redaction();
            var clock = Stopwatch.StartNew();
            using (var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
            {
                deadline.CancelAfter(_configuration.Timeout);
                for (var retry = 1; ; retry++)
                {
                    TimeSpan? wait;
                    try
                    {
                        await SetTokenAsync(headers, redaction, deadline.Token).ConfigureAwait(false);
                        var request = RequestOf(method, root + path.TrimEnd('?', '&'), headers);
                        var answer = await ExchangeAsync(request, redaction, deadline.Token).ConfigureAwait(false);
                        return ResponseOf<T>(answer, ids, redaction);
                    }
                    catch (Exception error) when (deadline.IsCancellationRequested && IsByCancellation(error))
                    {
                        cancellation.ThrowIfCancellationRequested();
                        var cause = Cause.Of(error, redaction);
                        throw new TimeoutException("It took longer than Timeout. Call again, or allow more.", cause);
                    }
                    catch (Exception error) when ((wait = WaitBefore(retry, error, clock)) != null)
                    {
                        await Task.Delay(wait.Value, cancellation).ConfigureAwait(false);
                    }
                }
            }
        }

        private static bool IsByCancellation(Exception error) =>
            error is OperationCanceledException || ConnectionFailure.Is(error);

        /// <summary>Null if there is to be no further attempt.</summary>
        private TimeSpan? WaitBefore(int retry, Exception failure, Stopwatch clock)
        {
            if (retry > _configuration.Retries || !Retry.MayHelp(failure)) return null;
            var seconds = Retry.WaitSeconds(failure, retry);
            var limit = _configuration.Timeout;
            var fits = limit <= TimeSpan.Zero || clock.Elapsed.TotalSeconds + seconds < limit.TotalSeconds;
            if (!fits || seconds > Retry.LongestWaitSeconds) return null;
            // A timer takes whole milliseconds, and may be one early.
            return TimeSpan.FromMilliseconds(Math.Ceiling(seconds * 1000) + 1);
        }

        private async Task SetTokenAsync(
            Dictionary<string, object> headers, Redaction redaction, CancellationToken deadline)
        {
            var provider = _configuration.AccessTokenProvider;
            if (provider == null) return;
            var token = await provider(deadline).ConfigureAwait(false) ?? "";
            // Echoed, it may have lost the white space around it, and would not be found.
            if (token.Any(character => character <= ' ' || character > '~'))
                throw new ArgumentException("A header cannot carry the token. Pass printable ASCII without white space.");
            redaction.Add(token);
            headers["Authorization"] = "Bearer " + token;
        }

        private static HttpRequestMessage RequestOf(string method, string url, Dictionary<string, object> headers)
        {
            // It has no content, so there is nothing to dispose of.
            var request = new HttpRequestMessage(new HttpMethod(method), url);
            foreach (var header in headers.Where(header => header.Value != null))
            {
                var value = Json.TextOf(header.Value);
                if (value.Any(character => character < ' ' || character > '~')) // not shown: it may be the token
                    throw new ArgumentException($"A header cannot carry {header.Key}. Pass printable ASCII.");
                request.Headers.TryAddWithoutValidation(header.Key, value);
            }
            return request;
        }

        private async Task<Answer> ExchangeAsync(
            HttpRequestMessage request, Redaction redaction, CancellationToken deadline)
        {
            // Read after its head only, an informational response shows in time what follows it.
            const HttpCompletionOption head = HttpCompletionOption.ResponseHeadersRead;
            var http = _ownClient ?? sharedClient;
            var limit = _configuration.MaxBodyBytes;
            try
            {
                using (var response = await http.SendAsync(request, head, deadline).ConfigureAwait(false))
                {
                    // Mono would use the connection again, on which the answer is still to come.
                    if (RawResponse.IsInformationalWithLength(response)) sharedClient = NewClient();
                    var raw = await RawResponse.ReadAsync(response, limit, deadline).ConfigureAwait(false);
                    return Answer.Of(raw, limit, redaction);
                }
            }
            catch (OperationCanceledException error) when (!deadline.IsCancellationRequested)
            {
                var cause = Cause.Of(error, redaction);
                throw new TimeoutException("It took longer than the HttpClient allows. Call again, or allow more.", cause);
            }
            catch (Exception error) when (!deadline.IsCancellationRequested && ConnectionFailure.Is(error))
            {
                throw ConnectionFailure.Explained(error, redaction);
            }
        }

        private static ApiResponse<T> ResponseOf<T>(Answer answer, Ids ids, Redaction redaction)
        {
            var problem = answer.Problem;
            if (problem == null && !answer.MediaType.IsJson)
                problem = $"its media type is {answer.MediaType.Name}, which is not that of JSON.";
            Exception error = null;
            var data = answer.IsSuccess && problem == null ? Json.Read<T>(answer.Text, redaction, out error) : default;
            var response = new ApiResponse<T>(answer.Status, answer.Headers, data, answer.Text);
            if (!answer.IsSuccess)
            {
                var message = $"The service answered {(int)answer.Status}. Fault and ErrorContent say why.";
                throw new ApiException(response, message, null, ids, redaction);
            }
            var cause = Cause.Of(error, redaction);
            return problem == null && cause == null
                ? response
                : throw new DecodeException(response, cause?.Message ?? Line.Of(redaction.Of(problem)), cause, ids, redaction);
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
