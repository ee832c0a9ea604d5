using System;
using System.Linq;
using PartnerCenterUsage.Model;

namespace PartnerCenterUsage.Client
{
    /// <summary>The service answered with another status than a success.</summary>
    public class ApiException : Exception
    {
        private readonly IApiResponse _answer;
        private readonly Ids _sent;

        /// <summary>Public for the tests of code that handles it.</summary>
        public ApiException(IApiResponse answer, string message) : this(answer, message, null, default, new Redaction()) { }

        internal ApiException(IApiResponse answer, string message, Cause cause, Ids sent, Redaction redaction)
            : base(message, cause)
        {
            _answer = answer;
            _sent = sent;
            Fault = Json.Fault(answer.RawContent, redaction);
        }

        /// <summary>The status.</summary>
        public int ErrorCode => (int)_answer.StatusCode;
        /// <summary>The body as it came, but for codings that were undone, a byte order mark and tokens.</summary>
        public string ErrorContent => _answer.RawContent;
        /// <summary>The headers of the answer.</summary>
        public Multimap<string, string> Headers => _answer.Headers;
        /// <summary>The body, if it is a fault; null otherwise.</summary>
        public ServiceFault Fault { get; }
        /// <summary>The code of the fault as text, whether it came as a number or as text; null without one.</summary>
        public string FaultCode => Fault?.Code == null ? null : Json.TextOf(Fault.Code);
        /// <summary>
        /// The id of the request, as it was sent where the answer has none: name it when you ask Microsoft for support.
        /// </summary>
        public string RequestId => HeaderOf("MS-RequestId") ?? _sent.Request;
        /// <summary>The id of all that the call caused inside the service, as it was sent where the answer has none.</summary>
        public string CorrelationId => HeaderOf("MS-CorrelationId") ?? _sent.Correlation;

        private string HeaderOf(string name) => Headers?.Lines(name).FirstOrDefault();
    }

    /// <summary>The answer is a success, but its body is not what the contract promises.</summary>
    public sealed class DecodeException : ApiException
    {
        internal DecodeException(IApiResponse answer, string problem, Cause cause, Ids sent, Redaction redaction)
            : base(answer, MessageOf(problem), cause, sent, redaction) { }

        private static string MessageOf(string problem) =>
            $"The answer cannot be read: {problem} See ErrorContent and Headers, and check BasePath.";
    }
}
