import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.ApiResponse;
import org.openapitools.client.api.AzureSpendingApi;
import org.openapitools.client.model.CustomerUsageSummary;
import org.openapitools.client.model.ServiceFault;

public class Probe {
  public static void main(String[] words) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(words[0]);
    ObjectMapper mapper = client.getObjectMapper();
    for (JsonNode one : mapper.readTree(Files.readString(Path.of(words[1])))) {
      ObjectNode outcome = call(client, mapper, one.get("customerId").asText());
      outcome.set("name", one.get("name"));
      System.out.println(outcome);
    }
    // The threads of its HTTP client would keep the program alive.
    System.exit(0);
  }

  static ObjectNode call(ApiClient client, ObjectMapper mapper, String customerId) throws Exception {
    ObjectNode outcome = mapper.createObjectNode();
    try {
      ApiResponse<CustomerUsageSummary> response = new AzureSpendingApi(client)
          .getCustomerUsageSummaryWithHttpInfo(UUID.fromString(customerId), null, null, null);
      outcome.put("status", response.getStatusCode());
      outcome.set("body", mapper.valueToTree(response.getData()));
    } catch (ApiException error) {
      String text = error.getResponseBody();
      outcome.put("status", error.getCode());
      outcome.put("text", text);
      if (error.getCode() == 0) outcome.put("error", "" + error.getCause());
      else if (text != null && text.startsWith("{")) outcome.set("body", mapper.valueToTree(mapper.readValue(text, ServiceFault.class)));
    }
    return outcome;
  }
}
