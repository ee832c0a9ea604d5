using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerCenterUsage.Client
{
    /// <summary>Reads a response off a connection, past informational ones such as 103 (RFC 9112).</summary>
    internal sealed class ResponseReader
    {
        private const int LongestHead = 65536;
        private readonly Stream _connection;
        private readonly CancellationToken _deadline;
        private readonly LimitedBytes _body;
        private readonly byte[] _buffer = new byte[8192];
        private int _start;
        private int _end;

        internal ResponseReader(Stream connection, int limit, CancellationToken deadline) =>
            (_connection, _body, _deadline) = (connection, new LimitedBytes(limit), deadline);

        internal async Task<RawResponse> ReadAsync()
        {
            HttpStatusCode status;
            Multimap<string, string> headers;
            do
            {
                status = StatusIn(await LineAsync().ConfigureAwait(false));
                headers = await HeadersAsync().ConfigureAwait(false);
            }
            while ((int)status < 200 && status != HttpStatusCode.SwitchingProtocols);
            await CopyBodyAsync(status, headers).ConfigureAwait(false);
            return new RawResponse(status, headers, _body.All);
        }

        private static HttpStatusCode StatusIn(string line)
        {
            var parts = line.Split(' ');
            return parts.Length > 1 && parts[0].StartsWith("HTTP/1.", StringComparison.Ordinal)
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
                ? (HttpStatusCode)status
                : throw new IOException("What follows an informational response is no HTTP.");
        }

        private async Task<Multimap<string, string>> HeadersAsync()
        {
            var headers = RawResponse.NewHeaders();
            var length = 0;
            for (var line = await LineAsync().ConfigureAwait(false); line != ""; line = await LineAsync().ConfigureAwait(false))
            {
                length += line.Length;
                if (length > LongestHead) throw new IOException("The head of the response is too long.");
                var colon = line.IndexOf(':');
                if (colon > 0) headers.Add(line.Substring(0, colon), line.Substring(colon + 1).Trim());
            }
            return headers;
        }

        private async Task CopyBodyAsync(HttpStatusCode status, Multimap<string, string> headers)
        {
            // By RFC 9112, these have none.
            if ((int)status < 200 || status == HttpStatusCode.NoContent || status == HttpStatusCode.NotModified) return;
            var length = headers.Lines("Content-Length").LastOrDefault();
            if (headers.Members("Transfer-Encoding").Any())
                await CopyChunksAsync().ConfigureAwait(false);
            else if (length != null)
                await CopyAsync(Number(length, NumberStyles.None)).ConfigureAwait(false);
            else
                while (!_body.AreTooMany && await FillAsync().ConfigureAwait(false)) CopyFromBuffer(long.MaxValue);
        }

        private async Task CopyChunksAsync()
        {
            while (!_body.AreTooMany)
            {
                var size = (await LineAsync().ConfigureAwait(false)).Split(';')[0].Trim();
                var length = Number(size, NumberStyles.AllowHexSpecifier);
                // Trailers may follow, which nobody needs: the connection is not used again.
                if (length == 0) return;
                await CopyAsync(length).ConfigureAwait(false);
                await LineAsync().ConfigureAwait(false);
            }
        }

        private async Task CopyAsync(long length)
        {
            while (length > 0 && !_body.AreTooMany)
            {
                await RequireAsync().ConfigureAwait(false);
                length -= CopyFromBuffer(length);
            }
        }

        private int CopyFromBuffer(long limit)
        {
            var length = (int)Math.Min(limit, _end - _start);
            _body.Add(_buffer, _start, length);
            _start += length;
            return length;
        }

        private async Task<string> LineAsync()
        {
            var line = new StringBuilder();
            for (; ; )
            {
                await RequireAsync().ConfigureAwait(false);
                var character = (char)_buffer[_start++];
                if (character == '\n') return line.ToString().TrimEnd('\r');
                if (line.Length == LongestHead) throw new IOException("A line of the response is too long.");
                line.Append(character);
            }
        }

        private async Task RequireAsync()
        {
            if (!await FillAsync().ConfigureAwait(false)) throw new EndOfStreamException("The response ends too soon.");
        }

        /// <summary>Reads more when there is nothing left; false at the end.</summary>
        private async Task<bool> FillAsync()
        {
            if (_start < _end) return true;
            _start = 0;
            _end = await _connection.ReadAsync(_buffer, 0, _buffer.Length, _deadline).ConfigureAwait(false);
            return _end > 0;
        }

        private static long Number(string text, NumberStyles style) =>
            long.TryParse(text, style, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new IOException("The length of the response is no number.");
    }
}
