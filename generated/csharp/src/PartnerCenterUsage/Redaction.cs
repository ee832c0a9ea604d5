using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PartnerCenterUsage.Client
{
    /// <summary>
    /// Removes the tokens of a call from its response, because a gateway may send the request back in many forms.
    /// </summary>
    internal sealed class Redaction
    {
        private const string Replacement = "[token]";
        // A shorter token is one for tests, and may be part of any word.
        private const int ShortestToken = 12;
        private readonly List<string> _tokens = new List<string>();
        // The tokens, and the tokens in base64.
        private readonly List<string> _escapable = new List<string>();
        private readonly List<string> _inUtf16 = new List<string>();

        internal void Add(string token)
        {
            if (token.Length < ShortestToken || _tokens.Contains(token)) return;
            _tokens.Add(token);
            _escapable.Add(token);
            var base64 = Base64Forms(token);
            var base64Url = base64.Select(form => form.Replace('+', '-').Replace('/', '_'));
            _escapable.AddRange(base64.Union(base64Url));
            // UTF-16 has a zero byte between ASCII characters.
            _inUtf16.Add(string.Join("\0", token.ToCharArray()));
        }

        internal string Of(string text)
        {
            if (text == null || text.Length < ShortestToken) return text;
            foreach (var secret in _escapable.Concat(_inUtf16))
            {
                text = text.Replace(secret, Replacement);
            }
            foreach (var secret in _escapable)
            {
                text = EscapedText.Replace(text, secret, Replacement);
            }
            return text;
        }

        /// <summary>Redacts the names and values of headers.</summary>
        internal Multimap<string, string> Of(Multimap<string, string> headers)
        {
            var redacted = RawResponse.NewHeaders();
            foreach (var header in headers)
            {
                foreach (var line in header.Value)
                {
                    redacted.Add(Of(header.Key), Of(line));
                }
            }
            return redacted;
        }

        /// <summary>
        /// The token in base64, for each position within a group of three bytes. Characters that also depend on what stands
        /// before or after the token are left out.
        /// </summary>
        private static List<string> Base64Forms(string token)
        {
            var forms = new List<string>();
            for (var bytesBefore = 0; bytesBefore < 3; bytesBefore++)
            {
                var bytes = Encoding.ASCII.GetBytes(new string('\0', bytesBefore) + token);
                var encoded = Convert.ToBase64String(bytes).TrimEnd('=');
                var start = bytesBefore == 0 ? 0 : bytesBefore + 1;
                var end = bytes.Length % 3 == 0 ? encoded.Length : encoded.Length - 1;
                forms.Add(encoded.Substring(start, end - start));
            }
            return forms;
        }
    }
}
