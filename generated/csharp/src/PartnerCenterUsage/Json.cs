using System;
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using PartnerCenterUsage.Model;

namespace PartnerCenterUsage.Client
{
    /// <summary>Makes a text an object.</summary>
    internal static class Json
    {
        private static readonly IsoDateTimeConverter UtcByDefault = new IsoDateTimeConverter
            { DateTimeStyles = DateTimeStyles.AssumeUniversal, Culture = CultureInfo.InvariantCulture };
        private static readonly JsonSerializer Serializer =
            new JsonSerializer { Converters = { UtcByDefault }, CheckAdditionalContent = true };
        // Newtonsoft.Json takes much that is no JSON, half an object even. This takes nothing but JSON's own texts,
        // numbers and words, no comma too many, only texts before a colon, and as many ends as beginnings.
        private static readonly Regex Grammar = new Regex(
            @"^(?>[ \t\r\n]*(?:""[^""\\\x00-\x1F]*(?>\\(?:[""\\/bfnrt]|u[0-9A-Fa-f]{4})[^""\\\x00-\x1F]*)*""
            | (?<open>[{[])(?!\s*,) | (?<-open>[]}])
            | (?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![\w.]|\s*:)
            )[ \t\r\n]*(?::|,(?!\s*[],}]))?)*[ \t\r\n]*\z(?(open)(?!))",
            RegexOptions.Compiled | RegexOptions.IgnorePatternWhitespace);

        /// <summary>The object; or null, and why.</summary>
        internal static T Read<T>(string text, Redaction redaction, out Exception problem)
        {
            try
            {
                T value;
                using (var reader = new RedactingReader(text, redaction)) value = Serializer.Deserialize<T>(reader);
                problem = value != null && Grammar.IsMatch(text) ? null : new JsonException("it is no JSON object.");
                return problem == null ? value : default;
            }
            catch (Exception error) // not JsonException alone: dates and amounts fail with others
            {
                problem = error;
                return default;
            }
        }

        /// <summary>The fault in a text; null without one. A property of another type than it should have is left out.</summary>
        internal static ServiceFault Fault(string text, Redaction redaction)
        {
            if (text == null || !Grammar.IsMatch(text)) return null;
            try
            {
                using (var reader = new RedactingReader(text, redaction))
                {
                    var members = JObject.Load(reader);
                    foreach (var property in typeof(ServiceFault).GetProperties())
                    {
                        var name = property.GetCustomAttribute<DataMemberAttribute>()?.Name;
                        if (name != null && !Fits(members[name], property.PropertyType)) members.Remove(name);
                    }
                    return members.ToObject<ServiceFault>();
                }
            }
            catch (Exception) // as above
            {
                return null;
            }
        }

        private static bool Fits(JToken value, Type type)
        {
            try
            {
                value?.ToObject(type);
                return true;
            }
            catch (Exception) // as above
            {
                return false;
            }
        }

        /// <summary>A value as it stands in JSON, but without quotation marks.</summary>
        internal static string TextOf(object value) => value as string ?? JsonConvert.SerializeObject(value).Trim('"');
    }
}
