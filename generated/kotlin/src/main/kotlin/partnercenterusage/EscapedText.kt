package partnercenterusage

// JSON inside JSON inside JSON has this many before a quotation mark.
private const val MAX_BACKSLASHES = 7

// How often a text may have been escaped in the same way.
private const val MAX_LEVELS = 3
private const val NOT_FOUND = -1
private const val DECIMAL = 10
private const val HEXADECIMAL = 16
private val BACKSLASHES = Regex("""\\+""")
private val NAMES = mapOf('&' to "amp", '<' to "lt", '>' to "gt", '"' to "quot", '\'' to "apos")

/** A text that may escape any character for JSON, XML or a URL, or for one of them inside another. */
internal class EscapedText(private val text: String) {
    /** Replaces a secret, in linear time. */
    fun replace(secret: String, replacement: String): String {
        if ('\\' !in text && '%' !in text && '&' !in text) return text
        // A run of backslashes may stand for one or several.
        val wanted = secret.replace(BACKSLASHES, """\\""")
        val result = StringBuilder()
        var copied = 0
        var at = 0
        while (at < text.length) {
            val end = if (mayBegin(wanted, at)) after(wanted, at) else NOT_FOUND
            if (end == NOT_FOUND) {
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
            if (at == NOT_FOUND) break
        }
        return at
    }

    /** The end of a form of the character that begins here. */
    private fun after(wanted: Char, at: Int): Int {
        // References come first, because they may begin with an escaped ampersand.
        var end = afterReference(wanted, at)
        if (end == NOT_FOUND) end = afterBackslashes(wanted, at)
        return if (end == NOT_FOUND) afterPlainOrPercent(wanted, at) else end
    }

    private fun afterBackslashes(wanted: Char, start: Int): Int {
        var at = start
        var last = NOT_FOUND
        var backslashes = 0
        while (backslashes < MAX_BACKSLASHES) {
            val next = afterPlainOrPercent('\\', at)
            if (next == NOT_FOUND) break
            last = at
            at = next
            backslashes++
        }
        if (backslashes == 0) return NOT_FOUND
        val unicode = if (isAt('u', at)) hexadecimal(at + 1, 4) else NOT_FOUND
        if (unicode == wanted.code) return at + 5
        // The last backslash may belong to the next character.
        if (wanted == '\\') return if (unicode != NOT_FOUND && backslashes > 1) last else at
        return afterPlainOrPercent(wanted, at)
    }

    /** The end of a character that is unescaped or percent-encoded, as the characters of other escapes may be. */
    private fun afterPlainOrPercent(wanted: Char, at: Int): Int {
        val end = if (isAt('%', at)) afterPercent(wanted, at + 1) else NOT_FOUND
        return if (end == NOT_FOUND && isAt(wanted, at)) at + 1 else end
    }

    private fun afterPercent(wanted: Char, start: Int): Int {
        var end = NOT_FOUND
        for (at in start until start + 2 * MAX_LEVELS step 2) {
            if (hexadecimal(at, 2) == wanted.code) end = at + 2
            if (!text.startsWith("25", at)) break
        }
        return end
    }

    private fun afterReference(wanted: Char, start: Int): Int {
        var at = if (isAt('\\', start)) afterBackslashes('&', start) else afterPlainOrPercent('&', start)
        var end = NOT_FOUND
        repeat(MAX_LEVELS) {
            if (at == NOT_FOUND) return end
            val found = afterBody(wanted, at)
            if (found != NOT_FOUND) end = found
            at = afterName("amp", at)
        }
        return end
    }

    private fun afterBody(wanted: Char, start: Int): Int {
        val end = NAMES[wanted]?.let { afterName(it, start) } ?: NOT_FOUND
        val at = afterPlainOrPercent('#', start)
        return when {
            end != NOT_FOUND || at == NOT_FOUND -> end
            isAt('x', at) || isAt('X', at) -> afterNumber(wanted, at + 1, HEXADECIMAL)
            else -> afterNumber(wanted, at, DECIMAL)
        }
    }

    private fun afterName(name: String, at: Int): Int =
        if (text.startsWith(name, at)) afterPlainOrPercent(';', at + name.length) else NOT_FOUND

    private fun afterNumber(wanted: Char, start: Int, radix: Int): Int {
        var number = 0
        var at = start
        while (number <= wanted.code) {
            number = number * radix + (digit(at, radix) ?: break)
            at++
        }
        return if (number == wanted.code) afterPlainOrPercent(';', at) else NOT_FOUND
    }

    /** The number with this many digits; NOT_FOUND without them. */
    private fun hexadecimal(start: Int, digits: Int): Int {
        var number = 0
        for (at in start until start + digits) {
            number = number * HEXADECIMAL + (digit(at, HEXADECIMAL) ?: return NOT_FOUND)
        }
        return number
    }

    private fun digit(at: Int, radix: Int): Int? = text.getOrNull(at)?.digitToIntOrNull(radix)

    private fun isAt(wanted: Char, at: Int): Boolean = at < text.length && text[at] == wanted
}
