package partnercenterusage

import okhttp3.Headers

// A comma, a quoted string, or anything else.
private val PIECE = Regex(""",|"(?:[^"\\]++|\\.)*+"?|[^",]++""")

/** The members of a header that contains a list, in one field or in several. Commas in quoted strings do not count. */
internal fun Headers.members(name: String): List<String> = values(name).flatMap(::membersOf)

private fun membersOf(field: String): List<String> {
    val members = mutableListOf(StringBuilder())
    for (piece in PIECE.findAll(field)) {
        if (piece.value == ",") members += StringBuilder() else members.last().append(piece.value)
    }
    return members.map { it.toString().trim() }
}
