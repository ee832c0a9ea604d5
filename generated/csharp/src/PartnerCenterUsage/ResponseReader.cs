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
    /// <summary>Reads a response from a connection, and skips informational ones such as 103 (RFC 9112).</summary>
    internal sealed class ResponseReader
    {
        private const int MostHeadCharacters = 65536;
        private readonly Stream _connection;
        private readonly CancellationToken _deadline;
        private readonly LimitedBody _body;
        private readonly byte[] _buffer = new byte[8192];
        private int _start;
        private int _end;

        internal ResponseReader(Stream connection, int limit, CancellationToken deadline)
        {
            _connection = connection;
            _body = new LimitedBody(limit);
            _deadline = deadline;
        }

        internal async Task<RawResponse> ReadAsync()
        {
            HttpStatusCode status;
            Multimap<string, string> headers;
            do
            {
                status = StatusOf(await ReadLineAsync().ConfigureAwait(false));
                headers = await ReadHeadersAsync().ConfigureAwait(false);
            }
            while ((int)status < 200 && status != HttpStatusCode.SwitchingProtocols);
            await ReadBodyAsync(status, headers).ConfigureAwait(false);
            return new RawResponse(status, headers, _body.Bytes);
        }

        private static HttpStatusCode StatusOf(string line)
        {
            var parts = line.Split(' ');
            var isStatusLine = parts.Length > 1 && parts[0].StartsWith("HTTP/1.", StringComparison.Ordinal);
            if (isStatusLine
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            {
                return (HttpStatusCode)status;
            }
            throw new IOException("The data after an informational response are not HTTP.");
        }

        private async Task<Multimap<string, string>> ReadHeadersAsync()
        {
            var headers = RawResponse.NewHeaders();
            var length = 0;
            var line = await ReadLineAsync().ConfigureAwait(false);
            while (line != "")
            {
                length += line.Length;
                if (length > MostHeadCharacters) throw new IOException("The headers of the response are too long.");
                var colon = line.IndexOf(':');
                if (colon > 0)
                {
                    headers.Add(line.Substring(0, colon), line.Substring(colon + 1).Trim());
                }
                line = await ReadLineAsync().ConfigureAwait(false);
            }
            return headers;
        }

        private async Task ReadBodyAsync(HttpStatusCode status, Multimap<string, string> headers)
        {
            // By RFC 9112, these have no body.
            if ((int)status < 200 || status == HttpStatusCode.NoContent || status == HttpStatusCode.NotModified) return;
            var length = headers.Lines("Content-Length").LastOrDefault();
            if (headers.Members("Transfer-Encoding").Any())
            {
                await ReadChunksAsync().ConfigureAwait(false);
            }
            else if (length != null)
            {
                await ReadBytesAsync(ParseLength(length, NumberStyles.None)).ConfigureAwait(false);
            }
            else
            {
                await ReadToEndAsync().ConfigureAwait(false);
            }
        }

        private async Task ReadToEndAsync()
        {
            while (!_body.IsTooLarge && await FillBufferAsync().ConfigureAwait(false))
            {
                TakeFromBuffer(long.MaxValue);
            }
        }

        private async Task ReadChunksAsync()
        {
            while (!_body.IsTooLarge)
            {
                var size = (await ReadLineAsync().ConfigureAwait(false)).Split(';')[0].Trim();
                var length = ParseLength(size, NumberStyles.AllowHexSpecifier);
                // Trailers may follow. The connection is not used again, so they need not be read.
                if (length == 0) return;
                await ReadBytesAsync(length).ConfigureAwait(false);
                await ReadLineAsync().ConfigureAwait(false);
            }
        }

        private async Task ReadBytesAsync(long length)
        {
            while (length > 0 && !_body.IsTooLarge)
            {
                await RequireByteAsync().ConfigureAwait(false);
                length -= TakeFromBuffer(length);
            }
        }

        private int TakeFromBuffer(long limit)
        {
            var length = (int)Math.Min(limit, _end - _start);
            _body.Add(_buffer, _start, length);
            _start += length;
            return length;
        }

        private async Task<string> ReadLineAsync()
        {
            var line = new StringBuilder();
            while (true)
            {
                await RequireByteAsync().ConfigureAwait(false);
                var character = (char)_buffer[_start++];
                if (character == '\n') return line.ToString().TrimEnd('\r');
                if (line.Length == MostHeadCharacters) throw new IOException("A line of the response is too long.");
                line.Append(character);
            }
        }

        private async Task RequireByteAsync()
        {
            if (!await FillBufferAsync().ConfigureAwait(false))
            {
                throw new EndOfStreamException("The response ends too early.");
            }
        }

        /// <summary>Reads more bytes if the buffer is empty. False at the end of the response.</summary>
        private async Task<bool> FillBufferAsync()
        {
            if (_start < _end) return true;
            _start = 0;
            _end = await _connection.ReadAsync(_buffer, 0, _buffer.Length, _deadline).ConfigureAwait(false);
            return _end > 0;
        }

        private static long ParseLength(string text, NumberStyles style) =>
            long.TryParse(text, style, CultureInfo.InvariantCulture, out var length)
                ? length
                : throw new IOException("The length of the response is not a number.");
    }
}
