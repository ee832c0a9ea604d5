package partnercenterusage

import java.io.IOException
import java.nio.ByteBuffer
import java.nio.charset.CharacterCodingException
import java.nio.charset.Charset

private val BYTE_ORDER_MARKS = mapOf(
    Charsets.UTF_8 to byteArrayOf(0xEF.toByte(), 0xBB.toByte(), 0xBF.toByte()),
    Charsets.UTF_16BE to byteArrayOf(0xFE.toByte(), 0xFF.toByte()),
    Charsets.UTF_16LE to byteArrayOf(0xFF.toByte(), 0xFE.toByte()),
)

/**
 * Decodes a text by its byte order mark, otherwise by the given charset, otherwise as UTF-8.
 *
 * @throws IOException if the charset is not supported or the body is invalid in it; the message names the charset
 */
internal fun textOf(body: ByteArray, charset: String?): String {
    for ((markedCharset, mark) in BYTE_ORDER_MARKS) {
        if (body.startsWith(mark)) {
            return decode(ByteBuffer.wrap(body, mark.size, body.size - mark.size), markedCharset)
        }
    }
    return decode(ByteBuffer.wrap(body), if (charset == null) Charsets.UTF_8 else charsetOf(charset))
}

private fun decode(body: ByteBuffer, charset: Charset): String = try {
    // String and Charset.decode would replace invalid bytes with U+FFFD.
    charset.newDecoder().decode(body).toString()
} catch (cause: CharacterCodingException) {
    throw IOException("it is not valid in its charset, $charset", cause)
}

private fun charsetOf(name: String): Charset = try {
    Charset.forName(name)
} catch (cause: IllegalArgumentException) {
    throw IOException("its charset $name is not supported", cause)
}

private fun ByteArray.startsWith(mark: ByteArray): Boolean =
    size >= mark.size && mark.indices.all { this[it] == mark[it] }
