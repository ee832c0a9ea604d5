using System.Text.RegularExpressions;

namespace PartnerCenterUsage.Client
{
    /// <summary>Recognizes JSON. Newtonsoft.Json accepts much that is not JSON, even half an object.</summary>
    internal static class JsonSyntax
    {
        // Texts, brackets and other values, with colons and commas where they may be. Only a text stands before a colon, no
        // comma is superfluous, and every bracket is closed.
        private static readonly Regex Json = new Regex(
            @"^(?>[ \t\r\n]*(?:""[^""\\\x00-\x1F]*(?>\\(?:[""\\/bfnrt]|u[0-9A-Fa-f]{4})[^""\\\x00-\x1F]*)*""
            | (?<open>[{[])(?!\s*,) | (?<-open>[]}])
            | (?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![\w.]|\s*:)
            )[ \t\r\n]*(?::|,(?!\s*[],}]))?)*[ \t\r\n]*\z(?(open)(?!))",
            RegexOptions.Compiled | RegexOptions.IgnorePatternWhitespace);

        internal static bool IsJson(string text) => Json.IsMatch(text);
    }
}
