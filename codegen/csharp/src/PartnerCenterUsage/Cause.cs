using System;

namespace PartnerCenterUsage.Client
{
    /// <summary>What led to a failure, told anew without the token: what an HttpClient throws may repeat what it received.</summary>
    public sealed class Cause : Exception
    {
        private const int Deepest = 5;
        private readonly Type _type;

        private Cause(Type type, string message, Cause inner) : base(message, inner) => _type = type;

        /// <summary>The class of what was thrown.</summary>
        public string Type => _type.FullName;

        internal bool Is<T>() => typeof(T).IsAssignableFrom(_type);

        internal static Cause Of(Exception thrown, Redaction redaction) => Of(thrown, redaction, Deepest);

        private static Cause Of(Exception thrown, Redaction redaction, int deepest)
        {
            if (thrown == null || deepest == 0) return null;
            var inner = Of(thrown.InnerException, redaction, deepest - 1);
            return new Cause(thrown.GetType(), Line.Of(redaction.Of(thrown.Message)), inner);
        }
    }
}
