using System;
using System.Collections.Generic;

namespace PartnerCenterUsage.Client
{
    /// <summary>
    /// Recognizes the escape of one character. Each method returns where the escape ends, or -1 if there is none.
    /// </summary>
    internal static class CharacterEscape
    {
        private static readonly Dictionary<char, string> Entities = new Dictionary<char, string>
        {
            ['<'] = "lt",
            ['>'] = "gt",
            ['"'] = "quot",
            ['\''] = "apos",
        };

        /// <summary>As in \u004b and \x4b, from the letter on.</summary>
        internal static int EndAfterBackslash(char character, string text, int at)
        {
            if (Has(text, at, "u00") && IsHex(character, text, at + 3)) return at + 5;
            if (Has(text, at, "x") && IsHex(character, text, at + 1)) return at + 3;
            return -1;
        }

        /// <summary>As in %4b and %254b.</summary>
        internal static int EndOfPercent(char character, string text, int at)
        {
            if (!Has(text, at, "%")) return -1;
            at++;
            var first = at;
            while (Has(text, at, "25"))
            {
                at += 2;
            }
            if (character == '%') return at > first ? at : -1;
            return IsHex(character, text, at) ? at + 2 : -1;
        }

        /// <summary>As in &amp;lt; and &amp;#60; and &amp;#x3c; and &amp;amp;lt;.</summary>
        internal static int EndOfEntity(char character, string text, int at)
        {
            if (!Has(text, at, "&")) return -1;
            at++;
            var first = at;
            while (Has(text, at, "amp;"))
            {
                at += 4;
            }
            if (Has(text, at, "#")) return EndOfNumber(character, text, at + 1);
            if (character == '&') return at > first ? at : -1;
            if (!Entities.TryGetValue(character, out var name) || !Has(text, at, name + ";")) return -1;
            return at + name.Length + 1;
        }

        private static int EndOfNumber(char character, string text, int at)
        {
            var isHex = at < text.Length && (text[at] == 'x' || text[at] == 'X');
            if (isHex)
            {
                at++;
            }
            var numberBase = isHex ? 16 : 10;
            var number = 0;
            for (var digit = DigitAt(text, at); digit >= 0 && digit < numberBase; digit = DigitAt(text, at))
            {
                number = Math.Min(number * numberBase + digit, char.MaxValue);
                at++;
            }
            return number == character && Has(text, at, ";") ? at + 1 : -1;
        }

        private static bool IsHex(char character, string text, int at) =>
            DigitAt(text, at) == character / 16 && DigitAt(text, at + 1) == character % 16;

        private static int DigitAt(string text, int at)
        {
            if (at >= text.Length) return -1;
            var character = text[at];
            if (character >= '0' && character <= '9') return character - '0';
            if (character >= 'a' && character <= 'f') return character - 'a' + 10;
            if (character >= 'A' && character <= 'F') return character - 'A' + 10;
            return -1;
        }

        // Under Mono, string.CompareOrdinal is slower.
        private static bool Has(string text, int at, string part)
        {
            if (text.Length - at < part.Length) return false;
            for (var index = 0; index < part.Length; index++)
            {
                if (text[at + index] != part[index]) return false;
            }
            return true;
        }
    }
}
