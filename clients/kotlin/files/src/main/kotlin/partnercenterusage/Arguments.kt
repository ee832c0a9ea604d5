package partnercenterusage

import java.net.URLEncoder

/** Encodes a value as one segment of a path. */
internal fun pathSegment(value: Any): String {
    val text = "$value"
    require(text !in setOf("", ".", "..")) { "\"$text\" in a path leads to another address. Pass an id." }
    return URLEncoder.encode(wellFormed(text), "UTF-8")
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~")
}

internal fun wellFormed(value: String): String {
    // Java would send a question mark for half a surrogate pair.
    require(Charsets.UTF_8.newEncoder().canEncode(value)) { "An id must be well-formed Unicode." }
    return value
}

internal fun printable(name: String, value: String): String {
    require(value.all { it in ' '..'~' }) { "$name must be printable ASCII on one line." }
    return value
}
