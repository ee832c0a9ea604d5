using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Authentication;

namespace PartnerCenterUsage.Client
{
    /// <summary>Explains why no complete response arrived.</summary>
    internal static class ConnectionFailure
    {
        internal static bool Is(Exception error) => error is HttpRequestException || error is IOException;

        /// <summary>Whether the certificate or the protocol was rejected. A retry would not help.</summary>
        internal static bool IsPermanent(Exception error) => CausesOf(error).Any(IsAuthentication);

        /// <summary>What happened, and what to do.</summary>
        internal static HttpRequestException Explain(Exception error, Redaction redaction)
        {
            // Mono appends lines that say where in its own sources the error occurred.
            var firstLine = redaction.Of(error.GetBaseException().Message).Split('\n')[0];
            var reason = SingleLine.Of(firstLine.Trim().TrimEnd('.'));
            var message = IsPermanent(error)
                ? $"The server's certificate or its version of TLS is not accepted: {reason}. "
                    + "Check the base URL, or pass an HttpClient that accepts it."
                : $"The connection failed: {reason}. Check the network and the base URL, and try again.";
            return new HttpRequestException(message, RedactedException.Of(error, redaction));
        }

        private static bool IsAuthentication(Exception cause) =>
            cause is AuthenticationException
            || cause is RedactedException redacted && redacted.Is<AuthenticationException>();

        /// <summary>The exception itself, and then each cause.</summary>
        private static IEnumerable<Exception> CausesOf(Exception error)
        {
            for (var cause = error; cause != null; cause = cause.InnerException)
            {
                yield return cause;
            }
        }
    }
}
