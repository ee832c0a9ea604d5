namespace PartnerCenterUsage.Client
{
    /// <summary>The ids that a call was sent with.</summary>
    internal readonly struct Ids
    {
        internal string Request { get; }
        internal string Correlation { get; }

        internal Ids(string request, string correlation) => (Request, Correlation) = (request, correlation);
    }
}
