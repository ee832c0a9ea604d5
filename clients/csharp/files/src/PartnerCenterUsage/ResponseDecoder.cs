using System;

namespace PartnerCenterUsage.Client
{
    /// <summary>Decodes a response to a model, or throws what it means.</summary>
    internal static class ResponseDecoder
    {
        internal static ApiResponse<T> Decode<T>(ServiceResponse response, SentIds sentIds, Redaction redaction)
        {
            if (!response.IsSuccess)
            {
                var error = new ApiResponse<T>(response.Status, response.Headers, default, response.Text);
                var message = $"The service responded with the status {(int)response.Status}. See ServiceFault and Body.";
                throw new ApiException(error, message, null, sentIds, redaction);
            }
            var problem = ProblemOf(response);
            Exception failure = null;
            var data = problem == null ? Json.Read<T>(response.Text, redaction, out failure) : default;
            var success = new ApiResponse<T>(response.Status, response.Headers, data, response.Text);
            if (problem == null && failure == null) return success;
            var cause = RedactedException.Of(failure, redaction);
            var reason = cause?.Message ?? SingleLine.Of(redaction.Of(problem));
            throw new DecodeException(success, reason, cause, sentIds, redaction);
        }

        /// <summary>Why there is no JSON, as the end of a sentence. Null if there may be.</summary>
        private static string ProblemOf(ServiceResponse response)
        {
            if (response.Problem != null) return response.Problem;
            return response.MediaType.IsJson ? null : $"its media type is {response.MediaType.Name}, not JSON.";
        }
    }
}
