using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace PartnerCenterUsage.Client
{
    /// <summary>Undoes the codings of a body. The client asks for none, but a server may choose one all the same.</summary>
    internal static class ContentCoding
    {
        private const int ZlibHeaderLength = 2;
        private const int ShortestZlib = 8;
        private const int ShortestGzip = 20;

        // As libcurl has it.
        private const int MostCodings = 5;

        /// <summary>
        /// The body without the codings that its Content-Encoding names; null if there are too many bytes without one of them.
        /// </summary>
        /// <exception cref="EndOfStreamException">It ends too soon.</exception>
        /// <exception cref="InvalidDataException">A coding is not known, or is not that of the body.</exception>
        internal static byte[] Undo(Multimap<string, string> headers, byte[] body, int limit)
        {
            var codings = headers.Members("Content-Encoding").ToList();
            if (codings.Count > MostCodings) throw new InvalidDataException($"it has more codings than {MostCodings}.");
            // The last one named is the last that was applied.
            return Enumerable.Reverse(codings).Aggregate(body, (coded, coding) => Undo(coded, coding, limit));
        }

        private static byte[] Undo(byte[] body, string coding, int limit)
        {
            // Nothing was coded, whatever the header says.
            if (body == null || body.Length == 0) return body;
            switch (coding.ToLowerInvariant())
            {
                case "":
                case "identity":
                    return body;
                case "gzip":
                case "x-gzip":
                    return Gunzip(coding, body, limit);
                case "deflate":
                    return Inflate(coding, body, limit);
#if NET
                case "br":
                    return Decompress(coding, new BrotliStream(new MemoryStream(body), CompressionMode.Decompress), limit);
#endif
                default:
                    throw new InvalidDataException($"it is in the coding {coding}, which this client does not know.");
            }
        }

        // Of data that end too soon, .NET gives what there is. What gzip and zlib put at their end tells: the length of
        // the text, and a checksum.
        private static byte[] Gunzip(string coding, byte[] body, int limit)
        {
            var text = Decompress(coding, new GZipStream(new MemoryStream(body), CompressionMode.Decompress), limit);
            if (text == null) return null;
            if (body.Length < ShortestGzip || LastFour(body, 0, 1, 2, 3) != (uint)text.Length) throw EndsTooSoon();
            return text;
        }

        private static byte[] Inflate(string coding, byte[] body, int limit)
        {
            var isZlib = HasZlibHeader(body);
            var data = new MemoryStream(body) { Position = isZlib ? ZlibHeaderLength : 0 };
            var text = Decompress(coding, new DeflateStream(data, CompressionMode.Decompress), limit);
            if (text == null) return null;
            if (isZlib && (body.Length < ShortestZlib || LastFour(body, 3, 2, 1, 0) != Adler32(text))) throw EndsTooSoon();
            return text;
        }

        // By RFC 9110, deflate begins with the header of zlib (RFC 1950). Some servers leave it out.
        private static bool HasZlibHeader(byte[] body) =>
            body.Length >= ZlibHeaderLength && body[0] % 16 == 8 && (body[0] * 256 + body[1]) % 31 == 0;

        private static uint Adler32(byte[] text)
        {
            const uint modulus = 65521;
            uint sum = 1;
            uint sumOfSums = 0;
            foreach (var one in text)
            {
                sum = (sum + one) % modulus;
                sumOfSums = (sumOfSums + sum) % modulus;
            }
            return sumOfSums << 16 | sum;
        }

        /// <summary>The number in the last four bytes, whose order is given from the lowest to the highest.</summary>
        private static uint LastFour(byte[] body, params int[] order) =>
            order.Reverse().Aggregate(0u, (number, index) => number << 8 | body[body.Length - 4 + index]);

        private static EndOfStreamException EndsTooSoon() => new EndOfStreamException("The compressed body ends too soon.");

        private static byte[] Decompress(string coding, Stream decompressed, int limit)
        {
            try
            {
                using (decompressed) return new LimitedBytes(limit).Read(decompressed);
            }
            // Each platform and each coding has another one.
            catch (Exception error) when (
                error is InvalidDataException || error is InvalidOperationException || error is IOException)
            {
                throw new InvalidDataException($"it is not in the coding {coding}, though it says so.", error);
            }
        }
    }
}
