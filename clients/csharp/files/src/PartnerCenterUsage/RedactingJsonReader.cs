using System.IO;
using Newtonsoft.Json;

namespace PartnerCenterUsage.Client
{
    /// <summary>Reads JSON and redacts its texts and property names.</summary>
    internal sealed class RedactingJsonReader : JsonTextReader
    {
        private const int DeepestNesting = 64;
        private readonly Redaction _redaction;

        internal RedactingJsonReader(string json, Redaction redaction) : base(new StringReader(json))
        {
            _redaction = redaction;
            MaxDepth = DeepestNesting;
            // Text that looks like a date stays text.
            DateParseHandling = DateParseHandling.None;
            FloatParseHandling = FloatParseHandling.Decimal;
        }

        public override object Value => base.Value is string text ? _redaction.Of(text) : base.Value;

        public override string ReadAsString() => _redaction.Of(base.ReadAsString());
    }
}
