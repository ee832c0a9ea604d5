package partnercenterusage

import okhttp3.Headers

private const val TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
private val TYPE = Regex("($TOKEN/$TOKEN)\\s*(;.*)?")
private val PARAMETER = Regex(""";\s*($TOKEN)\s*=\s*(?:($TOKEN)|"((?:[^"\\]++|\\.)*+)")""")
private val JSON = Regex("(application|text)/json|.+[+]json", RegexOption.IGNORE_CASE)

/** The media type of a response: the last valid one that was sent. */
internal class MediaType private constructor(
    /** Type and subtype, or what was sent instead if no media type is valid. */
    val name: String,
    /** The charset parameter; null without one. */
    val charset: String?,
) {
    val isJson: Boolean get() = JSON.matches(name)

    companion object {
        /** A response without a media type is treated as JSON. */
        fun of(headers: Headers): MediaType {
            val sent = headers.members("Content-Type").filter(String::isNotEmpty)
            return sent.mapNotNull(::parse).lastOrNull() ?: MediaType(sent.lastOrNull() ?: "application/json", null)
        }

        private fun parse(text: String): MediaType? {
            val (name, parameters) = TYPE.matchEntire(text)?.destructured ?: return null
            return MediaType(name, charsetIn(parameters))
        }

        private fun charsetIn(parameters: String): String? {
            for (parameter in PARAMETER.findAll(parameters)) {
                val (name, plain, quoted) = parameter.destructured
                if (name.equals("charset", ignoreCase = true)) {
                    return plain.ifEmpty { quoted.replace(Regex("""\\(.)"""), "$1") }
                }
            }
            return null
        }
    }
}
