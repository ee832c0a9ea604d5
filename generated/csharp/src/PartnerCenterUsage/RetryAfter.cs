using System;
using System.Globalization;
using System.Linq;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace PartnerCenterUsage.Client
{
    /// <summary>Reads Retry-After.</summary>
    internal static class RetryAfter
    {
        // A comma, but not the one after the day in a date such as "Wed, 04 Mar 2026 10:15:31 GMT".
        private static readonly Regex Separator = new Regex("(?<!Mon|Tue|Wed|Thu|Fri|Sat|Sun),");
        private static readonly Regex Digits = new Regex("^[0-9]+$");

        /// <summary>The longest delay in seconds that the header asks for. 0 without a valid value.</summary>
        internal static double Seconds(Multimap<string, string> headers)
        {
            var values = headers.Lines("Retry-After").SelectMany(line => Separator.Split(line)).ToList();
            if (values.Count == 0) return 0;
            // The time by the server's clock, because the local clock may be wrong.
            var now = headers.Lines("Date").Select(ParseDate).FirstOrDefault() ?? DateTimeOffset.UtcNow;
            return values.Max(value => Seconds(value.Trim(), now));
        }

        private static double Seconds(string value, DateTimeOffset now)
        {
            if (!Digits.IsMatch(value)) return ((ParseDate(value) ?? now) - now).TotalSeconds;
            // Mono cannot parse very many digits.
            return double.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? seconds
                : double.PositiveInfinity;
        }

        // .NET has its parser of HTTP dates only in classes for headers.
        private static DateTimeOffset? ParseDate(string value) =>
            RetryConditionHeaderValue.TryParse(value, out var parsed) ? parsed.Date : null;
    }
}
