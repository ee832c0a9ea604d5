// Times rounds of calls: through the client, and through Java's own HTTP client and Jackson doing the same work, in turn.
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import partnercenterusage.ApiClient;

final class Bench {
  public static void main(String[] arguments) throws Exception {
    // The URL is the whole address of a summary, or the base URL of a server that knows this customer.
    String[] parts = arguments[0].replaceFirst("/+$", "").split("/v1/customers/");
    String customerId = parts.length > 1 ? parts[1].split("/")[0] : "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
    URI address = URI.create(parts[0] + "/v1/customers/" + customerId + "/usagesummary");
    int rounds = Integer.parseInt(arguments[1]);
    int calls = Integer.parseInt(arguments[2]);

    ApiClient client = new ApiClient("token-for-tests").setBaseUri(parts[0]);
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    ObjectMapper mapper = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    Callable<Object> withClient = () -> client.getCustomerUsageSummary(customerId).send();
    Callable<Object> plain = () -> {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30))
          .header("Accept", "application/json").header("Authorization", "Bearer token-for-tests")
          .header("ms-requestid", UUID.randomUUID().toString()).header("ms-correlationid", UUID.randomUUID().toString())
          .header("User-Agent", "plain").build();
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) throw new IllegalStateException("The status is " + answer.statusCode() + ".");
      return mapper.readValue(answer.body(), Map.class);
    };

    List<Double> ofClient = new ArrayList<>();
    List<Double> ofPlain = new ArrayList<>();
    // The first rounds only warm up.
    for (int round = -2; round < rounds; round++) {
      double first = seconds(withClient, calls);
      double second = seconds(plain, calls);
      if (round < 0) continue;
      ofClient.add(first);
      ofPlain.add(second);
    }
    System.out.println(mapper.writeValueAsString(Map.of("client", ofClient, "plain", ofPlain)));
  }

  private static double seconds(Callable<Object> call, int calls) throws Exception {
    long start = System.nanoTime();
    for (int done = 0; done < calls; done++) call.call();
    return (System.nanoTime() - start) / 1e9;
  }
}
