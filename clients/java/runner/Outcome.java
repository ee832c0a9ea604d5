import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpTimeoutException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import partnercenterusage.ApiClient;
import partnercenterusage.ApiException;
import partnercenterusage.CustomerUsageSummary;
import partnercenterusage.DecodeException;

/** What a call ended with, as the judge reads it. */
final class Outcome {
  private static final ObjectMapper MAPPER = new ObjectMapper()
      .registerModule(new SimpleModule().addSerializer(OffsetDateTime.class, new DateTimeSerializer()));

  private Outcome() {}

  static ObjectNode of(CustomerUsageSummary summary, ApiClient client) {
    ObjectNode outcome = MAPPER.createObjectNode().put("outcome", "summary").put("printed", printed(summary, client));
    return outcome.set("summary", MAPPER.valueToTree(summary));
  }

  static ObjectNode of(Exception thrown, ApiClient client) {
    Throwable error = thrown instanceof ExecutionException ? thrown.getCause() : thrown;
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    ObjectNode outcome = MAPPER.createObjectNode()
        .put("message", error.getMessage())
        .put("printed", printed(error, trace, client));
    if (error instanceof ApiException) return ofResponse((ApiException) error, outcome);
    if (error instanceof HttpTimeoutException) return failure("timeout", outcome);
    if (error instanceof IOException) return failure("connection", outcome);
    if (error instanceof IllegalArgumentException) return failure("argument", outcome);
    System.err.println(trace);
    return failure(null, outcome);
  }

  private static ObjectNode ofResponse(ApiException e, ObjectNode outcome) {
    outcome.put("status", e.getStatusCode())
        .put("requestId", e.getRequestId())
        .put("correlationId", e.getCorrelationId())
        .put("body", e.getBody());
    String headers = printed(e.getHeaders(), e.getHeaders().map(), e.getBody(), e.getServiceFault());
    outcome.put("printed", outcome.get("printed").textValue() + headers);
    if (e instanceof DecodeException) return failure("decode", outcome);
    return outcome.put("outcome", "error")
        .put("code", e.getCode())
        .put("description", e.getServiceFault() == null ? null : e.getServiceFault().getDescription());
  }

  private static ObjectNode failure(String kind, ObjectNode outcome) {
    return outcome.put("outcome", "failure").put("kind", kind);
  }

  /** What Java prints of these values. */
  private static String printed(Object... values) {
    return Arrays.toString(values);
  }

  private static final class DateTimeSerializer extends ToStringSerializerBase {
    private static final long serialVersionUID = 1L;

    DateTimeSerializer() {
      super(OffsetDateTime.class);
    }

    @Override
    public String valueToString(Object value) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) value);
    }
  }
}
