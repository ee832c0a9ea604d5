using System;
using System.Linq;
using System.Text;

namespace PartnerCenterUsage.Client
{
    /// <summary>
    /// Finds a secret in text that is escaped for JSON, XML, a URL or source code, also within each other.
    /// </summary>
    internal static class EscapedText
    {
        // Runs of backslashes, each of which may itself be escaped.
        private const int MostRuns = 8;
        // What every escape starts with.
        private static readonly char[] EscapeStarts = { '\\', '%', '&' };

        internal static string Replace(string text, string secret, string replacement)
        {
            if (text.IndexOfAny(EscapeStarts) < 0) return text;
            var starts = EscapeStarts.Concat(secret.Take(1)).ToArray();
            var result = new StringBuilder();
            var copied = 0;
            var start = text.IndexOfAny(starts);
            while (start >= 0)
            {
                // A run of backslashes matches only from its start. Otherwise a long run would take quadratic time.
                var isWithinRun = start > copied && text[start] == '\\' && text[start - 1] == '\\';
                var end = isWithinRun ? -1 : EndOf(secret, text, start);
                if (end > 0)
                {
                    result.Append(text, copied, start - copied).Append(replacement);
                    copied = end;
                }
                start = text.IndexOfAny(starts, end > 0 ? end : start + 1);
            }
            return copied == 0 ? text : result.Append(text, copied, text.Length - copied).ToString();
        }

        /// <summary>Where the secret ends if it is at that position of the text. -1 if it is not.</summary>
        private static int EndOf(string secret, string text, int start)
        {
            var end = start;
            var index = 0;
            while (index < secret.Length && end >= 0)
            {
                // Each escaping doubles the backslashes, so any number of them matches those of the secret.
                var needed = secret[index] == '\\' ? 1 : 0;
                while (index < secret.Length && secret[index] == '\\')
                {
                    index++;
                }
                var found = SkipBackslashes(text, ref end);
                if (found < needed) return -1;
                if (index < secret.Length)
                {
                    end = EndOfCharacter(secret[index], text, end, found > needed);
                    index++;
                }
            }
            return end;
        }

        /// <summary>Moves the position past backslashes, escaped or not, and returns how many there were.</summary>
        private static int SkipBackslashes(string text, ref int at)
        {
            var count = 0;
            for (var runs = 0; runs < MostRuns; runs++)
            {
                var first = at;
                while (at < text.Length && text[at] == '\\')
                {
                    at++;
                }
                count += at - first;
                var end = at > first ? CharacterEscape.EndAfterBackslash('\\', text, at) : -1;
                if (end < 0)
                {
                    end = EndOfUrlOrXmlEscape('\\', text, at);
                    if (end < 0) return count;
                    count++;
                }
                at = end;
            }
            return count;
        }

        private static int EndOfCharacter(char character, string text, int at, bool isAfterBackslash)
        {
            var end = EndOfUrlOrXmlEscape(character, text, at);
            if (end < 0 && isAfterBackslash)
            {
                end = CharacterEscape.EndAfterBackslash(character, text, at);
            }
            if (end < 0 && at < text.Length && text[at] == character)
            {
                end = at + 1;
            }
            return end;
        }

        private static int EndOfUrlOrXmlEscape(char character, string text, int at) =>
            Math.Max(CharacterEscape.EndOfPercent(character, text, at), CharacterEscape.EndOfEntity(character, text, at));
    }
}
