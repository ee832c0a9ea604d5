using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Authentication;

namespace PartnerCenterUsage.Client
{
    /// <summary>Explains why no whole answer came.</summary>
    internal static class ConnectionFailure
    {
        internal static bool Is(Exception error) => error is HttpRequestException || error is IOException;

        /// <summary>Whether a certificate or a protocol was refused, as it will be the next time.</summary>
        internal static bool IsFinal(Exception error) => Causes(error).Any(
            cause => cause is AuthenticationException || cause is Cause told && told.Is<AuthenticationException>());

        /// <summary>What happened, and what to do.</summary>
        internal static HttpRequestException Explained(Exception error, Redaction redaction)
        {
            // Mono adds lines about where in its own sources it stopped.
            var said = redaction.Of(error.GetBaseException().Message).Split('\n')[0];
            var reason = Line.Of(said.Trim().TrimEnd('.'));
            var message = IsFinal(error)
                ? $"TLS refused the server or its certificate: {reason}. Check BasePath, or pass an HttpClient that trusts it."
                : $"No connection: {reason}. Check the network and BasePath.";
            return new HttpRequestException(message, Cause.Of(error, redaction));
        }

        private static IEnumerable<Exception> Causes(Exception error)
        {
            for (var cause = error; cause != null; cause = cause.InnerException) yield return cause;
        }
    }
}
