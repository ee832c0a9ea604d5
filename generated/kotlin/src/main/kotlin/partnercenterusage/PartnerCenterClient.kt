package partnercenterusage

import com.fasterxml.jackson.databind.DeserializationFeature
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer
import com.fasterxml.jackson.databind.json.JsonMapper
import com.fasterxml.jackson.databind.module.SimpleModule
import com.fasterxml.jackson.databind.util.StdConverter
import okhttp3.ConnectionPool
import okhttp3.Headers
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request
import java.io.IOException
import java.io.InterruptedIOException
import java.net.URLEncoder
import java.time.OffsetDateTime
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import java.util.UUID
import java.util.concurrent.TimeUnit
import kotlin.random.Random
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource

/**
 * Calls Partner Center. Any number of threads may share it.
 *
 * @param timeout of a whole call, with its retries, its waits and the bodies
 * @param retries how many attempts may follow one that failed in passing, each after what the service asks for, else
 *   after a random time of at most 0.5 s, which doubles with each
 * @param http whose proxy, certificates and interceptors to use
 * @param token gives the access token, without `Bearer`, for each attempt
 */
public class PartnerCenterClient(
    private val baseUrl: String = "https://api.partnercenter.microsoft.com",
    private val timeout: Duration = 30.seconds,
    private val retries: Int = 0,
    http: OkHttpClient = OkHttpClient(),
    private val token: () -> String,
) {
    // One time-out for everything, and no request that nobody asked for. That a server has closed an idle connection
    // shows only when a request is sent on it, and some servers do so after five seconds.
    private val http = http.newBuilder().followRedirects(false).retryOnConnectionFailure(false)
        .connectionPool(ConnectionPool(5, 4, TimeUnit.SECONDS))
        .connectTimeout(Duration.ZERO).readTimeout(Duration.ZERO).writeTimeout(Duration.ZERO)
        .addNetworkInterceptor { chain ->
            chain.proceed(chain.request()).run { newBuilder().headers(headers.renamed(RETRY, HELD)).build() }
        }.build()

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
        val url = (baseUrl.trimEnd('/') + path).toHttpUrl().newBuilder()
        for ((name, value) in query) if (value != null) url.addQueryParameter(name, "$value")
        val request = Request.Builder().url(url.build()).header("Accept", "application/json")
            .header("User-Agent", "partner-center-usage-kotlin/0.1.0")
        val made = setOf("ms-requestid", "ms-correlationid").associateWith { UUID.randomUUID() }
        for ((name, value) in made + ids.filterValues { it != null }) request.header(name, "$value")
        val answer = exchange(request)
        if (answer.status in 200..299) {
            return Success(decode<T>(answer).getOrElse { throw PartnerCenterException.Decoding(answer, it) }, answer)
        }
        val fault = decode<ServiceFault>(answer).getOrNull()
        throw PartnerCenterException.Status(answer, fault, advice[answer.status]?.trim() ?: "Look at `body`.")
    }

    private fun exchange(request: Request.Builder): Answer {
        val deadline = TimeSource.Monotonic.markNow() + timeout
        var retry = 0
        while (true) {
            val outcome = runCatching {
                request.header("Authorization", "Bearer ${token()}")
                attempt(request.build(), -deadline.elapsedNow())
            }
            val answer = outcome.getOrElse { if (it is PartnerCenterException.Connection) null else throw it }
            val longest = minOf(30.seconds, 0.5.seconds * (1 shl minOf(retry, 6)))
            val wait = answer?.retryAfter() ?: (longest * Random.nextDouble())
            val last = retry++ >= retries || (answer != null && answer.status !in PASSING)
            if (last || wait > 60.seconds || (deadline - wait).hasPassedNow()) return outcome.getOrThrow()
            Thread.sleep(wait.inWholeMilliseconds)
        }
    }

    private fun attempt(request: Request, left: Duration): Answer = try {
        // 0 would be no limit.
        val limit = left.inWholeNanoseconds.coerceAtLeast(1)
        val call = http.newCall(request).apply { timeout().timeout(limit, TimeUnit.NANOSECONDS) }
        call.execute().use { RawAnswer(it.code, it.headers.renamed(HELD, RETRY), it.body.string()) }
    } catch (cause: InterruptedIOException) {
        if (Thread.interrupted()) throw InterruptedException("The thread was interrupted in the middle of a call.")
        throw PartnerCenterException.Timeout(timeout, cause)
    } catch (cause: IOException) {
        throw PartnerCenterException.Connection(cause)
    }
}

private val PASSING = setOf(408, 429, 500, 502, 503, 504)
private const val RETRY = "Retry-After"

// OkHttp repeats a 503 with `Retry-After: 0` by itself, unless it finds that header under another name.
private const val HELD = "Held-Retry-After"

private fun Headers.renamed(name: String, other: String): Headers =
    get(name)?.let { newBuilder().removeAll(name).addUnsafeNonAscii(other, it).build() } ?: this

private fun Answer.retryAfter(): Duration? =
    headers[RETRY]?.takeIf { it.matches(Regex("[0-9]+")) }?.toDouble()?.seconds
        ?: headers.getDate(RETRY)?.run { (time - System.currentTimeMillis()).coerceAtLeast(0).milliseconds }

private fun segment(value: String): String {
    require(value !in setOf("", ".", "..")) { "\"$value\" in a path leads elsewhere. Pass an id." }
    return URLEncoder.encode(value, "UTF-8").replace("+", "%20").replace("*", "%2A").replace("%7E", "~")
}

private object DateTimes : StdConverter<String, OffsetDateTime>() {
    // A date-time without an offset is UTC.
    override fun convert(text: String): OffsetDateTime =
        OffsetDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneOffset.UTC))
}

private val json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
    .addModule(SimpleModule().addDeserializer(OffsetDateTime::class.java, StdDelegatingDeserializer(DateTimes))).build()

private inline fun <reified T : Any> decode(answer: Answer): Result<T> = runCatching {
    val mediaType = (answer.headers["Content-Type"] ?: "application/json").substringBefore(';').trim().lowercase()
    require(mediaType.matches(Regex("(application|text)/json|.+[+]json"))) { "its media type is \"$mediaType\"" }
    requireNotNull(json.readValue(answer.body, T::class.java)) { "it is null" }
}
