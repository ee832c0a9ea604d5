using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerCenterUsage.Model;

namespace PartnerCenterUsage.Client
{

    /// <summary>Calls the service. Any number of threads may share it.</summary>
    public class AzureSpendingApi : ApiClient
    {
        /// <summary>All APIs share their connections, except those with an HttpClient of yours.</summary>
        public AzureSpendingApi(Configuration configuration, HttpClient client = null) : base(configuration, client)
        {
        }

        /// <summary>Get the usage summary of a customer. Returns the estimated Azure spending of one customer in the current billing period, together with the budget.  For a customer without Azure usage, the service responds with an error of code 3000 (status 404, sometimes 400), not with an empty summary. Expect it for many customers. </summary>
        public virtual async Task<CustomerUsageSummary> GetCustomerUsageSummaryAsync(
            string customerId, string correlationId = default, string correlationVector = default, string requestId = default, 
            CancellationToken cancellationToken = default)
        {
            var response = await GetCustomerUsageSummaryWithHttpInfoAsync(
                customerId, correlationId, correlationVector, requestId, cancellationToken).ConfigureAwait(false);
            return response.Data;
        }

        /// <summary>Get the usage summary of a customer, with status, headers and body. Returns the estimated Azure spending of one customer in the current billing period, together with the budget.  For a customer without Azure usage, the service responds with an error of code 3000 (status 404, sometimes 400), not with an empty summary. Expect it for many customers. </summary>
        /// <param name="customerId">The customer&#39;s id: the id of its Microsoft Entra tenant. The service expects a GUID, and responds to anything else with 400, code 2000. </param>
        /// <param name="correlationId">Ties together everything that one call causes inside the service; name it when you ask Microsoft for support. A GUID in practice. Left out, the service makes one for each request. </param>
        /// <param name="correlationVector">The correlation vector under which the service traces the request internally. Left out, the service makes one for each request. </param>
        /// <param name="requestId">Makes the request idempotent: a retry carries the value of the first attempt, a new call a new value. A GUID in practice. Left out, the service makes one for each request. </param>
        /// <param name="cancellationToken">Cancels the call.</param>
        public virtual Task<ApiResponse<CustomerUsageSummary>> GetCustomerUsageSummaryWithHttpInfoAsync(
            string customerId, string correlationId = default, string correlationVector = default, string requestId = default, 
            CancellationToken cancellationToken = default) =>
            SendAsync<CustomerUsageSummary>(
                "GET",
                "/v1/customers/{customer_id}/usagesummary"
                .Replace("{" + "customer_id}", RequestValues.PathSegment("customerId", customerId))
                + "?",
                new Dictionary<string, object> { ["ms-correlationid"] = correlationId, ["ms-cv"] = correlationVector, ["ms-requestid"] = requestId,  },
                cancellationToken);
    }

}
