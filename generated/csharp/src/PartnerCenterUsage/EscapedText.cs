using System;
using System.Collections.Generic;

namespace PartnerCenterUsage.Client
{
    /// <summary>Finds a secret in a text that is escaped for JSON, XML, a URL or source code, also within each other.</summary>
    internal static class EscapedText
    {
        /// <summary>What each escape begins with.</summary>
        internal static readonly char[] Marks = { '\\', '%', '&' };

        // Of backslashes that are written as they are; any number of them is one.
        private const int MostRuns = 8;
        private static readonly Dictionary<char, string> Entities =
            new Dictionary<char, string> { ['<'] = "lt", ['>'] = "gt", ['"'] = "quot", ['\''] = "apos" };

        /// <summary>Where the secret ends that begins at that place of the text; -1 if none does.</summary>
        internal static int EndOf(string secret, string text, int start)
        {
            var end = start;
            for (var index = 0; index < secret.Length && end >= 0; index++)
            {
                // Each escaping doubles the backslashes, so any number of them stands for those of the secret.
                var needed = secret[index] == '\\' ? 1 : 0;
                while (index < secret.Length && secret[index] == '\\') index++;
                var found = SkipBackslashes(text, ref end);
                if (found < needed) return -1;
                if (index < secret.Length) end = EndOfCharacter(secret[index], text, end, found > needed);
            }
            return end;
        }

        private static int SkipBackslashes(string text, ref int at)
        {
            var count = 0;
            for (var runs = 0; runs < MostRuns; runs++)
            {
                var first = at;
                while (at < text.Length && text[at] == '\\') at++;
                count += at - first;
                var end = at > first ? EndOfLetter('\\', text, at) : -1;
                if (end < 0 && ++count > 0) end = Math.Max(EndOfPercent('\\', text, at), EndOfEntity('\\', text, at));
                if (end < 0) return count - 1;
                at = end;
            }
            return count;
        }

        private static int EndOfCharacter(char character, string text, int at, bool isEscaped)
        {
            var end = Math.Max(EndOfPercent(character, text, at), EndOfEntity(character, text, at));
            if (end < 0 && isEscaped) end = EndOfLetter(character, text, at);
            if (end < 0 && at < text.Length && text[at] == character) end = at + 1;
            return end;
        }

        /// <summary>As in \u004b and \x4b, from the letter on.</summary>
        private static int EndOfLetter(char character, string text, int at) =>
            Has(text, at, "u00") && IsHex(character, text, at + 3) ? at + 5
            : Has(text, at, "x") && IsHex(character, text, at + 1) ? at + 3
            : -1;

        /// <summary>As in %4b and %254b.</summary>
        private static int EndOfPercent(char character, string text, int at)
        {
            if (!Has(text, at, "%")) return -1;
            var first = ++at;
            while (Has(text, at, "25")) at += 2;
            if (character == '%') return at > first ? at : -1;
            return IsHex(character, text, at) ? at + 2 : -1;
        }

        /// <summary>As in &amp;lt; and &amp;#60; and &amp;#x3c;, and as in &amp;amp;lt;.</summary>
        private static int EndOfEntity(char character, string text, int at)
        {
            if (!Has(text, at, "&")) return -1;
            var first = ++at;
            while (Has(text, at, "amp;")) at += 4;
            if (Has(text, at, "#")) return EndOfNumber(character, text, at + 1);
            if (character == '&') return at > first ? at : -1;
            if (!Entities.TryGetValue(character, out var name) || !Has(text, at, name + ";")) return -1;
            return at + name.Length + 1;
        }

        private static int EndOfNumber(char character, string text, int at)
        {
            var isHex = at < text.Length && (text[at] == 'x' || text[at] == 'X');
            if (isHex) at++;
            var number = 0;
            for (int digit; (digit = DigitAt(text, at)) >= 0 && (isHex || digit < 10); at++)
                number = Math.Min(number * (isHex ? 16 : 10) + digit, char.MaxValue);
            return number == character && Has(text, at, ";") ? at + 1 : -1;
        }

        private static bool IsHex(char character, string text, int at) =>
            DigitAt(text, at) == character / 16 && DigitAt(text, at + 1) == character % 16;

        private static int DigitAt(string text, int at)
        {
            var character = at < text.Length ? text[at] : '\0';
            return character >= '0' && character <= '9' ? character - '0'
                : character >= 'a' && character <= 'f' ? character - 'a' + 10
                : character >= 'A' && character <= 'F' ? character - 'A' + 10
                : -1;
        }

        private static bool Has(string text, int at, string part)
        {
            if (text.Length - at < part.Length) return false;
            for (var index = 0; index < part.Length; index++)
                if (text[at + index] != part[index]) return false;
            return true;
        }
    }
}
