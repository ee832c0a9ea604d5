package partnercenterusage

// JSON within JSON within JSON has so many before a quotation mark.
private const val MOST_BACKSLASHES = 7
private const val NOWHERE = -1
private const val DECIMAL = 10
private const val HEXADECIMAL = 16
private val BACKSLASHES = Regex("""\\+""")
private val NAMES = mapOf('&' to "amp;", '<' to "lt;", '>' to "gt;", '"' to "quot;", '\'' to "apos;")

/** A text of which any character may be escaped, for JSON, XML or a URL, or for one of them within another. */
internal class EscapedText(private val text: String) {
    /** The text with another in place of a secret. It is read once, however long the secret is. */
    fun replace(secret: String, replacement: String): String {
        if ('\\' !in text && '%' !in text && '&' !in text) return text
        // A run of backslashes may stand for one or for more.
        val wanted = secret.replace(BACKSLASHES, """\\""")
        val result = StringBuilder()
        var copied = 0
        var at = 0
        while (at < text.length) {
            val end = if (mayBegin(wanted, at)) after(wanted, at) else NOWHERE
            if (end == NOWHERE) {
                at++
            } else {
                result.append(text, copied, at).append(replacement)
                at = end
                copied = end
            }
        }
        return if (copied == 0) text else result.append(text, copied, text.length).toString()
    }

    private fun mayBegin(wanted: String, at: Int): Boolean {
        val found = text[at]
        return found == wanted[0] || found == '\\' || found == '%' || found == '&'
    }

    private fun after(wanted: String, start: Int): Int {
        var at = start
        for (character in wanted) {
            at = after(character, at)
            if (at == NOWHERE) break
        }
        return at
    }

    /** Where a form of the character that begins here ends. */
    private fun after(wanted: Char, at: Int): Int {
        val end = when (text.getOrNull(at)) {
            '\\' -> afterBackslashes(wanted, at)
            '%' -> afterPercent(wanted, at + 1)
            '&' -> afterReference(wanted, at + 1)
            else -> NOWHERE
        }
        return if (end == NOWHERE && isAt(wanted, at)) at + 1 else end
    }

    private fun afterBackslashes(wanted: Char, start: Int): Int {
        var at = start
        while (isAt('\\', at) && at - start < MOST_BACKSLASHES) at++
        val unicode = if (isAt('u', at)) hexadecimal(at + 1, 4) else NOWHERE
        if (unicode == wanted.code) return at + 5
        // The last one may belong to the next character.
        if (wanted == '\\') return if (unicode != NOWHERE && at - start > 1) at - 1 else at
        return if (isAt(wanted, at)) at + 1 else NOWHERE
    }

    private fun afterPercent(wanted: Char, at: Int): Int = when {
        text.startsWith("25", at) && hexadecimal(at + 2, 2) == wanted.code -> at + 4
        hexadecimal(at, 2) == wanted.code -> at + 2
        else -> NOWHERE
    }

    private fun afterReference(wanted: Char, at: Int): Int {
        val end = if (text.startsWith("amp;", at)) afterName(wanted, at + 4) else NOWHERE
        return if (end == NOWHERE) afterName(wanted, at) else end
    }

    private fun afterName(wanted: Char, at: Int): Int {
        val name = NAMES[wanted]
        return when {
            name != null && text.startsWith(name, at) -> at + name.length
            !isAt('#', at) -> NOWHERE
            isAt('x', at + 1) || isAt('X', at + 1) -> afterNumber(wanted, at + 2, HEXADECIMAL)
            else -> afterNumber(wanted, at + 1, DECIMAL)
        }
    }

    private fun afterNumber(wanted: Char, start: Int, radix: Int): Int {
        var number = 0
        var at = start
        while (number <= wanted.code) {
            number = number * radix + (digit(at, radix) ?: break)
            at++
        }
        return if (number == wanted.code && isAt(';', at)) at + 1 else NOWHERE
    }

    /** The number that so many digits make; NOWHERE if there are none. */
    private fun hexadecimal(start: Int, digits: Int): Int {
        var number = 0
        for (at in start until start + digits) {
            number = number * HEXADECIMAL + (digit(at, HEXADECIMAL) ?: return NOWHERE)
        }
        return number
    }

    private fun digit(at: Int, radix: Int): Int? = text.getOrNull(at)?.digitToIntOrNull(radix)

    private fun isAt(wanted: Char, at: Int): Boolean = at < text.length && text[at] == wanted
}
