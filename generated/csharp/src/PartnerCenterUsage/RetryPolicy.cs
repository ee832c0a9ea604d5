using System;
using System.Linq;

namespace PartnerCenterUsage.Client
{
    /// <summary>Whether and when to retry.</summary>
    internal static class RetryPolicy
    {
        /// <summary>The caller decides about longer delays.</summary>
        internal const double LongestDelaySeconds = 60;

        private const double LongestBackOffSeconds = 30;
        private static readonly int[] RetriedStatuses = { 408, 429, 500, 502, 503, 504 };

        /// <summary>Whether another attempt may succeed.</summary>
        internal static bool MayHelp(Exception failure)
        {
            if (failure is ApiException error) return RetriedStatuses.Contains(error.Status);
            return ConnectionFailure.Is(failure) && !ConnectionFailure.IsPermanent(failure);
        }

        /// <summary>Seconds before a retry, counted from 1: what Retry-After asks for, but at least the back-off.</summary>
        internal static double DelaySeconds(Exception failure, int retry)
        {
            var backOff = BackOffSeconds(retry);
            return failure is ApiException error ? Math.Max(backOff, RetryAfter.Seconds(error.Headers)) : backOff;
        }

        private static double BackOffSeconds(int retry)
        {
            // Random is not thread-safe, so each delay has its own.
            var random = new Random(Guid.NewGuid().GetHashCode()).NextDouble();
            var longest = Math.Min(LongestBackOffSeconds, 0.5 * Math.Pow(2, retry - 1));
            return longest * (1 + random) / 2;
        }
    }
}
