using System;
using System.Linq;
using PartnerCenterUsage.Model;

namespace PartnerCenterUsage.Client
{
    /// <summary>The service responded with an error.</summary>
    public class ApiException : Exception
    {
        private readonly IApiResponse _response;
        private readonly SentIds _sentIds;

        /// <summary>Public so that you can test code that handles this exception.</summary>
        public ApiException(IApiResponse response, string message)
            : this(response, message, null, default, new Redaction())
        {
        }

        internal ApiException(
            IApiResponse response, string message, RedactedException cause, SentIds sentIds, Redaction redaction)
            : base(message, cause)
        {
            _response = response;
            _sentIds = sentIds;
            ServiceFault = Json.ReadServiceFault(response.RawContent, redaction);
        }

        /// <summary>The HTTP status.</summary>
        public int Status => (int)_response.StatusCode;

        /// <summary>
        /// The error code as text, such as "3000" for a customer without Azure usage. Null if the body has none.
        /// </summary>
        public string ErrorCode => ServiceFault?.Code == null ? null : Json.TextOf(ServiceFault.Code);

        /// <summary>The decoded body. Null if it is not a ServiceFault.</summary>
        public ServiceFault ServiceFault { get; }

        /// <summary>
        /// The id in the response, or else the id that was sent. Include it when you ask Microsoft for support.
        /// </summary>
        public string RequestId => HeaderOf("MS-RequestId") ?? _sentIds.RequestId;

        /// <summary>The id in the response, or else the id that was sent.</summary>
        public string CorrelationId => HeaderOf("MS-CorrelationId") ?? _sentIds.CorrelationId;

        /// <summary>The headers of the response.</summary>
        public Multimap<string, string> Headers => _response.Headers;

        /// <summary>The text of the body, without a byte order mark and without tokens.</summary>
        public string Body => _response.RawContent;

        private string HeaderOf(string name) => Headers?.Lines(name).FirstOrDefault();
    }
}
