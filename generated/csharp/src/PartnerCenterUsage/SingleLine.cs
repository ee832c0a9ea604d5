using System.Text;

namespace PartnerCenterUsage.Client
{
    /// <summary>Text from a server or a library as part of a one-line message.</summary>
    internal static class SingleLine
    {
        private const int MaxLength = 500;

        /// <summary>Escapes the control characters of a text, and shortens it if it is too long.</summary>
        internal static string Of(string text)
        {
            var line = new StringBuilder();
            var index = 0;
            while (index < text.Length)
            {
                var length = IsPair(text, index) ? 2 : 1;
                var next = length == 2 || IsPrintable(text[index])
                    ? text.Substring(index, length)
                    : $"\\u{(int)text[index]:x4}";
                if (line.Length + next.Length > MaxLength) return line.Append('\u2026').ToString();
                line.Append(next);
                index += length;
            }
            return line.ToString();
        }

        private static bool IsPair(string text, int index) =>
            index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);

        /// <summary>
        /// Not a control character, line break or half of a surrogate pair, and does not change the writing direction.
        /// </summary>
        private static bool IsPrintable(char character) =>
            !char.IsControl(character)
            && !char.IsSurrogate(character)
            && !(character >= '\u2028' && character <= '\u202e')
            && !(character >= '\u2066' && character <= '\u2069');
    }
}
