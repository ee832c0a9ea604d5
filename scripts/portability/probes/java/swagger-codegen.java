import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.swagger.client.ApiClient;
import io.swagger.client.ApiException;
import io.swagger.client.ApiResponse;
import io.swagger.client.api.AzureSpendingApi;
import io.swagger.client.model.CustomerUsageSummary;
import io.swagger.client.model.ServiceFault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.UUID;

public class Probe {
  public static void main(String[] words) throws Exception {
    ApiClient client = new ApiClient();
    client.setBasePath(words[0]);
    client.setAccessToken("token");
    Gson gson = client.getJSON().getGson();
    String cases = new String(Files.readAllBytes(Paths.get(words[1])), StandardCharsets.UTF_8);
    for (JsonElement one : new JsonParser().parse(cases).getAsJsonArray()) {
      JsonObject outcome = call(client, gson, one.getAsJsonObject().get("customerId").getAsString());
      outcome.add("name", one.getAsJsonObject().get("name"));
      System.out.println(outcome);
    }
    // The threads of its connection pool would keep the program alive.
    System.exit(0);
  }

  static JsonObject call(ApiClient client, Gson gson, String customerId) {
    JsonObject outcome = new JsonObject();
    try {
      ApiResponse<CustomerUsageSummary> response = new AzureSpendingApi(client)
          .getCustomerUsageSummaryWithHttpInfo(UUID.fromString(customerId), null, null, null);
      outcome.addProperty("status", response.getStatusCode());
      outcome.add("body", gson.toJsonTree(response.getData()));
    } catch (ApiException error) {
      String text = error.getResponseBody();
      outcome.addProperty("status", error.getCode());
      outcome.addProperty("text", text);
      if (error.getCode() == 0) outcome.addProperty("error", "" + error.getCause());
      else if (text != null && text.startsWith("{")) outcome.add("body", gson.toJsonTree(gson.fromJson(text, ServiceFault.class)));
    }
    return outcome;
  }
}
