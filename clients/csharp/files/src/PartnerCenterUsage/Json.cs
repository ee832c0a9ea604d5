using System;
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using PartnerCenterUsage.Model;

namespace PartnerCenterUsage.Client
{
    /// <summary>Decodes JSON to models.</summary>
    internal static class Json
    {
        /// <summary>A date-time without an offset is in UTC.</summary>
        private static readonly IsoDateTimeConverter UtcByDefault = new IsoDateTimeConverter
        {
            DateTimeStyles = DateTimeStyles.AssumeUniversal,
            Culture = CultureInfo.InvariantCulture,
        };
        private static readonly JsonSerializer Serializer = new JsonSerializer
        {
            Converters = { UtcByDefault },
            CheckAdditionalContent = true,
        };

        /// <summary>The model. If the text is not one, the default value and the problem.</summary>
        internal static T Read<T>(string text, Redaction redaction, out Exception problem)
        {
            try
            {
                using (var reader = new RedactingJsonReader(text, redaction))
                {
                    var value = Serializer.Deserialize<T>(reader);
                    problem = value != null && JsonSyntax.IsJson(text) ? null : new JsonException("it is not a JSON object.");
                    return problem == null ? value : default;
                }
            }
            // Invalid dates and amounts throw other exceptions than JsonException.
            catch (Exception error)
            {
                problem = error;
                return default;
            }
        }

        /// <summary>The ServiceFault in a text, without properties of the wrong type. Null if there is none.</summary>
        internal static ServiceFault ReadServiceFault(string text, Redaction redaction)
        {
            if (text == null || !JsonSyntax.IsJson(text)) return null;
            try
            {
                using (var reader = new RedactingJsonReader(text, redaction))
                {
                    var members = JObject.Load(reader);
                    RemoveInvalidMembers(members);
                    return members.ToObject<ServiceFault>();
                }
            }
            // As above.
            catch (Exception)
            {
                return null;
            }
        }

        /// <summary>A description of the wrong type must not hide the code.</summary>
        private static void RemoveInvalidMembers(JObject members)
        {
            foreach (var property in typeof(ServiceFault).GetProperties())
            {
                var name = property.GetCustomAttribute<DataMemberAttribute>()?.Name;
                if (name != null && !HasType(members[name], property.PropertyType))
                {
                    members.Remove(name);
                }
            }
        }

        private static bool HasType(JToken value, Type type)
        {
            try
            {
                value?.ToObject(type);
                return true;
            }
            // As above.
            catch (Exception)
            {
                return false;
            }
        }

        /// <summary>A value as in JSON, but without quotation marks.</summary>
        internal static string TextOf(object value) => value as string ?? JsonConvert.SerializeObject(value).Trim('"');
    }
}
