// Tests the behaviour that no wire case shows. An interceptor provides the responses.
import okhttp3.Headers
import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Protocol
import okhttp3.Response
import okhttp3.ResponseBody.Companion.asResponseBody
import okio.Buffer
import partnercenterusage.PartnerCenterClient
import partnercenterusage.PartnerCenterException
import java.io.IOException
import java.lang.management.ManagementFactory
import kotlin.time.Duration.Companion.hours

internal const val ECHOED = "Kq7+pz/Rs\"3<v&x'y\\z%9=.~-End"
internal val JSON_TYPE = listOf("Content-Type" to "application/json")

fun main() {
    testRedaction()
    testBaseUrls()
    testCalls()
    testThatTimeIsLinear()
}

/** The response to one attempt. */
internal class TestResponse(val status: Int, val body: ByteArray, val headers: List<Pair<String, String>> = JSON_TYPE) {
    constructor(status: Int, body: String) : this(status, body.toByteArray())
}

internal fun client(
    vararg responses: TestResponse,
    token: () -> String = { ECHOED },
    maxBodyBytes: Int = 1 shl 24,
    retries: Int = 0,
    failure: IOException? = null,
): PartnerCenterClient {
    val left = ArrayDeque(responses.toList())
    val responding = Interceptor { chain ->
        failure?.let { throw it }
        val response = left.removeFirst()
        val headers = Headers.Builder()
        for ((name, value) in response.headers) headers.addUnsafeNonAscii(name, value)
        Response.Builder()
            .request(chain.request())
            .protocol(Protocol.HTTP_1_1)
            .code(response.status)
            .message("")
            .headers(headers.build())
            .body(Buffer().write(response.body).asResponseBody())
            .build()
    }
    val http = OkHttpClient.Builder().addInterceptor(responding).build()
    return PartnerCenterClient("http://localhost:1", 1.hours, retries, http, maxBodyBytes, token = token)
}

internal inline fun <reified T : Throwable> thrown(action: () -> Unit): T {
    try {
        action()
    } catch (error: Throwable) {
        return error as? T ?: throw AssertionError("expected: ${T::class}", error)
    }
    throw AssertionError("nothing was thrown, expected: ${T::class}")
}

internal fun equal(expected: Any?, actual: Any?) {
    if (expected != actual) throw AssertionError("expected: $expected\n  actual: $actual")
}

/** The processor time of this thread, which does not depend on other programs. */
internal fun seconds(action: () -> Unit): Double {
    val clock = ManagementFactory.getThreadMXBean()
    val begin = clock.currentThreadCpuTime
    action()
    return (clock.currentThreadCpuTime - begin) / 1e9
}

internal fun PartnerCenterClient.errorResponse() = thrown<PartnerCenterException.ErrorResponse> {
    getCustomerUsageSummary("a")
}
