// Reads jobs line by line, makes each call with the installed package, and prints what a caller gets. It judges nothing.
import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.json.JsonMapper
import com.fasterxml.jackson.databind.module.SimpleModule
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase
import okhttp3.OkHttpClient
import partnercenterusage.Answer
import partnercenterusage.PartnerCenterClient
import partnercenterusage.PartnerCenterException
import java.io.FileDescriptor
import java.io.FileOutputStream
import java.io.PrintStream
import java.time.OffsetDateTime
import java.time.format.DateTimeFormatter
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.Executors
import kotlin.time.Duration.Companion.milliseconds

private object DateTimes : ToStringSerializerBase(OffsetDateTime::class.java) {
    override fun valueToString(value: Any) = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value as OffsetDateTime)
}

private val json = JsonMapper.builder().addModule(SimpleModule().addSerializer(DateTimes)).build()

// Whatever the locale is, the lines are UTF-8.
private val output = PrintStream(FileOutputStream(FileDescriptor.out), true, "UTF-8")
private val http = OkHttpClient()

/** One for each base URL, as its users have it. */
private val clients = ConcurrentHashMap<String, PartnerCenterClient>()

fun main() {
    val workers = Executors.newFixedThreadPool(8)
    System.`in`.reader(Charsets.UTF_8).forEachLine { line ->
        workers.execute {
            val job = json.readTree(line)
            val answer = mapOf("id" to job["id"]) + answer(job["baseUrl"].textValue(), job["call"])
            output.println(json.writeValueAsString(answer))
        }
    }
    workers.shutdown()
}

private fun answer(baseUrl: String, call: JsonNode): Map<String, Any?> = try {
    val client = clients.computeIfAbsent(baseUrl) { client(it, call) }
    val success = client.getCustomerUsageSummary(
        call["customerId"].textValue(),
        correlationId = call["correlationId"]?.textValue(),
        correlationVector = call["correlationVector"]?.textValue(),
        requestId = call["requestId"]?.textValue(),
    )
    val printed = listOf(success, success.data, success.headers, client)
    success.kept() + mapOf("outcome" to "summary", "summary" to success.data, "printed" to "$printed")
} catch (error: Exception) {
    val shown = (error as? Answer)?.run { listOf(body, headers, headers.toMultimap()) }
    val fault = (error as? PartnerCenterException.Status)?.fault
    val printed = listOf(error, error.stackTraceToString(), shown, fault, clients[baseUrl])
    outcomeOf(error) + mapOf("message" to error.message, "printed" to "$printed")
}

private fun outcomeOf(error: Exception): Map<String, Any?> = when (error) {
    is IllegalArgumentException -> failure("argument")
    is PartnerCenterException.Status -> error.kept() + refusal(error)
    is PartnerCenterException.Decoding -> error.kept() + failure("decode")
    is PartnerCenterException.Connection -> failure("connection")
    is PartnerCenterException.Timeout -> failure("timeout")
    else -> failure("$error")
}

private fun client(baseUrl: String, call: JsonNode) = PartnerCenterClient(
    baseUrl = baseUrl,
    timeout = call["timeoutMs"].intValue().milliseconds,
    retries = call["retries"].intValue(),
    http = http,
) { call["token"].textValue() }

private fun Answer.kept() =
    mapOf("status" to status, "requestId" to requestId, "correlationId" to correlationId, "body" to body)

private fun refusal(error: PartnerCenterException.Status) =
    mapOf("outcome" to "error", "code" to error.code, "description" to error.fault?.description)

private fun failure(kind: String) = mapOf("outcome" to "failure", "kind" to kind)
