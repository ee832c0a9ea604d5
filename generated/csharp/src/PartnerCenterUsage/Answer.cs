using System.IO;
using System.Net;

namespace PartnerCenterUsage.Client
{
    /// <summary>What came back: all of it, and its body as a text, without the tokens that it may have repeated.</summary>
    internal sealed class Answer
    {
        internal HttpStatusCode Status { get; }
        internal Multimap<string, string> Headers { get; }
        internal MediaType MediaType { get; }
        /// <summary>The body; if it cannot be read, as far as it can be shown.</summary>
        internal string Text { get; }
        /// <summary>Why the body cannot be read, as the end of a sentence; null if it can.</summary>
        internal string Problem { get; }

        private Answer(HttpStatusCode status, Multimap<string, string> headers, string text, string problem)
        {
            Status = status;
            Headers = headers;
            MediaType = MediaType.Of(headers);
            Text = text;
            Problem = problem;
        }

        internal bool IsSuccess => IsSuccessful(Status);

        /// <summary>Undoes what was done to the body.</summary>
        /// <exception cref="EndOfStreamException">It is a success, and its body ends too soon.</exception>
        internal static Answer Of(RawResponse response, int limit, Redaction redaction)
        {
            var headers = redaction.Of(response.Headers);
            var text = TextOf(response, headers, limit, out var problem);
            return new Answer(response.Status, headers, redaction.Of(text), problem);
        }

        private static string TextOf(RawResponse response, Multimap<string, string> headers, int limit, out string problem)
        {
            var body = response.Body;
            problem = null;
            try
            {
                if (body != null) body = ContentCoding.Undo(headers, body, limit);
                if (body != null) return BodyText.Read(body, MediaType.Of(headers).Charset);
                problem = $"it is larger than {limit} bytes, the most that MaxBodyBytes allows.";
                return "";
            }
            catch (EndOfStreamException error) when (!IsSuccessful(response.Status))
            {
                problem = error.Message;
            }
            catch (InvalidDataException error)
            {
                problem = error.Message;
            }
            return BodyText.Show(body);
        }

        private static bool IsSuccessful(HttpStatusCode status) => (int)status / 100 == 2;
    }
}
