using System.IO;
using Newtonsoft.Json;

namespace PartnerCenterUsage.Client
{
    /// <summary>Reads JSON whose texts and names have no token in them, however it was escaped.</summary>
    internal sealed class RedactingReader : JsonTextReader
    {
        private const int Deepest = 64;
        private readonly Redaction _redaction;

        internal RedactingReader(string json, Redaction redaction) : base(new StringReader(json))
        {
            _redaction = redaction;
            MaxDepth = Deepest;
            // Texts that look like dates stay texts.
            DateParseHandling = DateParseHandling.None;
            FloatParseHandling = FloatParseHandling.Decimal;
        }

        public override object Value => base.Value is string text ? _redaction.Of(text) : base.Value;

        public override string ReadAsString() => _redaction.Of(base.ReadAsString());
    }
}
