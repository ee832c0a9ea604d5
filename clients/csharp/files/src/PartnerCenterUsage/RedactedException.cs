using System;

namespace PartnerCenterUsage.Client
{
    /// <summary>
    /// Stands in for what an HttpClient threw: its class and its message on one line, without the token. The original is not
    /// passed on because it may contain everything that was received.
    /// </summary>
    public sealed class RedactedException : Exception
    {
        private const int MostCauses = 5;
        private readonly Type _type;

        private RedactedException(Type type, string message, RedactedException inner) : base(message, inner)
        {
            _type = type;
        }

        /// <summary>The name of the class of the original.</summary>
        public string Type => _type.FullName;

        internal bool Is<T>() => typeof(T).IsAssignableFrom(_type);

        /// <summary>Rebuilds an exception and its chain of causes.</summary>
        internal static RedactedException Of(Exception original, Redaction redaction) =>
            Of(original, redaction, MostCauses);

        private static RedactedException Of(Exception original, Redaction redaction, int mostCauses)
        {
            if (original == null || mostCauses == 0) return null;
            var message = SingleLine.Of(redaction.Of(original.Message));
            var inner = Of(original.InnerException, redaction, mostCauses - 1);
            return new RedactedException(original.GetType(), message, inner);
        }
    }
}
