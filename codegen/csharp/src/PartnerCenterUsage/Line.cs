using System.Text;

namespace PartnerCenterUsage.Client
{
    /// <summary>Makes what others wrote one line of a message, in which nothing moves the cursor of a terminal.</summary>
    internal static class Line
    {
        private const int Longest = 500;

        internal static string Of(string text)
        {
            var line = new StringBuilder();
            for (var index = 0; index < text.Length; index++)
            {
                var isPair = index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
                var next = isPair ? text.Substring(index++, 2)
                    : IsPlain(text[index]) ? text.Substring(index, 1)
                    : $"\\u{(int)text[index]:x4}";
                if (line.Length + next.Length > Longest) return line.Append('\u2026').ToString();
                line.Append(next);
            }
            return line.ToString();
        }

        /// <summary>Whether it is no control character, no line break, no half of a pair, and turns no writing around.</summary>
        private static bool IsPlain(char character) =>
            !char.IsControl(character)
            && !char.IsSurrogate(character)
            && !(character >= '\u2028' && character <= '\u202e')
            && !(character >= '\u2066' && character <= '\u2069');
    }
}
