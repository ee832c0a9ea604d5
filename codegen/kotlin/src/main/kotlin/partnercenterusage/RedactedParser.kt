package partnercenterusage

import com.fasterxml.jackson.core.JsonParser
import com.fasterxml.jackson.core.util.JsonParserDelegate

/** Reads JSON whose texts and names, once their escapes are undone, hold no token. */
internal class RedactedParser(parser: JsonParser, private val redaction: Redaction) : JsonParserDelegate(parser) {
    override fun getText(): String? = super.getText()?.let(redaction::of)

    override fun currentName(): String? = super.currentName()?.let(redaction::of)

    override fun getValueAsString(): String? = super.getValueAsString()?.let(redaction::of)

    override fun getValueAsString(otherwise: String?): String? = super.getValueAsString(otherwise)?.let(redaction::of)
}
