package partnercenterusage

private const val MAX_LENGTH = 500

// Line separators and marks of direction.
private val UNSAFE_RANGES = listOf('\u2028'..'\u202E', '\u2066'..'\u2069')

/** Makes a received text safe for a message: its beginning, with control characters and marks of direction escaped. */
internal fun singleLine(text: String): String {
    val line = StringBuilder()
    for ((at, character) in text.withIndex()) {
        val shown = if (isUnsafe(character)) "\\u%04x".format(character.code) else "$character"
        // A surrogate pair must not be cut in half.
        val length = if (character.isHighSurrogate() && at + 1 < text.length) 2 else shown.length
        if (line.length + length > MAX_LENGTH) return line.append('…').toString()
        line.append(shown)
    }
    return line.toString()
}

private fun isUnsafe(character: Char) = character.isISOControl() || UNSAFE_RANGES.any { character in it }
