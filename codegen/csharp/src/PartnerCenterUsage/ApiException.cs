using System;
using System.Linq;
using PartnerCenterUsage.Model;

namespace PartnerCenterUsage.Client
{
    /// <summary>The service answered with another status than a success.</summary>
    public class ApiException : Exception
    {
        private readonly IApiResponse _answer;

        /// <summary>Public for the tests of code that handles it.</summary>
        public ApiException(IApiResponse answer, string message) : base(message) => _answer = answer;

        /// <summary>The status.</summary>
        public int ErrorCode => (int)_answer.StatusCode;
        /// <summary>The body as it came, but for codings that were undone and a byte order mark.</summary>
        public string ErrorContent => _answer.RawContent;
        /// <summary>The headers of the answer.</summary>
        public Multimap<string, string> Headers => _answer.Headers;
        /// <summary>The body, if it is a fault; null otherwise.</summary>
        public ServiceFault Fault => Json.Read<ServiceFault>(ErrorContent, out _);
        /// <summary>The code of the fault as text, whether it came as a number or as text; null without one.</summary>
        public string FaultCode => Fault?.Code?.ToString();
        /// <summary>The id of the request: name it when you ask Microsoft for support.</summary>
        public string RequestId => HeaderOf("MS-RequestId");
        /// <summary>The id of all that the call caused inside the service.</summary>
        public string CorrelationId => HeaderOf("MS-CorrelationId");

        private string HeaderOf(string name) => Headers.Lines(name).FirstOrDefault();
    }

    /// <summary>The answer is a success, but its body is not what the contract promises.</summary>
    public sealed class DecodeException : ApiException
    {
        internal DecodeException(IApiResponse answer, string problem)
            : base(answer, $"The answer cannot be read: {problem} See ErrorContent and Headers, and check BasePath.") { }
    }
}
