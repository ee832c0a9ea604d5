package partnercenterusage

private const val MOST_CHARACTERS = 500

// Separators of lines, and what turns the direction.
private val TURNS = listOf('\u2028'..'\u202E', '\u2066'..'\u2069')

/** What a message quotes from outside: its beginning, in one line of a log, whatever it holds. */
internal fun oneLine(text: String): String {
    val line = StringBuilder()
    for ((at, character) in text.withIndex()) {
        val shown = if (isUnsafe(character)) "\\u%04x".format(character.code) else "$character"
        // Half a surrogate pair is no character.
        val length = if (character.isHighSurrogate() && at + 1 < text.length) 2 else shown.length
        if (line.length + length > MOST_CHARACTERS) return line.append('…').toString()
        line.append(shown)
    }
    return line.toString()
}

private fun isUnsafe(character: Char) = character.isISOControl() || TURNS.any { character in it }
