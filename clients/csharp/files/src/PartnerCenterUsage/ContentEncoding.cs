using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace PartnerCenterUsage.Client
{
    /// <summary>
    /// Decompresses a body as Content-Encoding says. The client asks for no content coding, but a server may use one.
    /// </summary>
    internal static class ContentEncoding
    {
        // libcurl has the same limit.
        private const int MostCodings = 5;
        private const int ZlibHeaderLength = 2;

        /// <summary>Reverts the content codings. Null if there are too many bytes after one of them.</summary>
        /// <exception cref="EndOfStreamException">The body ends early.</exception>
        /// <exception cref="InvalidDataException">A coding is not known, or the body is not in that coding.</exception>
        internal static byte[] Decompress(Multimap<string, string> headers, byte[] body, int limit)
        {
            var codings = headers.Members("Content-Encoding").ToList();
            if (codings.Count > MostCodings)
            {
                throw new InvalidDataException($"it has more than {MostCodings} content codings.");
            }
            // The last coding in the header was applied last.
            codings.Reverse();
            return codings.Aggregate(body, (bytes, coding) => Decode(bytes, coding, limit));
        }

        private static byte[] Decode(byte[] body, string coding, int limit)
        {
            // An empty body is not compressed, whatever the header says.
            if (body == null || body.Length == 0) return body;
            switch (coding.ToLowerInvariant())
            {
                case "":
                case "identity":
                    return body;
                case "gzip":
                case "x-gzip":
                    return DecodeGzip(coding, body, limit);
                case "deflate":
                    return DecodeDeflate(coding, body, limit);
#if NET
                case "br":
                    return Read(coding, new BrotliStream(new MemoryStream(body), CompressionMode.Decompress), limit);
#endif
                default:
                    throw new InvalidDataException($"this client does not know its content coding {coding}.");
            }
        }

        // .NET reports no error for data that end early. The trailer shows it: gzip has the length of the data there, and
        // zlib a checksum.
        private static byte[] DecodeGzip(string coding, byte[] body, int limit)
        {
            var data = Read(coding, new GZipStream(new MemoryStream(body), CompressionMode.Decompress), limit);
            if (data != null && !CompressionTrailer.HasGzipLength(body, data)) throw EndsEarly();
            return data;
        }

        private static byte[] DecodeDeflate(string coding, byte[] body, int limit)
        {
            var isZlib = HasZlibHeader(body);
            var compressed = new MemoryStream(body) { Position = isZlib ? ZlibHeaderLength : 0 };
            var data = Read(coding, new DeflateStream(compressed, CompressionMode.Decompress), limit);
            if (data != null && isZlib && !CompressionTrailer.HasZlibChecksum(body, data)) throw EndsEarly();
            return data;
        }

        // By RFC 9110, deflate starts with the header of zlib (RFC 1950). Some servers omit it.
        private static bool HasZlibHeader(byte[] body) =>
            body.Length >= ZlibHeaderLength && body[0] % 16 == 8 && (body[0] * 256 + body[1]) % 31 == 0;

        private static EndOfStreamException EndsEarly() =>
            new EndOfStreamException("The compressed body ends too early.");

        private static byte[] Read(string coding, Stream decompressed, int limit)
        {
            try
            {
                using (decompressed)
                {
                    return new LimitedBody(limit).Read(decompressed);
                }
            }
            // Each platform and each coding throws another one of these.
            catch (Exception error) when (
                error is InvalidDataException || error is InvalidOperationException || error is IOException)
            {
                throw new InvalidDataException($"it is not valid {coding}, which its Content-Encoding names.", error);
            }
        }
    }
}
