using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerCenterUsage.Client
{
    /// <summary>Where a token may go: it reaches the data of every customer.</summary>
    internal static class BaseUrl
    {
        private static readonly Regex Url = new Regex(
            @"^(?<scheme>https?)://(?<host>\[[0-9a-f:.]+\]|[^/?#@\\:\[\]%]+)(?::[0-9]+)?(?:/[^?#\\]*)?\z",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        private static readonly string[] Local = { "localhost", "127.0.0.1", "[::1]" };

        /// <summary>The URL without slashes at its end. No message repeats it, because it may hold a password.</summary>
        internal static string Checked(string url, bool allowInsecureHttp)
        {
            var match = Url.Match(url);
            // The pattern takes ports that are too large.
            var isSafe = match.Success && Uri.TryCreate(url, UriKind.Absolute, out _)
                && !url.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
                && (allowInsecureHttp || Is("https", match.Groups["scheme"].Value)
                    || Local.Any(host => Is(host, match.Groups["host"].Value)));
            return isSafe
                ? url.TrimEnd('/')
                : throw new ArgumentException(
                    "The base URL has to be https, without credentials, query or fragment. Plain http is for this machine, "
                    + "or for a way that nobody else can read: there, set AllowInsecureHttp.");
        }

        private static bool Is(string expected, string found) => expected.Equals(found, StringComparison.OrdinalIgnoreCase);
    }
}
