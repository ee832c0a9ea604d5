using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerCenterUsage.Client
{
    /// <summary>The media type of an answer: the last of those sent that is one.</summary>
    internal sealed class MediaType
    {
        private const string Token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
        private static readonly Regex Type = new Regex($@"^({Token}/{Token})\s*(;.*)?$");
        private static readonly Regex Parameter =
            new Regex($@";\s*({Token})\s*=\s*(?:({Token})|""((?>[^""\\]+|\\.)*)"")");
        private static readonly Regex Json = new Regex(@"[/+]json$", RegexOptions.IgnoreCase);

        /// <summary>Type and subtype; what was sent in their place, if nothing that was sent is a media type.</summary>
        internal string Name { get; }
        /// <summary>The charset that it names; null if it names none.</summary>
        internal string Charset { get; }

        private MediaType(string name, string charset) => (Name, Charset) = (name, charset);

        internal bool IsJson => Json.IsMatch(Name);

        /// <summary>Without any, an answer is taken for JSON.</summary>
        internal static MediaType Of(Multimap<string, string> headers)
        {
            var sent = headers.Members("Content-Type").Where(member => member != "").ToList();
            var last = sent.Select(member => Type.Match(member)).LastOrDefault(type => type.Success);
            return last == null
                ? new MediaType(sent.LastOrDefault() ?? "application/json", null)
                : new MediaType(last.Groups[1].Value, CharsetIn(last.Groups[2].Value));
        }

        private static string CharsetIn(string parameters)
        {
            foreach (Match parameter in Parameter.Matches(parameters))
            {
                if (!parameter.Groups[1].Value.Equals("charset", StringComparison.OrdinalIgnoreCase)) continue;
                var quoted = parameter.Groups[3];
                return quoted.Success ? Regex.Replace(quoted.Value, @"\\(.)", "$1") : parameter.Groups[2].Value;
            }
            return null;
        }
    }
}
