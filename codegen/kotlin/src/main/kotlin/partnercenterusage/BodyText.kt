package partnercenterusage

import java.io.IOException
import java.nio.ByteBuffer
import java.nio.charset.CharacterCodingException
import java.nio.charset.Charset

private val MARKS = mapOf(
    Charsets.UTF_8 to byteArrayOf(0xEF.toByte(), 0xBB.toByte(), 0xBF.toByte()),
    Charsets.UTF_16BE to byteArrayOf(0xFE.toByte(), 0xFF.toByte()),
    Charsets.UTF_16LE to byteArrayOf(0xFF.toByte(), 0xFE.toByte()),
)

/**
 * The text after a byte order mark, in the charset of that mark; without one, in the charset that is named, or UTF-8.
 *
 * @throws IOException if the charset is not known, or is not that of the body; the message names it
 */
internal fun textOf(body: ByteArray, charset: String?): String {
    for ((marked, mark) in MARKS) {
        if (body.startsWith(mark)) return read(ByteBuffer.wrap(body, mark.size, body.size - mark.size), marked)
    }
    return read(ByteBuffer.wrap(body), if (charset == null) Charsets.UTF_8 else charsetNamed(charset))
}

private fun read(body: ByteBuffer, charset: Charset): String = try {
    // A decoder of one's own fails where others put in U+FFFD.
    charset.newDecoder().decode(body).toString()
} catch (cause: CharacterCodingException) {
    throw IOException("it is not in the charset $charset", cause)
}

private fun charsetNamed(name: String): Charset = try {
    Charset.forName(name)
} catch (cause: IllegalArgumentException) {
    throw IOException("it is in the charset $name, which Java does not know", cause)
}

private fun ByteArray.startsWith(mark: ByteArray): Boolean =
    size >= mark.size && mark.indices.all { this[it] == mark[it] }
