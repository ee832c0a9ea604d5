package partnercenterusage

import okhttp3.Headers

// A comma, a text in quotation marks, or what is neither.
private val PIECE = Regex(""",|"(?:[^"\\]++|\\.)*+"?|[^",]++""")

/** The members of a header that holds a list, in one line or in several. A comma in quotation marks separates nothing. */
internal fun Headers.members(name: String): List<String> = values(name).flatMap(::membersOf)

private fun membersOf(line: String): List<String> {
    val members = mutableListOf(StringBuilder())
    for (piece in PIECE.findAll(line)) {
        if (piece.value == ",") members += StringBuilder() else members.last().append(piece.value)
    }
    return members.map { it.toString().trim() }
}
