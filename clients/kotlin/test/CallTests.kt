import partnercenterusage.PartnerCenterClient
import partnercenterusage.PartnerCenterException
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.util.zip.GZIPOutputStream
import kotlin.concurrent.thread
import kotlin.time.Duration.Companion.nanoseconds
import kotlin.time.Duration.Companion.seconds

internal fun testCalls() {
    messages()
    causes()
    invalidArguments()
    bodyLimit()
    endlessChunks()
    serviceFaults()
}

private fun messages() {
    val code = "a\\r\\nb\\u001b\\u0000\\u007f\\u009b\\u2028\\u2029\\u202e\\u2066\\u2069é😀"
    val shown = client(TestResponse(400, "{\"code\":\"$code\"}")).errorResponse().message.orEmpty()
    val expected = "code a\\u000d\\u000ab\\u001b\\u0000\\u007f\\u009b\\u2028\\u2029\\u202e\\u2066\\u2069é😀."
    check(expected in shown) { shown }
    for ((sent, cut) in mapOf(500 to "x".repeat(500), 501 to "x".repeat(500) + "…")) {
        val message = client(TestResponse(400, "{\"code\":\"${"x".repeat(sent)}\"}")).errorResponse().message.orEmpty()
        check("code $cut." in message) { message }
    }
    val surrogates = client(TestResponse(400, "{\"code\":\"${"x".repeat(499)}😀\"}")).errorResponse().message.orEmpty()
    check("code ${"x".repeat(499)}…." in surrogates) { surrogates }
}

private fun causes() {
    val deep = (1..9).fold(IOException("$ECHOED\n")) { cause, _ -> IOException(ECHOED, cause) }
    val error = thrown<PartnerCenterException.Connection> { client(failure = deep).getCustomerUsageSummary("a") }
    check(ECHOED !in error.stackTraceToString()) { error.stackTraceToString() }
    val causes = generateSequence(error.cause) { it.cause }.toList()
    equal(List(5) { "java.io.IOException: [token]" }, causes.map { it.message })
    equal(setOf<Any>(IOException::class), causes.map { it::class }.toSet())
    val own = IllegalStateException(ECHOED)
    equal(own, thrown<IllegalStateException> { client(token = { throw own }).getCustomerUsageSummary("a") })
}

private fun invalidArguments() {
    for (text in listOf("\ud800", "a\udc00b", "\udc00\ud800")) {
        thrown<IllegalArgumentException> { client().getCustomerUsageSummary(text) }
        for (id in listOf(text, "a\nb", "é")) {
            thrown<IllegalArgumentException> { client().getCustomerUsageSummary("a", requestId = id) }
            thrown<IllegalArgumentException> { client().getCustomerUsageSummary("a", correlationId = id) }
            thrown<IllegalArgumentException> { client().getCustomerUsageSummary("a", correlationVector = id) }
            val rejected = client(token = { ECHOED + id })
            val message = thrown<IllegalArgumentException> { rejected.getCustomerUsageSummary("a") }.message.orEmpty()
            check(ECHOED !in message) { message }
        }
    }
    for (token in listOf("$ECHOED ", " $ECHOED")) {
        thrown<IllegalArgumentException> { client(token = { token }).getCustomerUsageSummary("a") }
    }
    client(TestResponse(200, "{}")).getCustomerUsageSummary("\ud83d\ude00")
}

private fun bodyLimit() {
    val body = "{\"id\":\"1\",\"resourceName\":\"four\"}"
    val fits = client(TestResponse(200, body), maxBodyBytes = body.length).getCustomerUsageSummary("a")
    equal("four", fits.data.resourceName)
    val below = body.length - 1
    val tooLarge = thrown<PartnerCenterException.Decode> {
        client(TestResponse(200, body), maxBodyBytes = below).getCustomerUsageSummary("a", requestId = "made-up")
    }
    val message = tooLarge.message.orEmpty()
    check("it is larger than $below bytes, the limit that maxBodyBytes sets" in message) { message }
    equal("made-up", tooLarge.requestId)
    val rejected = client(TestResponse(404, body), maxBodyBytes = below).errorResponse()
    equal(listOf(404, "", null), listOf(rejected.status, rejected.body, rejected.serviceFault))
    client(
        TestResponse(503, body),
        TestResponse(200, "{}"),
        maxBodyBytes = below,
        retries = 1,
    ).getCustomerUsageSummary("a")
    thrown<IllegalArgumentException> { client(maxBodyBytes = -1) }
    // Two gigabytes, more than the memory of the tests.
    val bomb = ByteArrayOutputStream()
    GZIPOutputStream(bomb).use { gzip -> repeat(2048) { gzip.write(ByteArray(1 shl 20)) } }
    val coded = TestResponse(200, bomb.toByteArray(), JSON_TYPE + ("Content-Encoding" to "gzip"))
    thrown<PartnerCenterException.Decode> { client(coded).getCustomerUsageSummary("a") }
}

/** A chunk with an endless head ends with a timeout. */
private fun endlessChunks() {
    for (chunk in listOf("", "2;a=")) {
        ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { server ->
            val sender = thread { server.accept().use { runCatching { sendForever(it, chunk) } } }
            val client = PartnerCenterClient("http://127.0.0.1:${server.localPort}", 1.seconds, token = { ECHOED })
            val begin = System.nanoTime()
            thrown<PartnerCenterException.Timeout> { client.getCustomerUsageSummary("a") }
            val taken = (System.nanoTime() - begin).nanoseconds
            check(taken < 5.seconds) { "It took $taken." }
            sender.join()
        }
    }
}

private fun sendForever(socket: Socket, chunk: String) {
    val head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    socket.getInputStream().read(ByteArray(4096))
    socket.getOutputStream().write((head + chunk).toByteArray())
    val zeros = "0".repeat(1 shl 16).toByteArray()
    while (true) {
        socket.getOutputStream().write(zeros)
        Thread.sleep(1)
    }
}

private fun serviceFaults() {
    val serviceFault = client(
        TestResponse(
            400,
            "{\"code\":3000,\"description\":{\"a\":[1]},\"message\":[],\"isRetryable\":\"so\",\"statusCode\":\"x\"," +
                "\"source\":\"s\",\"data\":{\"eyJ-made-up-token\":[\"\\u0065yJ-made-up-token\"]}}",
        ),
        token = { "eyJ-made-up-token" },
    ).errorResponse().serviceFault
    equal(listOf(3000, null, "s"), listOf(serviceFault?.code, serviceFault?.description, serviceFault?.source))
    equal("{[token]=[[token]]}", "${serviceFault?.data}")
    for (none in listOf("", "null", "[]", "7", "\"text\"", "{", "{} {}")) {
        equal(null, client(TestResponse(400, none)).errorResponse().serviceFault)
    }
}
