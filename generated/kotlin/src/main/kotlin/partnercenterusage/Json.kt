package partnercenterusage

import com.fasterxml.jackson.core.JsonParser
import com.fasterxml.jackson.core.JsonProcessingException
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
import java.time.LocalDate
import java.time.OffsetDateTime
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

private object DateTimes : StdConverter<String, OffsetDateTime>() {
    // A date-time without an offset is in UTC.
    private val format = DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneOffset.UTC)

    override fun convert(text: String): OffsetDateTime = OffsetDateTime.parse(text, format)
}

private object Dates : StdConverter<String, LocalDate>() {
    override fun convert(text: String): LocalDate = LocalDate.parse(text)
}

internal val mapper = JsonMapper.builder()
    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
    .addModule(
        SimpleModule()
            .addDeserializer(LocalDate::class.java, StdDelegatingDeserializer(Dates))
            .addDeserializer(OffsetDateTime::class.java, StdDelegatingDeserializer(DateTimes)),
    )
    .build()

// Ignores a property of the wrong type, to keep the others.
private object IgnoreWrongTypes : DeserializationProblemHandler() {
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

/** The object in a response, or why there is none. The message completes a sentence about the body. */
internal inline fun <reified T : Any> decode(response: RawResponse, redactor: Redactor): Result<T> =
    decode(response, mapper.readerFor(T::class.java), redactor)

/** The decoded body of an error response; null if it is something else. */
internal fun serviceFaultOf(response: RawResponse, redactor: Redactor): ServiceFault? = decode<ServiceFault>(
    response,
    mapper.readerFor(ServiceFault::class.java).withHandler(IgnoreWrongTypes),
    redactor,
).getOrNull()

internal fun <T : Any> decode(response: RawResponse, reader: ObjectReader, redactor: Redactor): Result<T> =
    runCatching {
        // The code of an error response may be readable although the body has invalid bytes.
        if (response.isSuccess) response.problem?.let { throw it }
        require(response.mediaType.isJson) { "its media type ${response.mediaType.name} is not JSON" }
        val parser = RedactingParser(reader.createParser(response.body), redactor)
        requireNotNull(reader.readValue<T>(parser)) { "it is null" }
    }

// The complete message of Jackson has several lines.
internal fun Throwable.shortMessage(): String? = (this as? JsonProcessingException)?.originalMessage ?: message
