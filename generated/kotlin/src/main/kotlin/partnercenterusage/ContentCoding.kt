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

// Each may take as long as a body of the largest size, and a header may name thousands.
private const val MOST_CODINGS = 5

/**
 * The body without the codings that the headers name, of which a server may choose others than were asked for.
 *
 * @throws java.io.EOFException if it ends too soon
 * @throws TooLarge if it is larger without one of them than is allowed
 * @throws IOException if a coding is not known, or is not that of the body; the message names it
 */
internal fun uncoded(body: ByteArray, headers: Headers, maxBodyBytes: Int): ByteArray {
    val codings = headers.members("Content-Encoding")
    if (codings.size > MOST_CODINGS) throw IOException("it is in more than $MOST_CODINGS codings")
    // The last one named is the last that was applied.
    return codings.foldRight(body) { coding, coded -> uncodedOnce(coding, coded, maxBodyBytes) }
}

private fun uncodedOnce(coding: String, body: ByteArray, maxBodyBytes: Int): ByteArray {
    // Nothing was coded, whatever the header says.
    if (body.isEmpty()) return body
    return try {
        when (coding.lowercase()) {
            "", "identity" -> body
            "gzip", "x-gzip" -> GZIPInputStream(ByteArrayInputStream(body)).allBytes(maxBodyBytes)
            "deflate" -> inflated(body, maxBodyBytes)
            else -> throw IOException("it is in the coding $coding, which this client does not know")
        }
    } catch (cause: ZipException) {
        throw IOException("it is not in the coding $coding, though it says so", cause)
    }
}

private fun inflated(body: ByteArray, maxBodyBytes: Int): ByteArray {
    val inflater = Inflater(!hasZlibHeader(body))
    try {
        return InflaterInputStream(ByteArrayInputStream(body), inflater).allBytes(maxBodyBytes)
    } finally {
        inflater.end()
    }
}

private fun InputStream.allBytes(maxBodyBytes: Int): ByteArray =
    use { it.source().buffer().readAtMost(maxBodyBytes) } ?: throw TooLarge(maxBodyBytes)

// By RFC 9110, deflate begins with the header of zlib (RFC 1950). Some servers leave it out.
private fun hasZlibHeader(body: ByteArray): Boolean {
    if (body.size < 2) return true
    val first = body[0].toUByte().toInt()
    val second = body[1].toUByte().toInt()
    return first % 16 == 8 && (first * 256 + second) % 31 == 0
}
