package partnercenterusage

import okhttp3.Headers
import okio.buffer
import okio.source
import java.io.ByteArrayInputStream
import java.io.IOException
import java.io.InputStream
import java.util.zip.GZIPInputStream
import java.util.zip.Inflater
import java.util.zip.InflaterInputStream
import java.util.zip.ZipException

// Each may take as long as a body of the largest size, and a header may name thousands of them.
private const val MAX_CODINGS = 5

/**
 * Decodes the codings that Content-Encoding names. A server may use one that the client did not ask for.
 *
 * @throws java.io.EOFException if the body is incomplete
 * @throws BodyTooLargeException if a decoded body is larger than the limit
 * @throws IOException if a coding is not supported or cannot be decoded; the message names it
 */
internal fun decompress(body: ByteArray, headers: Headers, maxBodyBytes: Int): ByteArray {
    val codings = headers.members("Content-Encoding")
    if (codings.size > MAX_CODINGS) throw IOException("it has more than $MAX_CODINGS content codings")
    // The codings were applied in the order of the header.
    return codings.foldRight(body) { coding, encoded -> decodeOne(coding, encoded, maxBodyBytes) }
}

private fun decodeOne(coding: String, body: ByteArray, maxBodyBytes: Int): ByteArray {
    // An empty body is not compressed, whatever the header says.
    if (body.isEmpty()) return body
    return try {
        when (coding.lowercase()) {
            "", "identity" -> body
            "gzip", "x-gzip" -> GZIPInputStream(ByteArrayInputStream(body)).allBytes(maxBodyBytes)
            "deflate" -> inflate(body, maxBodyBytes)
            else -> throw IOException("its content coding $coding is not supported")
        }
    } catch (cause: ZipException) {
        throw IOException("its content coding, $coding, cannot be decoded", cause)
    }
}

private fun inflate(body: ByteArray, maxBodyBytes: Int): ByteArray {
    val inflater = Inflater(!hasZlibHeader(body))
    try {
        return InflaterInputStream(ByteArrayInputStream(body), inflater).allBytes(maxBodyBytes)
    } finally {
        inflater.end()
    }
}

private fun InputStream.allBytes(maxBodyBytes: Int): ByteArray =
    use { it.source().buffer().readAtMost(maxBodyBytes) } ?: throw BodyTooLargeException(maxBodyBytes)

// RFC 9110 defines deflate with the header of zlib (RFC 1950). Some servers omit the header.
private fun hasZlibHeader(body: ByteArray): Boolean {
    if (body.size < 2) return true
    val first = body[0].toUByte().toInt()
    val second = body[1].toUByte().toInt()
    return first % 16 == 8 && (first * 256 + second) % 31 == 0
}
