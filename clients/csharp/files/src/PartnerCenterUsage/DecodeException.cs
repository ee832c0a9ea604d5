namespace PartnerCenterUsage.Client
{
    /// <summary>The service reported success, but the body of its response cannot be decoded.</summary>
    public sealed class DecodeException : ApiException
    {
        internal DecodeException(
            IApiResponse response, string problem, RedactedException cause, SentIds sentIds, Redaction redaction)
            : base(response, MessageOf(problem), cause, sentIds, redaction)
        {
        }

        private static string MessageOf(string problem) =>
            $"The response cannot be decoded: {problem} See Body and Headers, and check the base URL.";
    }
}
