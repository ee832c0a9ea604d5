using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PartnerCenterUsage.Client
{
    /// <summary>
    /// Takes the tokens that a call has sent out of what comes back: a gateway that echoes a request would put them into logs.
    /// </summary>
    internal sealed class Redaction
    {
        private const string Replacement = "[token]";
        // A token of fewer characters is made up for a test, and may be a part of any word.
        private const int ShortestToken = 12;
        private readonly List<string> _tokens = new List<string>();
        private readonly List<string> _escapable = new List<string>();
        private readonly List<string> _others = new List<string>();

        internal void Add(string token)
        {
            if (token.Length < ShortestToken || _tokens.Contains(token)) return;
            _tokens.Add(token);
            var encoded = InBase64(token);
            _escapable.Add(token);
            _escapable.AddRange(encoded.Union(encoded.Select(code => code.Replace('+', '-').Replace('/', '_'))));
            // Between the characters of UTF-16 there is a zero byte.
            _others.Add(string.Join("\0", token.ToCharArray()));
        }

        /// <summary>The text without the tokens, be they as they are, escaped or in base64.</summary>
        internal string Of(string text)
        {
            if (text == null || text.Length < ShortestToken) return text;
            foreach (var secret in _escapable.Concat(_others)) text = text.Replace(secret, Replacement);
            foreach (var secret in _escapable) text = WithoutEscaped(text, secret);
            return text;
        }

        /// <summary>The same of headers, their names included.</summary>
        internal Multimap<string, string> Of(Multimap<string, string> headers)
        {
            var redacted = RawResponse.NewHeaders();
            foreach (var header in headers)
                foreach (var line in header.Value) redacted.Add(Of(header.Key), Of(line));
            return redacted;
        }

        /// <summary>
        /// What base64 makes of a token wherever it begins within a group of three bytes. The first and the last character
        /// are left out where they depend on what stands beside the token.
        /// </summary>
        private static List<string> InBase64(string token)
        {
            var codes = new List<string>();
            for (var before = 0; before < 3; before++)
            {
                var code = Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('\0', before) + token)).TrimEnd('=');
                var start = before == 0 ? 0 : before + 1;
                var end = (before + token.Length) % 3 == 0 ? code.Length : code.Length - 1;
                codes.Add(code.Substring(start, end - start));
            }
            return codes;
        }

        private static string WithoutEscaped(string text, string secret)
        {
            if (text.IndexOfAny(EscapedText.Marks) < 0) return text;
            var starts = EscapedText.Marks.Concat(secret.Take(1)).ToArray();
            var kept = new StringBuilder();
            var done = 0;
            for (var start = text.IndexOfAny(starts); start >= 0;)
            {
                // A run of backslashes is read from its beginning only, or many would take very long.
                var isWithinRun = start > done && text[start] == '\\' && text[start - 1] == '\\';
                var end = isWithinRun ? -1 : EscapedText.EndOf(secret, text, start);
                if (end > 0)
                {
                    kept.Append(text, done, start - done).Append(Replacement);
                    done = end;
                }
                start = text.IndexOfAny(starts, end > 0 ? end : start + 1);
            }
            return done == 0 ? text : kept.Append(text, done, text.Length - done).ToString();
        }
    }
}
