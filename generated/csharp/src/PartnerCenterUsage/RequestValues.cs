using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;

namespace PartnerCenterUsage.Client
{
    /// <summary>Builds requests, and rejects values that cannot be sent.</summary>
    internal static class RequestValues
    {
        private static readonly UTF8Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

        /// <summary>A part of the path.</summary>
        internal static string PathSegment(string name, object value)
        {
            var text = Json.TextOf(value ?? throw new ArgumentNullException(name));
            if (text == "" || text == "." || text == ".." || !IsUnicode(text))
            {
                throw new ArgumentException(
                    $"{name} is empty, \".\", \"..\" or malformed, and would lead to another address. Pass an id.");
            }
            return Uri.EscapeDataString(text);
        }

        /// <summary>A query parameter, once for each value of a list, with the character that separates it.</summary>
        internal static string QueryParameter(string name, object value)
        {
            if (value == null)
            {
                return "";
            }
            if (value is IEnumerable values && !(value is string))
            {
                return string.Concat(values.Cast<object>().Select(each => QueryParameter(name, each)));
            }
            return $"{name}={Uri.EscapeDataString(Json.TextOf(value))}&";
        }

        internal static HttpRequestMessage NewRequest(string method, string url, Dictionary<string, object> headers)
        {
            // Without content, a request needs no disposal.
            var request = new HttpRequestMessage(new HttpMethod(method), url);
            foreach (var header in headers.Where(header => header.Value != null))
            {
                var value = Json.TextOf(header.Value);
                // The message does not repeat the value, which may be the token.
                if (value.Any(character => character < ' ' || character > '~'))
                {
                    throw new ArgumentException($"The value of {header.Key} is not printable ASCII. Pass another one.");
                }
                request.Headers.TryAddWithoutValidation(header.Key, value);
            }
            return request;
        }

        internal static void CheckToken(string token)
        {
            // A server that sends the token back may drop white space around it, and the client would not find it.
            if (token.Any(character => character <= ' ' || character > '~'))
            {
                throw new ArgumentException("The token must be printable ASCII without white space. Pass another one.");
            }
        }

        /// <summary>Whether the text has no half of a surrogate pair.</summary>
        private static bool IsUnicode(string text)
        {
            try
            {
                StrictUtf8.GetByteCount(text);
                return true;
            }
            catch (EncoderFallbackException)
            {
                return false;
            }
        }
    }
}
