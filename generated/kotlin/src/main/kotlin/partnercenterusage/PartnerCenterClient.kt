package partnercenterusage

import okhttp3.Call
import okhttp3.ConnectionPool
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response
import java.io.IOException
import java.io.InterruptedIOException
import java.net.URLEncoder
import java.util.UUID
import java.util.concurrent.TimeUnit
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeMark
import kotlin.time.TimeSource

/**
 * Calls Partner Center. Any number of threads may share it.
 *
 * @param baseUrl where calls go: an https URL without credentials, query or fragment, or an http one of `localhost`,
 *   `127.0.0.1` or `[::1]`
 * @param timeout of a whole call, with its retries, its waits and the bodies
 * @param retries how many attempts may follow one that failed in passing, the first after a random time of 0.25 to
 *   0.5 s, which doubles with each, and each later if the service asks for it
 * @param http whose proxy, certificates and interceptors to use
 * @param maxBodyBytes how large the body of an answer may be, once decompressed
 * @param allowInsecureHttp whether [baseUrl] may be http to any host: for a way that nobody else can read, such as to a
 *   container
 * @param token gives the access token, without `Bearer`, for each attempt
 */
public class PartnerCenterClient(
    baseUrl: String = "https://api.partnercenter.microsoft.com",
    private val timeout: Duration = 30.seconds,
    private val retries: Int = 0,
    http: OkHttpClient = OkHttpClient(),
    private val maxBodyBytes: Int = 16_777_216,
    allowInsecureHttp: Boolean = false,
    private val token: () -> String,
) {
    init {
        require(maxBodyBytes >= 0) { "The limit must not be negative." }
    }

    private val baseUrl = checkedBaseUrl(baseUrl, allowInsecureHttp)

    // One time-out for everything, and no request that nobody asked for. That a server has closed an idle connection
    // shows only when a request is sent on it, and some servers do so after five seconds.
    private val http = http.newBuilder().followRedirects(false).retryOnConnectionFailure(false)
        .connectionPool(ConnectionPool(5, 4, TimeUnit.SECONDS))
        .connectTimeout(Duration.ZERO).readTimeout(Duration.ZERO).writeTimeout(Duration.ZERO)
        .addNetworkInterceptor(holdingRetryAfter).withOwnAnswers(http.socketFactory).build()

    /**
     * Get the usage summary of a customer. Returns the estimated Azure spending of one customer in the running billing period, together with the budget.  A customer without Azure usage is answered with a fault of code 3000 (status 404, sometimes 400), not with an empty summary: expect it for many customers. 
     * @param customerId The customer's id: the id of its Microsoft Entra tenant. The service expects a GUID and answers anything else with 400, code 2000. 
     * @param correlationId Ties together everything that one call causes inside the service; name it when you ask Microsoft for support. A GUID in practice. Left out, the service makes one for each request. 
     * @param correlationVector The correlation vector under which the service traces the request internally. Left out, the service makes one for each request. 
     * @param requestId Makes the request idempotent: a retry carries the value of the first attempt, a new call a new value. A GUID in practice. Left out, the service makes one for each request. 
     */
    public fun getCustomerUsageSummary(
        customerId: kotlin.String,
        correlationId: kotlin.String? = null,
        correlationVector: kotlin.String? = null,
        requestId: kotlin.String? = null,
    ): Success<CustomerUsageSummary> = call(
        "/v1/customers/{customer_id}/usagesummary".replace("{" + "customer_id}", segment(customerId)),
        mapOf(),
        mapOf("ms-correlationid" to correlationId, "ms-cv" to correlationVector, "ms-requestid" to requestId),
        mapOf(
            200 to "The request succeeded; the body is the usage summary. In practice a UTF-8 byte order mark comes before it, and `Content-Length` counts it: skip it before you parse. ",
            400 to "An input is missing or not valid; the body says which. Do not retry: correct the request. Code 2000 means that the customer id is not a GUID; code 3000, sometimes sent with this status, that the customer has no Azure usage. ",
            401 to "The request is not authenticated. Get a new token and call again, once: the old one has expired, is malformed, or lacks the multi-factor claim, in which case the user must sign in again with a second factor. ",
            403 to "The caller is known but has no right to this answer. Do not retry. Code 20002 means that the partner has no relationship with the customer; code 900329 that the token belongs to an application without a user. ",
            404 to "Nothing is there for these parameters. Code 3000 means that the customer exists but has no Azure usage: record it as such and go on. Otherwise check the customer id. Do not retry. ",
            429 to "The partner calls too often. Wait for as many seconds as `Retry-After` says, then retry, with fewer calls side by side. The body often comes from a gateway before the service: `statusCode` and `message` only. ",
            500 to "The service, or something that it depends on, failed. Callers may retry: wait longer before each attempt, send the same `ms-requestid`, and give up after a few. ",
        ),
    )

    private inline fun <reified T : Any> call(
        path: String,
        query: Map<String, Any?>,
        ids: Map<String, Any?>,
        advice: Map<Int, String>,
    ): Success<T> {
        val url = (baseUrl + path).toHttpUrl().newBuilder()
        for ((name, value) in query) if (value != null) url.addQueryParameter(name, wellFormed("$value"))
        // Unless gzip is asked for here, OkHttp asks for it, and undoes it in its own way.
        val request = Request.Builder().url(url.build()).header("Accept", "application/json")
            .header("Accept-Encoding", "gzip").header("User-Agent", "partner-center-usage-kotlin/0.1.0")
        val made = setOf("ms-requestid", "ms-correlationid").associateWith { UUID.randomUUID() }
        for ((name, value) in made + ids.filterValues { it != null }) request.header(name, printable(name, "$value"))
        val redaction = Redaction()
        val answer = exchange(request, redaction)
        if (!answer.isSuccess) {
            val next = advice[answer.status]?.trim() ?: "Look at `body`."
            throw PartnerCenterException.Status(answer, faultOf(answer, redaction), next)
        }
        val data = decode<T>(answer, redaction).getOrElse {
            val reason = oneLine(redaction.of("${it.inShort()}"))
            throw PartnerCenterException.Decoding(answer, reason, rebuilt(it, redaction))
        }
        return Success(data, answer)
    }

    private fun exchange(request: Request.Builder, redaction: Redaction): RawAnswer {
        val deadline = TimeSource.Monotonic.markNow() + timeout
        var retry = 0
        while (true) {
            retry++
            val outcome = runCatching { attempt(request, deadline, redaction) }
            if (retry > retries || !mayPass(outcome)) return outcome.getOrThrow()
            val wait = waitBefore(retry, outcome.getOrNull()?.headers)
            if (wait > LONGEST_WAIT || (deadline - wait).hasPassedNow()) return outcome.getOrThrow()
            TimeUnit.NANOSECONDS.sleep(wait.inWholeNanoseconds)
        }
    }

    private fun attempt(request: Request.Builder, deadline: TimeMark, redaction: Redaction): RawAnswer {
        val currentToken = printable("The token", token())
        // A server may cut it off, and what it then repeats would not be the token.
        require(currentToken == currentToken.trim()) { "The token must not begin or end with a space." }
        redaction.add(currentToken)
        request.header("Authorization", "Bearer $currentToken")
        return try {
            val (response, body) = execute(request.build(), deadline)
            RawAnswer.of(response, body, maxBodyBytes, redaction)
        } catch (cause: InterruptedIOException) {
            if (Thread.interrupted()) throw InterruptedException("The thread was interrupted in the middle of a call.")
            throw PartnerCenterException.Timeout(timeout, rebuilt(cause, redaction))
        } catch (cause: IOException) {
            throw PartnerCenterException.Connection(cause, rebuilt(cause, redaction))
        }
    }

    private tailrec fun execute(request: Request, deadline: TimeMark): Pair<Response, ByteArray?> {
        // 0 would be no limit.
        val limit = (-deadline.elapsedNow()).inWholeNanoseconds.coerceAtLeast(1)
        val call = http.newCall(request).apply { timeout().timeout(limit, TimeUnit.NANOSECONDS) }
        val response = try {
            call.execute()
        } catch (_: UnfitConnection) {
            null
        }
        // That connection is closed, so another one serves.
        return if (response == null) execute(request, deadline) else response to call.read(response)
    }

    private fun Call.read(response: Response): ByteArray? = try {
        response.body.source().readAtMost(maxBodyBytes).also { response.close() }
    } catch (failure: Throwable) {
        // To close the response, OkHttp would look for the end of the chunk again, for hours if much has come.
        cancel()
        throw failure
    }
}

private fun segment(value: String): String {
    require(value !in setOf("", ".", "..")) { "\"$value\" in a path leads elsewhere. Pass an id." }
    return URLEncoder.encode(wellFormed(value), "UTF-8").replace("+", "%20").replace("*", "%2A").replace("%7E", "~")
}

private fun wellFormed(value: String): String {
    // Java would send a question mark in place of half a surrogate pair.
    require(Charsets.UTF_8.newEncoder().canEncode(value)) { "An id must be well-formed Unicode." }
    return value
}

private fun printable(name: String, value: String): String {
    require(value.all { it in ' '..'~' }) { "$name must be printable ASCII, in one line." }
    return value
}
