import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import partnercenterusage.ApiClient;
import partnercenterusage.CustomerUsageSummary;

/**
 * Reads jobs from standard input, makes each call with the package, and prints what the caller gets. It judges nothing.
 * Jobs use send() and sendAsync() in turn, so that both are tried.
 */
final class Runner {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  /** One client for each base URL, as users have it. */
  private static final Map<String, ApiClient> CLIENTS = new ConcurrentHashMap<>();

  private Runner() {}

  public static void main(String[] unused) throws Exception {
    ExecutorService calls = Executors.newFixedThreadPool(8);
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    boolean isAsync = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode job = MAPPER.readTree(line);
      boolean isJobAsync = isAsync;
      calls.execute(() -> print(run(job, isJobAsync)));
      isAsync = !isAsync;
    }
    calls.shutdown();
  }

  private static synchronized void print(ObjectNode outcome) {
    OUT.println(outcome);
  }

  private static ObjectNode run(JsonNode job, boolean isAsync) {
    JsonNode call = job.get("call");
    String baseUrl = job.get("baseUrl").textValue();
    ObjectNode outcome;
    try {
      ApiClient client = CLIENTS.computeIfAbsent(baseUrl, unused -> client(baseUrl, call));
      outcome = Outcome.of(summary(client, call, isAsync), client);
    } catch (Exception e) {
      outcome = Outcome.of(e, CLIENTS.get(baseUrl));
    }
    return outcome.put("id", job.get("id").textValue());
  }

  private static ApiClient client(String baseUrl, JsonNode call) {
    return new ApiClient(call.get("token").textValue())
        .setBaseUri(baseUrl)
        .setRetries(call.path("retries").intValue())
        .setTimeout(Duration.ofMillis(call.get("timeoutMs").longValue()));
  }

  private static CustomerUsageSummary summary(ApiClient client, JsonNode call, boolean isAsync) throws Exception {
    ApiClient.GetCustomerUsageSummary request = client.getCustomerUsageSummary(call.get("customerId").textValue())
        .correlationId(call.path("correlationId").textValue())
        .correlationVector(call.path("correlationVector").textValue())
        .requestId(call.path("requestId").textValue());
    return isAsync ? request.sendAsync().get() : request.send();
  }
}
