// Measures the client against OkHttp and Jackson doing the same work: URL, rounds, and calls a round are the arguments.
import com.fasterxml.jackson.databind.json.JsonMapper
import okhttp3.OkHttpClient
import okhttp3.Request
import partnercenterusage.PartnerCenterClient
import java.util.UUID
import kotlin.time.DurationUnit
import kotlin.time.measureTime

private const val TOKEN = "token-for-tests"
private const val CUSTOMER = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4"

private fun measure(calls: Int, call: () -> Unit): Double =
    measureTime { repeat(calls) { call() } }.toDouble(DurationUnit.SECONDS)

fun main(given: Array<String>) {
    val (url, roundCount, calls) = given
    val client = PartnerCenterClient(baseUrl = url) { TOKEN }
    val http = OkHttpClient()
    val mapper = JsonMapper()

    fun viaClient() {
        client.getCustomerUsageSummary(CUSTOMER)
    }

    fun plain() {
        val request = Request.Builder().url("$url/v1/customers/$CUSTOMER/usagesummary")
            .header("Accept", "application/json").header("Authorization", "Bearer $TOKEN")
            .header("User-Agent", "plain")
            .header("ms-requestid", "${UUID.randomUUID()}").header("ms-correlationid", "${UUID.randomUUID()}")
        http.newCall(request.build()).execute().use {
            check(it.isSuccessful)
            mapper.readValue(it.body.string(), Map::class.java)
        }
    }

    // Until the compiler of the virtual machine has done its work.
    repeat(3000) {
        viaClient()
        plain()
    }
    val rounds = List(roundCount.toInt()) { measure(calls.toInt(), ::viaClient) to measure(calls.toInt(), ::plain) }
    val (clientSeconds, plainSeconds) = rounds.unzip()
    println(mapper.writeValueAsString(mapOf("client" to clientSeconds, "plain" to plainSeconds)))
}
