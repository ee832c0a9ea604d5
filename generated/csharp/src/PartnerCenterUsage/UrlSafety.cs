using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerCenterUsage.Client
{
    /// <summary>Which base URLs the client accepts: a token must not travel where others can read it.</summary>
    internal static class UrlSafety
    {
        private static readonly Regex Url = new Regex(
            @"^(?<scheme>https?)://(?<host>\[[0-9a-f:.]+\]|[^/?#@\\:\[\]%]+)(?::[0-9]+)?(?:/[^?#\\]*)?\z",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        private static readonly string[] LocalHosts = { "localhost", "127.0.0.1", "[::1]" };

        /// <summary>The URL without slashes at its end. The message does not repeat it: it may contain a password.</summary>
        internal static string Checked(string url, bool allowInsecureHttp)
        {
            if (IsSafe(url, allowInsecureHttp)) return url.TrimEnd('/');
            throw new ArgumentException(
                "The base URL must use https and have no credentials, query or fragment. Plain http is allowed only for "
                + "this machine. If nobody else can read the connection, such as one to a container, set "
                + "AllowInsecureHttp in the configuration.");
        }

        private static bool IsSafe(string url, bool allowInsecureHttp)
        {
            var match = Url.Match(url);
            if (!match.Success) return false;
            if (url.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))) return false;
            // The pattern accepts ports that are too large.
            if (!Uri.TryCreate(url, UriKind.Absolute, out _)) return false;
            return allowInsecureHttp
                || AreEqual("https", match.Groups["scheme"].Value)
                || LocalHosts.Any(host => AreEqual(host, match.Groups["host"].Value));
        }

        private static bool AreEqual(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
    }
}
