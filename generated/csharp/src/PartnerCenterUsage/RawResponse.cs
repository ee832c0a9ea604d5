using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerCenterUsage.Client
{
    /// <summary>A response as it was received.</summary>
    internal sealed class RawResponse
    {
        internal RawResponse(HttpStatusCode status, Multimap<string, string> headers, byte[] body)
        {
            Status = status;
            Headers = headers;
            Body = body;
        }

        internal HttpStatusCode Status { get; }

        internal Multimap<string, string> Headers { get; }

        /// <summary>Null if it is too large.</summary>
        internal byte[] Body { get; }

        /// <summary>Reads the response to its end, or until its body is too large.</summary>
        internal static async Task<RawResponse> ReadAsync(
            HttpResponseMessage response, int limit, CancellationToken deadline)
        {
            // The client asks for no other protocol, and cannot read one.
            if (response.StatusCode == HttpStatusCode.SwitchingProtocols) return Of(response, new byte[0]);
            using (var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false))
            {
                // Mono returns an informational response as the response, and what follows it as its body.
                if ((int)response.StatusCode < 200)
                {
                    return await new ResponseReader(stream, limit, deadline).ReadAsync().ConfigureAwait(false);
                }
                return Of(response, await new LimitedBody(limit).ReadAsync(stream, deadline).ConfigureAwait(false));
            }
        }

        /// <summary>HTTP forbids such responses. Mono takes one for a complete response.</summary>
        internal static bool IsInformationalWithLength(HttpResponseMessage response) =>
            (int)response.StatusCode < 200 && response.Content.Headers.ContentLength != null;

        private static RawResponse Of(HttpResponseMessage response, byte[] body)
        {
            var headers = NewHeaders();
            foreach (var header in response.Headers.Concat(response.Content.Headers))
            {
                headers.Add(header.Key, header.Value.ToList());
            }
            return new RawResponse(response.StatusCode, headers, body);
        }

        /// <summary>Headers whose names are not case-sensitive.</summary>
        internal static Multimap<string, string> NewHeaders() =>
            new Multimap<string, string>(StringComparer.OrdinalIgnoreCase);
    }
}
