package partnercenterusage

import okhttp3.Headers

private const val TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
private val TYPE = Regex("($TOKEN/$TOKEN)\\s*(;.*)?")
private val PARAMETER = Regex(""";\s*($TOKEN)\s*=\s*(?:($TOKEN)|"((?:[^"\\]++|\\.)*+)")""")
private val JSON = Regex("(application|text)/json|.+[+]json", RegexOption.IGNORE_CASE)

/** The media type of an answer: the last of those sent that is one. */
internal class MediaType private constructor(
    /** Type and subtype; what was sent in their place, if nothing that was sent is a media type. */
    val name: String,
    /** The charset that it names; null if it names none. */
    val charset: String?,
) {
    val isJson: Boolean get() = JSON.matches(name)

    companion object {
        /** Without any, an answer is taken for JSON. */
        fun of(headers: Headers): MediaType {
            val sent = headers.members("Content-Type").filter(String::isNotEmpty)
            return sent.mapNotNull(::read).lastOrNull() ?: MediaType(sent.lastOrNull() ?: "application/json", null)
        }

        private fun read(text: String): MediaType? {
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
