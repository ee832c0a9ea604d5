using System.IO;
using System.Net;

namespace PartnerCenterUsage.Client
{
    /// <summary>A complete response with its body as text, without the tokens that were sent.</summary>
    internal sealed class ServiceResponse
    {
        private ServiceResponse(HttpStatusCode status, Multimap<string, string> headers, string text, string problem)
        {
            Status = status;
            Headers = headers;
            MediaType = MediaType.Of(headers);
            Text = text;
            Problem = problem;
        }

        internal HttpStatusCode Status { get; }

        internal Multimap<string, string> Headers { get; }

        internal MediaType MediaType { get; }

        /// <summary>The body. If it cannot be decoded, a readable approximation.</summary>
        internal string Text { get; }

        /// <summary>Why the body cannot be decoded, as the end of a sentence. Null if it can.</summary>
        internal string Problem { get; }

        internal bool IsSuccess => IsSuccessful(Status);

        /// <exception cref="EndOfStreamException">The response is a success, and its body ends early.</exception>
        internal static ServiceResponse Of(RawResponse response, int limit, Redaction redaction)
        {
            var headers = redaction.Of(response.Headers);
            var text = Decode(response, headers, limit, out var problem);
            return new ServiceResponse(response.Status, headers, redaction.Of(text), problem);
        }

        private static string Decode(RawResponse response, Multimap<string, string> headers, int limit, out string problem)
        {
            var body = response.Body;
            problem = null;
            try
            {
                if (body != null)
                {
                    body = ContentEncoding.Decompress(headers, body, limit);
                }
                if (body != null) return Charset.Decode(body, MediaType.Of(headers).Charset);
                problem = $"it is larger than {limit} bytes, which MaxBodyBytes of the configuration allows.";
                return "";
            }
            // The status of an error response matters more than its body.
            catch (EndOfStreamException error) when (!IsSuccessful(response.Status))
            {
                problem = error.Message;
            }
            catch (InvalidDataException error)
            {
                problem = error.Message;
            }
            return Charset.DecodeWithReplacements(body);
        }

        private static bool IsSuccessful(HttpStatusCode status) => (int)status / 100 == 2;
    }
}
