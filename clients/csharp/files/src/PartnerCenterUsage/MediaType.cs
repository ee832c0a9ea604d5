using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerCenterUsage.Client
{
    /// <summary>A media type from Content-Type.</summary>
    internal sealed class MediaType
    {
        private const string Token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
        private static readonly Regex Type = new Regex($@"^({Token}/{Token})\s*(;.*)?$");
        private static readonly Regex Parameter =
            new Regex($@";\s*({Token})\s*=\s*(?:({Token})|""((?>[^""\\]+|\\.)*)"")");
        private static readonly Regex Json = new Regex(@"[/+]json$", RegexOptions.IgnoreCase);

        private MediaType(string name, string charset)
        {
            Name = name;
            Charset = charset;
        }

        /// <summary>Type and subtype. If the header is not a media type, its value.</summary>
        internal string Name { get; }

        /// <summary>Null if the media type names none.</summary>
        internal string Charset { get; }

        internal bool IsJson => Json.IsMatch(Name);

        /// <summary>
        /// The last valid media type, because the header may occur twice. A response without the header counts as JSON.
        /// </summary>
        internal static MediaType Of(Multimap<string, string> headers)
        {
            var values = headers.Members("Content-Type").Where(member => member != "").ToList();
            var last = values.Select(value => Type.Match(value)).LastOrDefault(match => match.Success);
            if (last == null) return new MediaType(values.LastOrDefault() ?? "application/json", null);
            return new MediaType(last.Groups[1].Value, CharsetIn(last.Groups[2].Value));
        }

        private static string CharsetIn(string parameters)
        {
            foreach (Match parameter in Parameter.Matches(parameters))
            {
                var name = parameter.Groups[1].Value;
                if (!name.Equals("charset", StringComparison.OrdinalIgnoreCase)) continue;
                var quoted = parameter.Groups[3];
                return quoted.Success ? Regex.Replace(quoted.Value, @"\\(.)", "$1") : parameter.Groups[2].Value;
            }
            return null;
        }
    }
}
