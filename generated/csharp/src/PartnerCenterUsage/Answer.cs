using System.IO;
using System.Net;

namespace PartnerCenterUsage.Client
{
    /// <summary>What came back: all of it, and its body as a text.</summary>
    internal sealed class Answer
    {
        internal HttpStatusCode Status { get; }
        internal Multimap<string, string> Headers { get; }
        internal MediaType MediaType { get; }
        /// <summary>The body; if it cannot be read, as far as it can be shown.</summary>
        internal string Text { get; }
        /// <summary>Why the body cannot be read, as the end of a sentence; null if it can.</summary>
        internal string Problem { get; }

        private Answer(RawResponse response, MediaType mediaType, string text, string problem)
        {
            Status = response.Status;
            Headers = response.Headers;
            MediaType = mediaType;
            Text = text;
            Problem = problem;
        }

        internal bool IsSuccess => IsSuccessful(Status);

        /// <summary>Undoes what was done to the body.</summary>
        /// <exception cref="EndOfStreamException">It is a success, and its body ends too soon.</exception>
        internal static Answer Of(RawResponse response)
        {
            var mediaType = MediaType.Of(response.Headers);
            var body = response.Body;
            try
            {
                body = ContentCoding.Undo(response.Headers, body);
                return new Answer(response, mediaType, BodyText.Read(body, mediaType.Charset), null);
            }
            catch (EndOfStreamException error) when (!IsSuccessful(response.Status))
            {
                return new Answer(response, mediaType, BodyText.Show(body), error.Message);
            }
            catch (InvalidDataException error)
            {
                return new Answer(response, mediaType, BodyText.Show(body), error.Message);
            }
        }

        private static bool IsSuccessful(HttpStatusCode status) => (int)status / 100 == 2;
    }
}
