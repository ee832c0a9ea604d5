package partnercenterusage

import com.fasterxml.jackson.core.JsonParser
import com.fasterxml.jackson.core.util.JsonParserDelegate

/** Redacts the strings and names of JSON after decoding their escapes. */
internal class RedactingParser(parser: JsonParser, private val redactor: Redactor) : JsonParserDelegate(parser) {
    override fun getText(): String? = super.getText()?.let(redactor::redact)

    override fun currentName(): String? = super.currentName()?.let(redactor::redact)

    override fun getValueAsString(): String? = super.getValueAsString()?.let(redactor::redact)

    override fun getValueAsString(otherwise: String?): String? =
        super.getValueAsString(otherwise)?.let(redactor::redact)
}
