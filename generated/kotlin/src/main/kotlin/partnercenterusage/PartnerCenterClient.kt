package partnercenterusage

import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request
import java.util.UUID
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/**
 * Calls Partner Center. Any number of threads may share one client.
 *
 * @param baseUrl where requests are sent: https without credentials, query or fragment, or http to `localhost`,
 *   `127.0.0.1` or `[::1]`
 * @param timeout limits a whole call, with its attempts, bodies and waits
 * @param retries how many attempts may follow a transient failure. The first waits a random time of 0.25 to 0.5 s, each
 *   further one twice as long, or as long as the service asks for
 * @param http an OkHttpClient with your proxy, certificates and interceptors
 * @param maxBodyBytes limits the size of a decompressed response body
 * @param allowInsecureHttp allows [baseUrl] to be http to any host. Use it only where nobody else can read, such as to a
 *   container
 * @param token returns the access token, without `Bearer`, for each attempt
 */
public class PartnerCenterClient(
    baseUrl: String = "https://api.partnercenter.microsoft.com",
    timeout: Duration = 30.seconds,
    retries: Int = 0,
    http: OkHttpClient = OkHttpClient(),
    maxBodyBytes: Int = 16_777_216,
    allowInsecureHttp: Boolean = false,
    token: () -> String,
) {
    init {
        require(maxBodyBytes >= 0) { "The limit must not be negative." }
    }

    private val baseUrl = checkedBaseUrl(baseUrl, allowInsecureHttp)
    private val transport = Transport(http, timeout, retries, maxBodyBytes, token)

    /**
     * Get the usage summary of a customer. Returns the estimated Azure spending of one customer in the current billing period, together with the budget.  For a customer without Azure usage, the service responds with an error of code 3000 (status 404, sometimes 400), not with an empty summary. Expect it for many customers. 
     * @param customerId The customer's id: the id of its Microsoft Entra tenant. The service expects a GUID, and responds to anything else with 400, code 2000. 
     * @param correlationId Ties together everything that one call causes inside the service; name it when you ask Microsoft for support. A GUID in practice. Left out, the service makes one for each request. 
     * @param correlationVector The correlation vector under which the service traces the request internally. Left out, the service makes one for each request. 
     * @param requestId Makes the request idempotent: a retry carries the value of the first attempt, a new call a new value. A GUID in practice. Left out, the service makes one for each request. 
     */
    public fun getCustomerUsageSummary(
        customerId: kotlin.String,
        correlationId: kotlin.String? = null,
        correlationVector: kotlin.String? = null,
        requestId: kotlin.String? = null,
    ): ApiResponse<CustomerUsageSummary> = call(
        "/v1/customers/{customer_id}/usagesummary".replace("{" + "customer_id}", pathSegment(customerId)),
        mapOf(),
        mapOf("ms-correlationid" to correlationId, "ms-cv" to correlationVector, "ms-requestid" to requestId),
        mapOf(
            200 to "The request succeeded; the body is the usage summary. In practice a UTF-8 byte order mark comes before it, and `Content-Length` counts it: skip it before you parse. ",
            400 to "An input is missing or not valid; the body says which. Do not retry: correct the request. Code 2000 means that the customer id is not a GUID; code 3000, sometimes sent with this status, that the customer has no Azure usage. ",
            401 to "The request is not authenticated. Get a new token and call again, once: the old one has expired, is malformed, or lacks the multi-factor claim, in which case the user must sign in again with a second factor. ",
            403 to "The caller is known but has no right to this response. Do not retry. Code 20002 means that the partner has no relationship with the customer; code 900329 that the token belongs to an application without a user. ",
            404 to "Nothing is there for these parameters. Code 3000 means that the customer exists but has no Azure usage: record it as such and go on. Otherwise check the customer id. Do not retry. ",
            429 to "The partner calls too often. Wait for as many seconds as `Retry-After` says, then retry, with fewer calls side by side. The body often comes from a gateway before the service: `statusCode` and `message` only. ",
            500 to "The service, or something that it depends on, failed. Callers may retry: wait longer before each attempt, send the same `ms-requestid`, and give up after a few. ",
        ),
    )

    private inline fun <reified T : Any> call(
        path: String,
        query: Map<String, Any?>,
        headers: Map<String, Any?>,
        advice: Map<Int, String>,
    ): ApiResponse<T> {
        val redactor = Redactor()
        val response = transport.send(request(path, query, headers), redactor)
        if (!response.isSuccess) {
            val next = advice[response.status]?.trim() ?: "Check `body`."
            throw PartnerCenterException.ErrorResponse(response, serviceFaultOf(response, redactor), next)
        }
        val data = decode<T>(response, redactor).getOrElse { error ->
            val reason = singleLine(redactor.redact("${error.shortMessage()}"))
            throw PartnerCenterException.Decode(response, reason, causeOf(error, redactor))
        }
        return ApiResponse(data, response)
    }

    private fun request(path: String, query: Map<String, Any?>, headers: Map<String, Any?>): Request.Builder {
        val url = (baseUrl + path).toHttpUrl().newBuilder()
        for ((name, value) in query) {
            val values = value as? Iterable<*> ?: listOfNotNull(value)
            values.forEach { url.addQueryParameter(name, wellFormed("$it")) }
        }
        val request = Request.Builder()
            .url(url.build())
            .header("Accept", "application/json")
            // Without this header, OkHttp asks for gzip and decodes it itself.
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", "partner-center-usage-kotlin/0.1.0")
        val newIds = setOf("ms-requestid", "ms-correlationid").associateWith { UUID.randomUUID() }
        for ((name, value) in newIds + headers.filterValues { it != null }) {
            request.header(name, printable(name, "$value"))
        }
        return request
    }
}
