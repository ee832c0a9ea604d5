package partnercenterusage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** Decodes JSON. */
final class Json {
  private static final DateTimeFormatter UTC_BY_DEFAULT = DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneOffset.UTC);
  private static final ObjectMapper MAPPER = new ObjectMapper()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .registerModule(new SimpleModule()
          .addDeserializer(LocalDate.class, fromText(LocalDate::parse))
          .addDeserializer(OffsetDateTime.class, fromText(text -> OffsetDateTime.parse(text, UTC_BY_DEFAULT))));

  /** Ignores a property of the wrong type, to keep the others. */
  private static final ObjectReader SERVICE_FAULT =
      MAPPER.readerFor(ServiceFault.class).withHandler(new DeserializationProblemHandler() {
        @Override
        public Object handleUnexpectedToken(DeserializationContext unused, JavaType type, JsonToken token,
            JsonParser json, String message) throws IOException {
          json.skipChildren();
          return null;
        }

        @Override
        public Object handleWeirdStringValue(
            DeserializationContext unused, Class<?> type, String value, String message) {
          return null;
        }
      });

  private Json() {}

  private static <T> JsonDeserializer<T> fromText(Function<String, T> parse) {
    return new JsonDeserializer<>() {
      @Override
      public T deserialize(JsonParser json, DeserializationContext unused) throws IOException {
        return parse.apply(json.getText());
      }
    };
  }

  /**
   * Decodes an object. Nothing in it contains a token.
   *
   * @throws IOException if the text is something else; the message completes a sentence about the text
   */
  static <T> T decode(String text, TypeReference<T> type, Redactor redactor) throws IOException {
    return decode(text, MAPPER.readerFor(type), redactor);
  }

  /** Decodes the body of an error response; null if it is something else. */
  static ServiceFault serviceFault(String text, Redactor redactor) {
    try {
      return decode(text, SERVICE_FAULT, redactor);
    } catch (IOException e) {
      return null;
    }
  }

  private static <T> T decode(String text, ObjectReader reader, Redactor redactor) throws IOException {
    T value;
    try {
      value = reader.readValue(new RedactingParser(reader.createParser(text), redactor));
    } catch (JsonProcessingException e) {
      // The complete message of Jackson has several lines.
      throw new IOException("it is not valid JSON of this type: " + e.getOriginalMessage(), e);
    }
    if (value == null) throw new IOException("it is null");
    return value;
  }
}
