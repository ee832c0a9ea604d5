package partnercenterusage

import com.fasterxml.jackson.core.JsonParser
import com.fasterxml.jackson.core.JsonToken
import com.fasterxml.jackson.databind.DeserializationContext
import com.fasterxml.jackson.databind.DeserializationFeature
import com.fasterxml.jackson.databind.JavaType
import com.fasterxml.jackson.databind.ObjectReader
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler
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

internal val mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
    .addModule(SimpleModule().addDeserializer(OffsetDateTime::class.java, StdDelegatingDeserializer(DateTimes))).build()

// A property of a fault that has another type is left out, for it says less than the others.
private object LeavingOut : DeserializationProblemHandler() {
    override fun handleUnexpectedToken(
        context: DeserializationContext,
        type: JavaType,
        token: JsonToken,
        json: JsonParser,
        message: String?,
    ): Any? {
        json.skipChildren()
        return null
    }

    override fun handleWeirdStringValue(
        context: DeserializationContext,
        type: Class<*>,
        value: String?,
        message: String?,
    ): Any? = null
}

/** The object in an answer, or why there is none, as the second half of a sentence about the body. */
internal inline fun <reified T : Any> decode(answer: RawAnswer, redaction: Redaction): Result<T> =
    decode(answer, mapper.readerFor(T::class.java), redaction)

/** What an answer says about a failure, as far as it can be read; null if it has another form. */
internal fun faultOf(answer: RawAnswer, redaction: Redaction): ServiceFault? = decode<ServiceFault>(
    answer,
    mapper.readerFor(ServiceFault::class.java).withHandler(LeavingOut),
    redaction,
).getOrNull()

internal fun <T : Any> decode(answer: RawAnswer, reader: ObjectReader, redaction: Redaction): Result<T> = runCatching {
    // An error says what it can: its code may be readable where another character is not.
    if (answer.isSuccess) answer.problem?.let { throw it }
    require(answer.mediaType.isJson) { "its media type is ${answer.mediaType.name}, which is not that of JSON" }
    requireNotNull(reader.readValue<T>(RedactedParser(reader.createParser(answer.body), redaction))) { "it is null" }
}
