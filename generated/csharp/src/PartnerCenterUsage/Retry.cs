using System;
using System.Linq;

namespace PartnerCenterUsage.Client
{
    /// <summary>Whether and when to try again.</summary>
    internal static class Retry
    {
        /// <summary>A longer wait is the caller's to decide on.</summary>
        internal const double LongestWaitSeconds = 60;

        private const double LongestBackOffSeconds = 30;
        private static readonly int[] StatusesThatPass = { 408, 429, 500, 502, 503, 504 };

        /// <summary>Whether another attempt may end better.</summary>
        internal static bool MayHelp(Exception failure) => failure is ApiException refusal
            ? StatusesThatPass.Contains(refusal.ErrorCode)
            : ConnectionFailure.Is(failure) && !ConnectionFailure.IsFinal(failure);

        /// <summary>
        /// The seconds until the retry of that number, from 1: a random time that grows, or longer if the answer asks for it.
        /// </summary>
        internal static double WaitSeconds(Exception failure, int number)
        {
            // A Random of its own, as one must not serve several threads.
            var random = new Random(Guid.NewGuid().GetHashCode()).NextDouble();
            var longest = Math.Min(LongestBackOffSeconds, 0.5 * Math.Pow(2, number - 1));
            var backOff = longest * (1 + random) / 2;
            return failure is ApiException refusal ? Math.Max(backOff, RetryAfter.Seconds(refusal.Headers)) : backOff;
        }
    }
}
