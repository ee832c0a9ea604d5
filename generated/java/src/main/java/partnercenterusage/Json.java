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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Makes a text an object. */
final class Json {
  private static final DateTimeFormatter UTC_UNLESS_SAID = DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneOffset.UTC);
  private static final ObjectMapper MAPPER = new ObjectMapper()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .registerModule(new SimpleModule().addDeserializer(OffsetDateTime.class, new JsonDeserializer<>() {
        @Override
        public OffsetDateTime deserialize(JsonParser json, DeserializationContext unused) throws IOException {
          return OffsetDateTime.parse(json.getText(), UTC_UNLESS_SAID);
        }
      }));

  /** A property of another type is left out, for it says less than the others. */
  private static final ObjectReader FAULT =
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

  /**
   * The object in the text. Nothing in it holds a token.
   *
   * @throws IOException if there is none; the message is the second half of a sentence about the text
   */
  static <T> T read(String text, TypeReference<T> type, Redaction redaction) throws IOException {
    return read(text, MAPPER.readerFor(type), redaction);
  }

  /** What the text says about a failure; null if it has another form. */
  static ServiceFault fault(String text, Redaction redaction) {
    try {
      return read(text, FAULT, redaction);
    } catch (IOException e) {
      return null; // The text is no fault.
    }
  }

  private static <T> T read(String text, ObjectReader reader, Redaction redaction) throws IOException {
    T value;
    try {
      value = reader.readValue(new RedactedParser(reader.createParser(text), redaction));
    } catch (JsonProcessingException e) {
      // Jackson's whole message has lines about where it stopped.
      throw new IOException("it is no such JSON: " + e.getOriginalMessage(), e);
    }
    if (value == null) throw new IOException("it is null");
    return value;
  }
}
