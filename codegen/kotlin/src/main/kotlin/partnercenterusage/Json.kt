package partnercenterusage

import com.fasterxml.jackson.databind.DeserializationFeature
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer
import com.fasterxml.jackson.databind.json.JsonMapper
import com.fasterxml.jackson.databind.module.SimpleModule
import com.fasterxml.jackson.databind.util.StdConverter
import java.time.OffsetDateTime
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

private object DateTimes : StdConverter<String, OffsetDateTime>() {
    // A date-time without an offset is UTC.
    private val format = DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneOffset.UTC)

    override fun convert(text: String): OffsetDateTime = OffsetDateTime.parse(text, format)
}

private val mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
    .addModule(SimpleModule().addDeserializer(OffsetDateTime::class.java, StdDelegatingDeserializer(DateTimes))).build()

/** The object in an answer, or why there is none, as the second half of a sentence about the body. */
internal inline fun <reified T : Any> decode(answer: RawAnswer): Result<T> = decode(answer, T::class.java)

internal fun <T : Any> decode(answer: RawAnswer, type: Class<T>): Result<T> = runCatching {
    // An error says what it can: its code may be readable where another character is not.
    if (answer.isSuccess) answer.problem?.let { throw it }
    require(answer.mediaType.isJson) { "its media type is ${answer.mediaType.name}, which is not that of JSON" }
    requireNotNull(mapper.readValue(answer.body, type)) { "it is null" }
}
