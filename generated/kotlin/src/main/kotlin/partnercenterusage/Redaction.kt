package partnercenterusage

import okhttp3.Headers
import java.util.Base64

private const val REPLACEMENT = "[token]"

// A shorter token is made up for a test, and may be a part of any word.
private const val SHORTEST_TOKEN = 12

/** Takes the tokens that a call has sent out of what came back, in whichever form it repeats them. */
internal class Redaction {
    private val secrets = mutableSetOf<String>()

    /** From now on, this token is taken out, too. */
    fun add(token: String) {
        if (token.length < SHORTEST_TOKEN) return
        secrets += token
        // As UTF-16 that was read in another charset has it.
        secrets += token.toList().joinToString("\u0000")
        for (encoder in listOf(Base64.getEncoder(), Base64.getUrlEncoder())) {
            for (before in 0..2) secrets += core(token, before, encoder)
        }
    }

    /** The text without the tokens. */
    fun of(text: String): String {
        if (text.length < SHORTEST_TOKEN) return text
        return secrets.fold(text) { rest, secret ->
            EscapedText(rest.replace(secret, REPLACEMENT)).replace(secret, REPLACEMENT)
        }
    }

    fun of(headers: Headers): Headers {
        val redacted = Headers.Builder()
        for ((name, value) in headers) {
            // OkHttp keeps a line that is no header under a name that its builder refuses.
            if (name.isNotEmpty() && name.all { it in '!'..'~' }) redacted.addUnsafeNonAscii(of(name), of(value))
        }
        return redacted.build()
    }
}

// The token in base64 after so many other bytes, without the characters that depend on what stands around it.
private fun core(token: String, before: Int, encoder: Base64.Encoder): String {
    val shifted = ByteArray(before) + token.toByteArray()
    val dependOnTheNext = if (shifted.size % 3 == 0) 0 else 1
    return encoder.withoutPadding().encodeToString(shifted).drop(if (before == 0) 0 else before + 1)
        .dropLast(dependOnTheNext)
}
