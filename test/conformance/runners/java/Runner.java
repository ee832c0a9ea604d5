// Reads jobs line by line, makes each call with the installed package, and prints what a caller gets. It judges nothing.
// Calls that do not wait and calls that do take turns, so that both are tried.
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import partnercenterusage.ApiClient;
import partnercenterusage.ApiException;
import partnercenterusage.CustomerUsageSummary;

final class Runner {
  private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new SimpleModule()
      .addSerializer(OffsetDateTime.class, new ToStringSerializerBase(OffsetDateTime.class) {
        private static final long serialVersionUID = 1L;

        @Override
        public String valueToString(Object value) {
          return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) value);
        }
      }));
  private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  /** One for each base URL, as its users have it. */
  private static final Map<String, ApiClient> CLIENTS = new ConcurrentHashMap<>();

  public static void main(String[] arguments) throws Exception {
    ExecutorService calls = Executors.newFixedThreadPool(8);
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    boolean waiting = true;
    for (String line = lines.readLine(); line != null; line = lines.readLine(), waiting = !waiting) {
      JsonNode job = MAPPER.readTree(line);
      boolean isWaiting = waiting;
      calls.execute(() -> print(answer(job, isWaiting)));
    }
    calls.shutdown();
  }

  private static synchronized void print(ObjectNode answer) {
    OUT.println(answer);
  }

  private static ObjectNode answer(JsonNode job, boolean isWaiting) {
    ObjectNode answer = MAPPER.createObjectNode().put("id", job.get("id").textValue());
    try {
      try {
        CustomerUsageSummary summary = call(job, isWaiting);
        answer.put("outcome", "summary").put("printed", printed(job, summary));
        return answer.set("summary", MAPPER.valueToTree(summary));
      } catch (ExecutionException e) {
        throw e.getCause();
      }
    } catch (ApiException.Decode e) {
      return failure(answer, "decode", e, job).put("status", e.getStatus()).put("body", e.getBody())
          .put("requestId", e.getRequestId()).put("correlationId", e.getCorrelationId());
    } catch (ApiException e) {
      return thrown(answer, e, job).put("outcome", "error").put("status", e.getStatus()).put("code", e.getFaultCode())
          .put("description", e.getFault() == null ? null : e.getFault().getDescription())
          .put("requestId", e.getRequestId()).put("correlationId", e.getCorrelationId()).put("body", e.getBody());
    } catch (HttpTimeoutException e) {
      return failure(answer, "timeout", e, job);
    } catch (IOException e) {
      return failure(answer, "connection", e, job);
    } catch (IllegalArgumentException e) {
      return failure(answer, "argument", e, job);
    } catch (Throwable e) {
      e.printStackTrace();
      return failure(answer, null, e, job);
    }
  }

  private static CustomerUsageSummary call(JsonNode job, boolean isWaiting) throws Exception {
    JsonNode call = job.get("call");
    ApiClient client = CLIENTS.computeIfAbsent(job.get("baseUrl").textValue(), baseUrl -> client(baseUrl, call));
    ApiClient.GetCustomerUsageSummary summary = client.getCustomerUsageSummary(call.get("customerId").textValue())
        .correlationId(call.path("correlationId").textValue())
        .correlationVector(call.path("correlationVector").textValue())
        .requestId(call.path("requestId").textValue());
    return isWaiting ? summary.send() : summary.sendAsync().get();
  }

  private static ApiClient client(String baseUrl, JsonNode call) {
    return new ApiClient(call.get("token").textValue())
        .setBaseUri(baseUrl)
        .setRetries(call.path("retries").intValue())
        .setTimeout(Duration.ofMillis(call.get("timeoutMs").longValue()));
  }

  private static ObjectNode failure(ObjectNode answer, String kind, Throwable error, JsonNode job) {
    return thrown(answer, error, job).put("outcome", "failure").put("kind", kind);
  }

  private static ObjectNode thrown(ObjectNode answer, Throwable error, JsonNode job) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    return answer.put("message", error.getMessage()).put("printed", printed(job, error, trace,
        error instanceof ApiException ? List.of(
            ((ApiException) error).getHeaders(), ((ApiException) error).getHeaders().map(),
            ((ApiException) error).getBody(), String.valueOf(((ApiException) error).getFault())) : ""));
  }

  /** What Java shows of these, and of the client. */
  private static String printed(JsonNode job, Object... values) {
    return Arrays.toString(values) + CLIENTS.get(job.get("baseUrl").textValue());
  }
}
