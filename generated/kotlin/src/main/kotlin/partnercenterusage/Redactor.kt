package partnercenterusage

import okhttp3.Headers
import java.util.Base64

private const val REPLACEMENT = "[token]"

// A shorter token is made up for a test, and may be part of any word.
private const val MIN_TOKEN_LENGTH = 12

/** Removes the tokens that a call sent from its response, in every encoding. */
internal class Redactor {
    private val forms = mutableSetOf<String>()

    /** Adds a token to redact. */
    fun add(token: String) {
        if (token.length < MIN_TOKEN_LENGTH) return
        forms += token
        // UTF-16 that is decoded in another charset.
        forms += token.toList().joinToString("\u0000")
        for (encoder in listOf(Base64.getEncoder(), Base64.getUrlEncoder())) {
            for (before in 0..2) forms += base64Form(token, before, encoder)
        }
    }

    /** Redacts a text. */
    fun redact(text: String): String {
        if (text.length < MIN_TOKEN_LENGTH) return text
        return forms.fold(text) { rest, form ->
            EscapedText(rest.replace(form, REPLACEMENT)).replace(form, REPLACEMENT)
        }
    }

    /** Redacts the names and values of headers. */
    fun redact(headers: Headers): Headers {
        val redacted = Headers.Builder()
        for ((name, value) in headers) {
            // OkHttp keeps an invalid line under a name that its builder rejects.
            val isValid = name.isNotEmpty() && name.all { it in '!'..'~' }
            if (isValid) redacted.addUnsafeNonAscii(redact(name), redact(value))
        }
        return redacted.build()
    }
}

// The token in base64 after some other bytes, without the characters that depend on the bytes around it.
private fun base64Form(token: String, before: Int, encoder: Base64.Encoder): String {
    val shifted = ByteArray(before) + token.toByteArray()
    val dependentOnPrevious = if (before == 0) 0 else before + 1
    val dependentOnNext = if (shifted.size % 3 == 0) 0 else 1
    return encoder.withoutPadding().encodeToString(shifted).drop(dependentOnPrevious).dropLast(dependentOnNext)
}
