using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace PartnerCenterUsage.Client
{
    /// <summary>The answer is a success, but its body is not what the contract promises.</summary>
    public sealed class DecodeException : ApiException
    {
        internal DecodeException(IApiResponse answer, string problem) : base((int)answer.StatusCode,
            $"The answer cannot be read: {problem} See ErrorContent, and check BasePath.", answer.RawContent, answer.Headers) { }
    }

    internal sealed class DateTimeConverter : IsoDateTimeConverter
    {
        // Asked for every property; the base class takes longer to say no than all else takes to decode.
        public override bool CanConvert(Type type) => type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?);
    }

    /// <summary>Sends calls, tries them again where asked to, and decodes the answers.</summary>
    public sealed class ApiClient : IDisposable, ISynchronousClient, IAsynchronousClient
    {
        private static readonly int[] StatusesThatPass = { 408, 429, 500, 502, 503, 504 };
        private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
        // Texts that look like dates stay texts, and a date-time without an offset is UTC.
        private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = 64,
            Converters = { new DateTimeConverter { Culture = CultureInfo.InvariantCulture, DateTimeStyles = DateTimeStyles.AssumeUniversal } },
        };
        private static readonly Regex Scalar = new Regex(@"\G(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)");
        private readonly HttpClient _http;
        private readonly string _basePath;
        private readonly bool _owned;

        /// <summary>Follows no redirect, so that the token reaches no other host.</summary>
        public ApiClient(string basePath) : this(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }), basePath)
        {
            _http.Timeout = Timeout.InfiniteTimeSpan; // the deadline of a call covers more
            _owned = true;
        }

        /// <summary>Sends through an HttpClient of yours, with its proxy, certificates and redirects.</summary>
        public ApiClient(HttpClient client, string basePath, HttpClientHandler handler = null)
        {
            _http = client;
            _basePath = basePath.TrimEnd('/');
        }

        /// <inheritdoc />
        public void Dispose()
        {
            if (_owned) _http.Dispose();
        }

        internal static string HeaderOf(Multimap<string, string> headers, string name) =>
            headers != null && headers.TryGetValue(name, out var values) ? values.First() : null;

        internal static T Decode<T>(string text, out string problem)
        {
            try
            {
                var value = JsonConvert.DeserializeObject<T>(text, Settings);
                var json = text + '\0';
                var at = 0;
                var isJson = IsValue(json, ref at) && IsNext(json, '\0', ref at) && at == json.Length;
                problem = value != null && isJson ? null : "it is no JSON object.";
                return problem == null ? value : default(T);
            }
            catch (Exception error) // not JsonException alone: dates and amounts fail with others
            {
                problem = error.Message;
                return default(T);
            }
        }

        // Newtonsoft.Json takes much for JSON that is none, half an object even, so what it took is checked by JSON's own rules.
        private static bool IsValue(string text, ref int at)
        {
            if (IsNext(text, '"', ref at)) return IsText(text, ref at);
            var isObject = IsNext(text, '{', ref at);
            if (!isObject && !IsNext(text, '[', ref at))
            {
                var length = Scalar.Match(text, at).Length;
                at += length;
                return length > 0;
            }
            var end = isObject ? '}' : ']';
            if (IsNext(text, end, ref at)) return true;
            do
            {
                if (isObject && !(IsNext(text, '"', ref at) && IsText(text, ref at) && IsNext(text, ':', ref at))) return false;
                if (!IsValue(text, ref at)) return false;
            }
            while (IsNext(text, ',', ref at));
            return IsNext(text, end, ref at);
        }

        private static bool IsText(string text, ref int at)
        {
            for (; text[at] >= ' ' && text[at] != '"'; at++)
                if (text[at] == '\\' && text[++at] == '\'') return false; // Newtonsoft.Json has checked all other escapes
            return text[at++] == '"';
        }

        private static bool IsNext(string text, char expected, ref int at)
        {
            while (" \t\r\n".IndexOf(text[at]) >= 0) at++;
            if (text[at] != expected) return false;
            at++;
            return true;
        }

        private async Task<ApiResponse<T>> SendAsync<T>(string method, string path, RequestOptions options, IReadableConfiguration configuration, CancellationToken cancellation)
        {
            foreach (var parameter in options.PathParameters)
                if (parameter.Value == "" || parameter.Value == "." || parameter.Value == "..")
                    throw new ArgumentException($"\"{parameter.Value}\" would lead to another path. Pass an id.", parameter.Key);
            foreach (var id in new[] { "ms-requestid", "ms-correlationid" })
                if (!options.HeaderParameters.ContainsKey(id)) options.HeaderParameters.Add(id, Guid.NewGuid().ToString());
            var clock = Stopwatch.StartNew();
            using (var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
            {
                deadline.CancelAfter(configuration.Timeout);
                for (var attempt = 0; ; attempt++)
                {
                    TimeSpan? asked = null;
                    Exception failure;
                    try
                    {
                        using (var request = await RequestAsync(method, path, options, configuration, deadline.Token).ConfigureAwait(false))
                        using (var response = await _http.SendAsync(request, deadline.Token).ConfigureAwait(false))
                        {
                            var answer = await AnswerAsync<T>(response).ConfigureAwait(false);
                            if (response.IsSuccessStatusCode) return answer;
                            var status = (int)answer.StatusCode;
                            failure = new ApiException(status, $"The service answered {status} {response.ReasonPhrase}. Fault and ErrorContent say why; name RequestId when you ask Microsoft for support.", answer.RawContent, answer.Headers);
                            if (!StatusesThatPass.Contains(status)) throw failure;
                            asked = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - DateTimeOffset.UtcNow;
                        }
                    }
                    catch (Exception error) when (error is HttpRequestException || error is WebException || error is IOException || error is OperationCanceledException)
                    {
                        cancellation.ThrowIfCancellationRequested();
                        if (deadline.IsCancellationRequested || error is OperationCanceledException)
                            throw new TimeoutException("The call took longer than Timeout allows. Call again, or allow more.", error);
                        failure = new HttpRequestException($"The connection failed: {error.GetBaseException().Message.TrimEnd('.')}. Check the network and BasePath, then call again.", error);
                    }
                    // A Random of its own, as one must not serve several threads.
                    var wait = asked ?? TimeSpan.FromSeconds(Math.Min(30, 0.5 * Math.Pow(2, attempt)) * new Random(Guid.NewGuid().GetHashCode()).NextDouble());
                    var late = configuration.Timeout >= TimeSpan.Zero && clock.Elapsed + wait >= configuration.Timeout;
                    if (attempt >= configuration.Retries || wait > LongestWait || late) throw failure;
                    if (wait > TimeSpan.Zero) await Task.Delay(wait, cancellation).ConfigureAwait(false);
                }
            }
        }

        private async Task<HttpRequestMessage> RequestAsync(string method, string path, RequestOptions options, IReadableConfiguration configuration, CancellationToken cancellation)
        {
            var builder = new WebRequestPathBuilder(_basePath, path);
            builder.AddPathParameters(options.PathParameters);
            builder.AddQueryParameters(options.QueryParameters);
            var headers = options.HeaderParameters.ToDictionary(header => header.Key, header => header.Value);
            headers["User-Agent"] = new[] { configuration.UserAgent };
            if (configuration.AccessTokenProvider != null)
                headers["Authorization"] = new[] { "Bearer " + await configuration.AccessTokenProvider(cancellation).ConfigureAwait(false) };
            var request = new HttpRequestMessage(new HttpMethod(method), builder.GetFullUri());
            foreach (var header in headers)
            {
                if (header.Value.Any(value => value.Any(character => character < ' ' || character > '~'))) // not shown: it may be the token
                    throw new ArgumentException("It cannot be sent in a header. Pass printable ASCII characters only.", header.Key);
                request.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
            if (options.Data != null) request.Content = new StringContent(JsonConvert.SerializeObject(options.Data), Encoding.UTF8, "application/json");
            return request;
        }

        private static async Task<ApiResponse<T>> AnswerAsync<T>(HttpResponseMessage response)
        {
            var headers = new Multimap<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var header in response.Headers.Concat(response.Content.Headers)) headers.Add(header.Key, header.Value.ToList());
            var body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            var text = await new StreamReader(body, Encoding.UTF8).ReadToEndAsync().ConfigureAwait(false); // without a byte order mark
            if (!response.IsSuccessStatusCode) return new ApiResponse<T>(response.StatusCode, headers, default(T), text);
            var mediaType = response.Content.Headers.ContentType?.MediaType.ToLowerInvariant() ?? "application/json";
            var problem = $"it is {mediaType}, not JSON.";
            var data = new[] { "/json", "+json" }.Any(end => mediaType.EndsWith(end, StringComparison.Ordinal)) ? Decode<T>(text, out problem) : default(T);
            var answer = new ApiResponse<T>(response.StatusCode, headers, data, text);
            return problem == null ? answer : throw new DecodeException(answer, problem);
        }

        ApiResponse<T> ISynchronousClient.Get<T>(string path, RequestOptions options, IReadableConfiguration configuration) => SendAsync<T>("GET", path, options, configuration, default(CancellationToken)).GetAwaiter().GetResult();
        ApiResponse<T> ISynchronousClient.Post<T>(string path, RequestOptions options, IReadableConfiguration configuration) => SendAsync<T>("POST", path, options, configuration, default(CancellationToken)).GetAwaiter().GetResult();
        ApiResponse<T> ISynchronousClient.Put<T>(string path, RequestOptions options, IReadableConfiguration configuration) => SendAsync<T>("PUT", path, options, configuration, default(CancellationToken)).GetAwaiter().GetResult();
        ApiResponse<T> ISynchronousClient.Delete<T>(string path, RequestOptions options, IReadableConfiguration configuration) => SendAsync<T>("DELETE", path, options, configuration, default(CancellationToken)).GetAwaiter().GetResult();
        ApiResponse<T> ISynchronousClient.Head<T>(string path, RequestOptions options, IReadableConfiguration configuration) => SendAsync<T>("HEAD", path, options, configuration, default(CancellationToken)).GetAwaiter().GetResult();
        ApiResponse<T> ISynchronousClient.Options<T>(string path, RequestOptions options, IReadableConfiguration configuration) => SendAsync<T>("OPTIONS", path, options, configuration, default(CancellationToken)).GetAwaiter().GetResult();
        ApiResponse<T> ISynchronousClient.Patch<T>(string path, RequestOptions options, IReadableConfiguration configuration) => SendAsync<T>("PATCH", path, options, configuration, default(CancellationToken)).GetAwaiter().GetResult();
        Task<ApiResponse<T>> IAsynchronousClient.GetAsync<T>(string path, RequestOptions options, IReadableConfiguration configuration, CancellationToken cancellation) => SendAsync<T>("GET", path, options, configuration, cancellation);
        Task<ApiResponse<T>> IAsynchronousClient.PostAsync<T>(string path, RequestOptions options, IReadableConfiguration configuration, CancellationToken cancellation) => SendAsync<T>("POST", path, options, configuration, cancellation);
        Task<ApiResponse<T>> IAsynchronousClient.PutAsync<T>(string path, RequestOptions options, IReadableConfiguration configuration, CancellationToken cancellation) => SendAsync<T>("PUT", path, options, configuration, cancellation);
        Task<ApiResponse<T>> IAsynchronousClient.DeleteAsync<T>(string path, RequestOptions options, IReadableConfiguration configuration, CancellationToken cancellation) => SendAsync<T>("DELETE", path, options, configuration, cancellation);
        Task<ApiResponse<T>> IAsynchronousClient.HeadAsync<T>(string path, RequestOptions options, IReadableConfiguration configuration, CancellationToken cancellation) => SendAsync<T>("HEAD", path, options, configuration, cancellation);
        Task<ApiResponse<T>> IAsynchronousClient.OptionsAsync<T>(string path, RequestOptions options, IReadableConfiguration configuration, CancellationToken cancellation) => SendAsync<T>("OPTIONS", path, options, configuration, cancellation);
        Task<ApiResponse<T>> IAsynchronousClient.PatchAsync<T>(string path, RequestOptions options, IReadableConfiguration configuration, CancellationToken cancellation) => SendAsync<T>("PATCH", path, options, configuration, cancellation);
    }
}
