package partnercenterusage

// JSON within JSON within JSON has so many before a quotation mark.
private const val MOST_BACKSLASHES = 7

// So often may a text have been escaped in the same way.
private const val MOST_LEVELS = 3
private const val NOWHERE = -1
private const val DECIMAL = 10
private const val HEXADECIMAL = 16
private val BACKSLASHES = Regex("""\\+""")
private val NAMES = mapOf('&' to "amp", '<' to "lt", '>' to "gt", '"' to "quot", '\'' to "apos")

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
        // First, for a reference may begin with what is itself the escaped form of an ampersand.
        var end = afterReference(wanted, at)
        if (end == NOWHERE) end = afterBackslashes(wanted, at)
        return if (end == NOWHERE) afterMark(wanted, at) else end
    }

    private fun afterBackslashes(wanted: Char, start: Int): Int {
        var at = start
        var last = NOWHERE
        var backslashes = 0
        while (backslashes < MOST_BACKSLASHES) {
            val next = afterMark('\\', at)
            if (next == NOWHERE) break
            last = at
            at = next
            backslashes++
        }
        if (backslashes == 0) return NOWHERE
        val unicode = if (isAt('u', at)) hexadecimal(at + 1, 4) else NOWHERE
        if (unicode == wanted.code) return at + 5
        // The last one may belong to the next character.
        if (wanted == '\\') return if (unicode != NOWHERE && backslashes > 1) last else at
        return afterMark(wanted, at)
    }

    /** Where a character ends that is as it is or escaped for a URL, as those of other escapes may be. */
    private fun afterMark(wanted: Char, at: Int): Int {
        val end = if (isAt('%', at)) afterPercent(wanted, at + 1) else NOWHERE
        return if (end == NOWHERE && isAt(wanted, at)) at + 1 else end
    }

    private fun afterPercent(wanted: Char, start: Int): Int {
        var end = NOWHERE
        for (at in start until start + 2 * MOST_LEVELS step 2) {
            if (hexadecimal(at, 2) == wanted.code) end = at + 2
            if (!text.startsWith("25", at)) break
        }
        return end
    }

    private fun afterReference(wanted: Char, start: Int): Int {
        var at = if (isAt('\\', start)) afterBackslashes('&', start) else afterMark('&', start)
        var end = NOWHERE
        repeat(MOST_LEVELS) {
            if (at == NOWHERE) return end
            val found = afterBody(wanted, at)
            if (found != NOWHERE) end = found
            at = afterName("amp", at)
        }
        return end
    }

    private fun afterBody(wanted: Char, start: Int): Int {
        val end = NAMES[wanted]?.let { afterName(it, start) } ?: NOWHERE
        val at = afterMark('#', start)
        return when {
            end != NOWHERE || at == NOWHERE -> end
            isAt('x', at) || isAt('X', at) -> afterNumber(wanted, at + 1, HEXADECIMAL)
            else -> afterNumber(wanted, at, DECIMAL)
        }
    }

    private fun afterName(name: String, at: Int): Int =
        if (text.startsWith(name, at)) afterMark(';', at + name.length) else NOWHERE

    private fun afterNumber(wanted: Char, start: Int, radix: Int): Int {
        var number = 0
        var at = start
        while (number <= wanted.code) {
            number = number * radix + (digit(at, radix) ?: break)
            at++
        }
        return if (number == wanted.code) afterMark(';', at) else NOWHERE
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
