package partnercenterusage

import okhttp3.Headers
import java.io.EOFException
import java.io.IOException

/** All that came back. If the [body] could not be read, a [problem] says why, and it is as much as can be shown. */
internal class RawAnswer private constructor(
    override val status: Int,
    override val headers: Headers,
    val mediaType: MediaType,
    override val body: String,
    val problem: IOException?,
) : Answer {
    val isSuccess: Boolean get() = status in 200..299

    companion object {
        /**
         * Undoes what was done to the body.
         *
         * @throws EOFException if it is a success whose body ends too soon, as that of a broken connection does
         */
        fun of(status: Int, headers: Headers, bytes: ByteArray): RawAnswer {
            val mediaType = MediaType.of(headers)
            var plain = bytes
            return try {
                plain = uncoded(bytes, headers)
                RawAnswer(status, headers, mediaType, textOf(plain, mediaType.charset), null)
            } catch (problem: IOException) {
                val answer = RawAnswer(status, headers, mediaType, plain.toString(Charsets.UTF_8), problem)
                if (answer.isSuccess && problem is EOFException) throw problem
                answer
            }
        }
    }
}
