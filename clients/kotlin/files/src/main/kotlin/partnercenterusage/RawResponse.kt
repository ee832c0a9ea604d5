package partnercenterusage

import okhttp3.Headers
import okhttp3.Response
import java.io.EOFException
import java.io.IOException

/**
 * A whole response without tokens. If the [body] cannot be decoded, a [problem] says why, and the body has its valid
 * parts.
 */
internal class RawResponse private constructor(
    override val status: Int,
    override val headers: Headers,
    override val requestId: String?,
    override val correlationId: String?,
    override val body: String,
    val problem: IOException?,
) : ResponseMetadata {
    val mediaType: MediaType get() = MediaType.of(headers)
    val isSuccess: Boolean get() = isSuccess(status)

    companion object {
        /**
         * Decodes the body.
         *
         * @param received the body; null if it is larger than the limit
         * @throws EOFException if the body of a successful response is incomplete, as after a broken connection
         */
        fun of(response: Response, received: ByteArray?, maxBodyBytes: Int, redactor: Redactor): RawResponse {
            val headers = redactor.redact(response.headers.withRetryAfter())
            var decompressed = received ?: byteArrayOf()
            var problem: IOException? = null
            val body = try {
                if (received == null) throw BodyTooLargeException(maxBodyBytes)
                decompressed = decompress(received, headers, maxBodyBytes)
                textOf(decompressed, MediaType.of(headers).charset)
            } catch (error: BodyTooLargeException) {
                problem = error
                ""
            } catch (error: IOException) {
                if (isSuccess(response.code) && error is EOFException) throw error
                problem = error
                decompressed.toString(Charsets.UTF_8)
            }
            return RawResponse(
                status = response.code,
                headers = headers,
                requestId = idOf("ms-requestid", response)?.let(redactor::redact),
                correlationId = idOf("ms-correlationid", response)?.let(redactor::redact),
                body = redactor.redact(body),
                problem = problem,
            )
        }
    }
}

// The id of the response, or else the one that was sent.
private fun idOf(name: String, response: Response): String? = response.header(name) ?: response.request.header(name)

private fun isSuccess(status: Int) = status in 200..299
