using System;
using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace PartnerCenterUsage.Client
{
    /// <summary>Makes a text an object.</summary>
    internal static class Json
    {
        private static readonly IsoDateTimeConverter UtcByDefault = new IsoDateTimeConverter
            { DateTimeStyles = DateTimeStyles.AssumeUniversal, Culture = CultureInfo.InvariantCulture };
        // Texts that look like dates stay texts.
        private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            Converters = { UtcByDefault },
        };
        // Newtonsoft.Json takes much that is no JSON, half an object even. This takes nothing but JSON's own texts,
        // numbers and words, no comma too many, only texts before a colon, and as many ends as beginnings.
        private static readonly Regex Grammar = new Regex(
            @"^(?>[ \t\r\n]*(?:""[^""\\\x00-\x1F]*(?>\\(?:[""\\/bfnrt]|u[0-9A-Fa-f]{4})[^""\\\x00-\x1F]*)*""
            | (?<open>[{[])(?!\s*,) | (?<-open>[]}])
            | (?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![\w.]|\s*:)
            )[ \t\r\n]*(?::|,(?!\s*[],}]))?)*[ \t\r\n]*\z(?(open)(?!))",
            RegexOptions.Compiled | RegexOptions.IgnorePatternWhitespace);

        /// <summary>The object; or null, and why, as the end of a sentence.</summary>
        internal static T Read<T>(string text, out string problem)
        {
            try
            {
                var value = JsonConvert.DeserializeObject<T>(text, Settings);
                problem = value != null && Grammar.IsMatch(text) ? null : "it is no JSON object.";
                return problem == null ? value : default;
            }
            catch (Exception error) // not JsonException alone: dates and amounts fail with others
            {
                problem = error.Message;
                return default;
            }
        }

        /// <summary>A value as it stands in JSON, but without quotation marks.</summary>
        internal static string TextOf(object value) => value as string ?? JsonConvert.SerializeObject(value).Trim('"');
    }
}
