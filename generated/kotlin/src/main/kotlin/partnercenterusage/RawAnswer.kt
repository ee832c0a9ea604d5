package partnercenterusage

import okhttp3.Headers
import okhttp3.Response
import java.io.EOFException
import java.io.IOException

/**
 * All that came back, without a token. If the [body] could not be read, a [problem] says why, and it is as much as can
 * be shown.
 */
internal class RawAnswer private constructor(
    override val status: Int,
    override val headers: Headers,
    override val requestId: String?,
    override val correlationId: String?,
    override val body: String,
    val problem: IOException?,
) : Answer {
    val mediaType: MediaType get() = MediaType.of(headers)
    val isSuccess: Boolean get() = isSuccess(status)

    companion object {
        /**
         * Undoes what was done to the body.
         *
         * @param received the body; null if it was larger than is allowed
         * @throws EOFException if it is a success whose body ends too soon, as that of a broken connection does
         */
        fun of(response: Response, received: ByteArray?, maxBodyBytes: Int, redaction: Redaction): RawAnswer {
            val headers = redaction.of(response.headers.withRetryAfter())
            var plain = received ?: byteArrayOf()
            val body = try {
                if (received == null) throw TooLarge(maxBodyBytes)
                plain = uncoded(received, headers, maxBodyBytes)
                Result.success(textOf(plain, MediaType.of(headers).charset))
            } catch (problem: IOException) {
                if (isSuccess(response.code) && problem is EOFException) throw problem
                Result.failure(problem)
            }
            val problem = body.exceptionOrNull() as IOException?
            val shown = body.getOrElse { if (it is TooLarge) "" else plain.toString(Charsets.UTF_8) }
            val ids = listOf("ms-requestid", "ms-correlationid").map { name ->
                // As the answer names it, or as it was sent.
                (response.header(name) ?: response.request.header(name))?.let(redaction::of)
            }
            return RawAnswer(response.code, headers, ids[0], ids[1], redaction.of(shown), problem)
        }
    }
}

private fun isSuccess(status: Int) = status in 200..299
