namespace PartnerCenterUsage.Client
{
    /// <summary>The ids that a call has sent.</summary>
    internal readonly struct SentIds
    {
        internal string RequestId { get; }
        internal string CorrelationId { get; }

        internal SentIds(string requestId, string correlationId)
        {
            RequestId = requestId;
            CorrelationId = correlationId;
        }
    }
}
