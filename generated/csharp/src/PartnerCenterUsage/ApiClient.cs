using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerCenterUsage.Client
{
    /// <summary>Sends calls with their ids, timeout and retries, and decodes their responses.</summary>
    public abstract class ApiClient
    {
        private static volatile HttpClient sharedClient = NewClient();
        private readonly Configuration _configuration;
        private readonly HttpClient _ownClient;

        private protected ApiClient(Configuration configuration, HttpClient client)
        {
            _configuration = configuration;
            _ownClient = client;
        }

        private static HttpClient NewClient()
        {
            // A redirect would take the token to another host.
            var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
            // The timeout is that of the call.
            return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        }

        private protected async Task<ApiResponse<T>> SendAsync<T>(
            string method, string path, Dictionary<string, object> headers, CancellationToken cancellation)
        {
            var baseUrl = UrlSafety.Checked(_configuration.BaseUrl, _configuration.AllowInsecureHttp);
            var url = baseUrl + path.TrimEnd('?', '&');
            headers["Accept"] = "application/json";
            headers["User-Agent"] = _configuration.UserAgent;
            var sentIds = new SentIds(IdIn(headers, "ms-requestid"), IdIn(headers, "ms-correlationid"));
            var redaction = new Redaction();
            var clock = Stopwatch.StartNew();
            using (var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
            {
                deadline.CancelAfter(_configuration.Timeout);
                for (var retry = 1; ; retry++)
                {
                    TimeSpan? delay;
                    try
                    {
                        await SetTokenAsync(headers, redaction, deadline.Token).ConfigureAwait(false);
                        var request = RequestValues.NewRequest(method, url, headers);
                        var response = await ExchangeAsync(request, redaction, deadline.Token).ConfigureAwait(false);
                        return ResponseDecoder.Decode<T>(response, sentIds, redaction);
                    }
                    catch (Exception error) when (deadline.IsCancellationRequested && IsByCancellation(error))
                    {
                        cancellation.ThrowIfCancellationRequested();
                        throw new TimeoutException(
                            "The call timed out. Try again later, or raise Timeout in the configuration.",
                            RedactedException.Of(error, redaction));
                    }
                    catch (Exception error) when ((delay = DelayBefore(retry, error, clock)) != null)
                    {
                        await Task.Delay(delay.Value, cancellation).ConfigureAwait(false);
                    }
                }
            }
        }

        /// <summary>The id in the headers, which is added if the caller has passed none.</summary>
        private static string IdIn(Dictionary<string, object> headers, string name)
        {
            headers.TryGetValue(name, out var own);
            headers[name] = own ?? Guid.NewGuid().ToString();
            return Json.TextOf(headers[name]);
        }

        private static bool IsByCancellation(Exception error) =>
            error is OperationCanceledException || ConnectionFailure.Is(error);

        /// <summary>Null if there is no retry.</summary>
        private TimeSpan? DelayBefore(int retry, Exception failure, Stopwatch clock)
        {
            if (retry > _configuration.Retries || !RetryPolicy.MayHelp(failure)) return null;
            var seconds = RetryPolicy.DelaySeconds(failure, retry);
            if (seconds > RetryPolicy.LongestDelaySeconds) return null;
            var timeout = _configuration.Timeout;
            var hasTimeout = timeout > TimeSpan.Zero;
            if (hasTimeout && clock.Elapsed.TotalSeconds + seconds >= timeout.TotalSeconds) return null;
            // A timer takes whole milliseconds, and may be one early.
            return TimeSpan.FromMilliseconds(Math.Ceiling(seconds * 1000) + 1);
        }

        private async Task SetTokenAsync(
            Dictionary<string, object> headers, Redaction redaction, CancellationToken deadline)
        {
            var provider = _configuration.AccessTokenProvider;
            if (provider == null) return;
            var token = await provider(deadline).ConfigureAwait(false) ?? "";
            RequestValues.CheckToken(token);
            redaction.Add(token);
            headers["Authorization"] = "Bearer " + token;
        }

        private async Task<ServiceResponse> ExchangeAsync(
            HttpRequestMessage request, Redaction redaction, CancellationToken deadline)
        {
            // Without the body, so that an informational response shows before the deadline what follows it.
            const HttpCompletionOption headersOnly = HttpCompletionOption.ResponseHeadersRead;
            var client = _ownClient ?? sharedClient;
            var limit = _configuration.MaxBodyBytes;
            try
            {
                using (var response = await client.SendAsync(request, headersOnly, deadline).ConfigureAwait(false))
                {
                    // Mono would reuse the connection, on which the real response is still to come.
                    if (RawResponse.IsInformationalWithLength(response))
                    {
                        sharedClient = NewClient();
                    }
                    var raw = await RawResponse.ReadAsync(response, limit, deadline).ConfigureAwait(false);
                    return ServiceResponse.Of(raw, limit, redaction);
                }
            }
            catch (OperationCanceledException error) when (!deadline.IsCancellationRequested)
            {
                throw new TimeoutException(
                    "The timeout of the HttpClient is over. Try again later, or raise it.",
                    RedactedException.Of(error, redaction));
            }
            catch (Exception error) when (!deadline.IsCancellationRequested && ConnectionFailure.Is(error))
            {
                throw ConnectionFailure.Explain(error, redaction);
            }
        }
    }
}
