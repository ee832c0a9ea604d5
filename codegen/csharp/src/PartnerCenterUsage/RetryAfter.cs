using System;
using System.Globalization;
using System.Linq;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace PartnerCenterUsage.Client
{
    /// <summary>Reads for how long an answer asks to wait.</summary>
    internal static class RetryAfter
    {
        // A comma, but for the one after the day of a date, as in "Wed, 04 Mar 2026 10:15:31 GMT".
        private static readonly Regex Separator = new Regex("(?<!Mon|Tue|Wed|Thu|Fri|Sat|Sun),");
        private static readonly Regex Digits = new Regex("^[0-9]+$");

        /// <summary>The longest wait in seconds that is asked for; 0 if nothing that can be read asks for one.</summary>
        internal static double Seconds(Multimap<string, string> headers)
        {
            var values = headers.Lines("Retry-After").SelectMany(line => Separator.Split(line)).ToList();
            if (values.Count == 0) return 0;
            // The clock of the service, for the local one may be wrong.
            var now = headers.Lines("Date").Select(Date).FirstOrDefault() ?? DateTimeOffset.UtcNow;
            return values.Max(value => Seconds(value.Trim(), now));
        }

        private static double Seconds(string value, DateTimeOffset now)
        {
            if (!Digits.IsMatch(value)) return ((Date(value) ?? now) - now).TotalSeconds;
            // Mono has no number for very many digits.
            return double.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? seconds
                : double.PositiveInfinity;
        }

        // .NET offers its reader of dates by those of headers only.
        private static DateTimeOffset? Date(string value) =>
            RetryConditionHeaderValue.TryParse(value, out var read) ? read.Date : null;
    }
}
