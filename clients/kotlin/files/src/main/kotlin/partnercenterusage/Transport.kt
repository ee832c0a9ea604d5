package partnercenterusage

import okhttp3.Call
import okhttp3.ConnectionPool
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response
import java.io.IOException
import java.io.InterruptedIOException
import java.util.concurrent.TimeUnit
import kotlin.time.Duration
import kotlin.time.TimeMark
import kotlin.time.TimeSource

/** Sends requests, with a timeout and retries. */
internal class Transport(
    http: OkHttpClient,
    private val timeout: Duration,
    private val retries: Int,
    private val maxBodyBytes: Int,
    private val token: () -> String,
) {
    // One timeout covers everything, and OkHttp must not send a request again by itself. A connection that the server
    // has closed shows only when a request is sent on it, and some servers close idle ones after five seconds.
    private val http = http.newBuilder()
        .followRedirects(false)
        .retryOnConnectionFailure(false)
        .connectionPool(ConnectionPool(5, 4, TimeUnit.SECONDS))
        .connectTimeout(Duration.ZERO)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .addNetworkInterceptor(hidingRetryAfter)
        .withConnectionGuard(http.socketFactory)
        .build()

    /** Makes the attempts of one call. */
    fun send(request: Request.Builder, redactor: Redactor): RawResponse {
        val deadline = TimeSource.Monotonic.markNow() + timeout
        var retry = 0
        while (true) {
            retry++
            val outcome = runCatching { attempt(request, deadline, redactor) }
            if (retry > retries || !isTransient(outcome)) return outcome.getOrThrow()
            val wait = waitBefore(retry, outcome.getOrNull()?.headers)
            if (wait > MAX_WAIT || (deadline - wait).hasPassedNow()) return outcome.getOrThrow()
            TimeUnit.NANOSECONDS.sleep(wait.inWholeNanoseconds)
        }
    }

    private fun attempt(request: Request.Builder, deadline: TimeMark, redactor: Redactor): RawResponse {
        val currentToken = printable("The token", token())
        // A server may trim it, and an echo of the rest would not be redacted.
        require(currentToken == currentToken.trim()) { "The token must not begin or end with a space." }
        redactor.add(currentToken)
        request.header("Authorization", "Bearer $currentToken")
        return try {
            val (response, body) = execute(request.build(), deadline)
            RawResponse.of(response, body, maxBodyBytes, redactor)
        } catch (error: InterruptedIOException) {
            if (Thread.interrupted()) throw InterruptedException("The thread was interrupted during a call.")
            throw PartnerCenterException.Timeout(timeout, causeOf(error, redactor))
        } catch (error: IOException) {
            throw PartnerCenterException.Connection(error, causeOf(error, redactor))
        }
    }

    private tailrec fun execute(request: Request, deadline: TimeMark): Pair<Response, ByteArray?> {
        // OkHttp treats 0 as no limit.
        val limit = (-deadline.elapsedNow()).inWholeNanoseconds.coerceAtLeast(1)
        val call = http.newCall(request)
        call.timeout().timeout(limit, TimeUnit.NANOSECONDS)
        val response = try {
            call.execute()
        } catch (_: UnusableConnectionException) {
            null
        }
        // The guard has closed that connection, so OkHttp uses another one.
        return if (response == null) execute(request, deadline) else response to call.readBody(response)
    }

    private fun Call.readBody(response: Response): ByteArray? = try {
        val body = response.body.source().readAtMost(maxBodyBytes)
        response.close()
        body
    } catch (error: Throwable) {
        // Closing the response would make OkHttp look for the end of the chunk again, which may take hours.
        cancel()
        throw error
    }
}
