using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerCenterUsage.Client
{
    /// <summary>A whole response, as it came.</summary>
    internal sealed class RawResponse
    {
        internal HttpStatusCode Status { get; }
        internal Multimap<string, string> Headers { get; }
        /// <summary>Null if it has too many bytes.</summary>
        internal byte[] Body { get; }

        internal RawResponse(HttpStatusCode status, Multimap<string, string> headers, byte[] body) =>
            (Status, Headers, Body) = (status, headers, body);

        /// <summary>Reads the response to its end, or until its body has too many bytes.</summary>
        internal static async Task<RawResponse> ReadAsync(
            HttpResponseMessage response, int limit, CancellationToken deadline)
        {
            // Nobody asked for another protocol, so there is nobody to speak it.
            if (response.StatusCode == HttpStatusCode.SwitchingProtocols) return Of(response, new byte[0]);
            using (var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false))
            {
                // Mono takes an informational response for the answer, and whatever follows it for its body.
                if ((int)response.StatusCode < 200)
                    return await new ResponseReader(stream, limit, deadline).ReadAsync().ConfigureAwait(false);
                return Of(response, await new LimitedBytes(limit).ReadAsync(stream, deadline).ConfigureAwait(false));
            }
        }

        /// <summary>No server may send such a one, but if it does, Mono takes it for a whole answer.</summary>
        internal static bool IsInformationalWithLength(HttpResponseMessage response) =>
            (int)response.StatusCode < 200 && response.Content.Headers.ContentLength != null;

        private static RawResponse Of(HttpResponseMessage response, byte[] body)
        {
            var headers = NewHeaders();
            foreach (var header in response.Headers.Concat(response.Content.Headers))
                headers.Add(header.Key, header.Value.ToList());
            return new RawResponse(response.StatusCode, headers, body);
        }

        /// <summary>Headers whose names have no case.</summary>
        internal static Multimap<string, string> NewHeaders() =>
            new Multimap<string, string>(StringComparer.OrdinalIgnoreCase);
    }
}
