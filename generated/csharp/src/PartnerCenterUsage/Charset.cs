using System;
using System.IO;
using System.Linq;
using System.Text;

namespace PartnerCenterUsage.Client
{
    /// <summary>Decodes the bytes of a body to text.</summary>
    internal static class Charset
    {
        private static readonly Encoding Utf8 = Strict("utf-8");
        private static readonly Encoding[] WithByteOrderMark = { Utf8, Strict("utf-16LE"), Strict("utf-16BE") };

        /// <summary>
        /// The text without its byte order mark, which takes precedence over the named charset. UTF-8 without either.
        /// </summary>
        /// <exception cref="InvalidDataException">The charset is not known, or the body is not in that charset.</exception>
        internal static string Decode(byte[] body, string charset)
        {
            foreach (var encoding in WithByteOrderMark)
            {
                var byteOrderMark = encoding.GetPreamble();
                if (body.Take(byteOrderMark.Length).SequenceEqual(byteOrderMark))
                {
                    return Decode(body, byteOrderMark.Length, encoding);
                }
            }
            return Decode(body, 0, charset == null ? Utf8 : Named(charset));
        }

        /// <summary>A readable approximation of a body that cannot be decoded.</summary>
        internal static string DecodeWithReplacements(byte[] body) => Encoding.UTF8.GetString(body);

        private static string Decode(byte[] body, int start, Encoding encoding)
        {
            try
            {
                return encoding.GetString(body, start, body.Length - start);
            }
            catch (DecoderFallbackException error)
            {
                throw new InvalidDataException($"its bytes are not valid {encoding.WebName}.", error);
            }
        }

        private static Encoding Named(string charset)
        {
            try
            {
                // .NET knows UTF-8 only with its hyphen.
                return Strict(charset.Equals("utf8", StringComparison.OrdinalIgnoreCase) ? "utf-8" : charset);
            }
            catch (Exception error) when (error is ArgumentException || error is NotSupportedException)
            {
                throw new InvalidDataException($"this platform does not know its charset {charset}.", error);
            }
        }

        /// <summary>An encoding that throws for invalid bytes. By default, they become U+FFFD.</summary>
        private static Encoding Strict(string name) =>
            Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
