import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import partnercenterusage.ApiClient;
import partnercenterusage.ApiException;
import partnercenterusage.CustomerUsageSummary;

/** Prints what customers have spent on Azure. Set PARTNER_CENTER_TOKEN, and pass the ids of the customers. */
class Summaries {
  @SuppressWarnings("deprecation") // Older subscriptions have only the deprecated name.
  public static void main(String[] customerIds) throws InterruptedException {
    ApiClient client = new ApiClient(() -> System.getenv("PARTNER_CENTER_TOKEN"))
        .setTimeout(Duration.ofSeconds(60))
        .setRetries(3);
    String url = System.getenv("PARTNER_CENTER_URL");
    if (url != null) client.setBaseUri(url);

    for (String customerId : customerIds) {
      try {
        CustomerUsageSummary summary = client.getCustomerUsageSummary(customerId).send();
        String name = summary.getResourceName() == null ? summary.getName() : summary.getResourceName();
        BigDecimal budget = summary.getBudget() == null ? null : summary.getBudget().getAmount();
        System.out.printf("%s: spent %s, budget %s%n", name, summary.getTotalCost(), budget == null ? "none" : budget);
      } catch (ApiException e) {
        if (!"3000".equals(e.getCode())) {
          // Microsoft's support asks for the request id.
          System.err.println(customerId + ": " + e.getMessage() + " Request id: " + e.getRequestId());
          System.exit(1);
        }
        System.out.println(customerId + ": no Azure usage");
      } catch (IOException | IllegalArgumentException e) {
        System.err.println(customerId + ": " + e.getMessage());
      }
    }
  }
}
