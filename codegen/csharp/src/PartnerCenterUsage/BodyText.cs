using System;
using System.IO;
using System.Linq;
using System.Text;

namespace PartnerCenterUsage.Client
{
    /// <summary>Makes the bytes of a body a text.</summary>
    internal static class BodyText
    {
        private static readonly Encoding Utf8 = Strict("utf-8");
        private static readonly Encoding[] Marked = { Utf8, Strict("utf-16LE"), Strict("utf-16BE") };

        /// <summary>
        /// The text after a byte order mark, in the charset of that mark; without one, in the charset that is named, or UTF-8.
        /// </summary>
        /// <exception cref="InvalidDataException">The charset is not known, or is not that of the body.</exception>
        internal static string Read(byte[] body, string charset)
        {
            foreach (var encoding in Marked)
            {
                var mark = encoding.GetPreamble();
                if (body.Take(mark.Length).SequenceEqual(mark)) return Read(body, mark.Length, encoding);
            }
            return Read(body, 0, charset == null ? Utf8 : Named(charset));
        }

        /// <summary>A body that cannot be read, as far as it can be shown.</summary>
        internal static string Show(byte[] body) => Encoding.UTF8.GetString(body);

        private static string Read(byte[] body, int start, Encoding encoding)
        {
            try
            {
                return encoding.GetString(body, start, body.Length - start);
            }
            catch (DecoderFallbackException error)
            {
                throw new InvalidDataException($"it is not in the charset {encoding.WebName}.", error);
            }
        }

        private static Encoding Named(string charset)
        {
            try
            {
                // .NET knows UTF-8 by its whole name only.
                return Strict(charset.Equals("utf8", StringComparison.OrdinalIgnoreCase) ? "utf-8" : charset);
            }
            catch (Exception error) when (error is ArgumentException || error is NotSupportedException)
            {
                throw new InvalidDataException($"it is in the charset {charset}, which this platform does not know.", error);
            }
        }

        // Others put in U+FFFD for what they cannot read.
        private static Encoding Strict(string name) =>
            Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
