// Reads jobs from standard input, makes each call with the package, and prints what the caller gets. It judges nothing.
import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.json.JsonMapper
import com.fasterxml.jackson.databind.module.SimpleModule
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase
import okhttp3.OkHttpClient
import partnercenterusage.PartnerCenterClient
import partnercenterusage.PartnerCenterException
import partnercenterusage.ResponseMetadata
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

// The lines are UTF-8 in every locale.
private val output = PrintStream(FileOutputStream(FileDescriptor.out), true, "UTF-8")
private val http = OkHttpClient()

/** One client for each base URL, as users have it. */
private val clients = ConcurrentHashMap<String, PartnerCenterClient>()

fun main() {
    val workers = Executors.newFixedThreadPool(8)
    System.`in`.reader(Charsets.UTF_8).forEachLine { line ->
        workers.execute {
            val job = json.readTree(line)
            val outcome = mapOf("id" to job["id"]) + outcomeOf(job["baseUrl"].textValue(), job["call"])
            output.println(json.writeValueAsString(outcome))
        }
    }
    workers.shutdown()
}

private fun outcomeOf(baseUrl: String, call: JsonNode): Map<String, Any?> = try {
    val client = clients.computeIfAbsent(baseUrl) { client(it, call) }
    val response = client.getCustomerUsageSummary(
        call["customerId"].textValue(),
        correlationId = call["correlationId"]?.textValue(),
        correlationVector = call["correlationVector"]?.textValue(),
        requestId = call["requestId"]?.textValue(),
    )
    val printed = listOf(response, response.data, response.headers, client)
    response.metadata() + mapOf("outcome" to "summary", "summary" to response.data, "printed" to "$printed")
} catch (error: Exception) {
    val shown = (error as? ResponseMetadata)?.run { listOf(body, headers, headers.toMultimap()) }
    val serviceFault = (error as? PartnerCenterException.ErrorResponse)?.serviceFault
    val printed = listOf(error, error.stackTraceToString(), shown, serviceFault, clients[baseUrl])
    outcomeOf(error) + mapOf("message" to error.message, "printed" to "$printed")
}

private fun outcomeOf(error: Exception): Map<String, Any?> = when (error) {
    is IllegalArgumentException -> failure("argument")
    is PartnerCenterException.ErrorResponse -> error.metadata() + errorResponse(error)
    is PartnerCenterException.Decode -> error.metadata() + failure("decode")
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

private fun ResponseMetadata.metadata() =
    mapOf("status" to status, "requestId" to requestId, "correlationId" to correlationId, "body" to body)

private fun errorResponse(error: PartnerCenterException.ErrorResponse) =
    mapOf("outcome" to "error", "code" to error.code, "description" to error.serviceFault?.description)

private fun failure(kind: String) = mapOf("outcome" to "failure", "kind" to kind)
