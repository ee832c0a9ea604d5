import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import partnercenterusage.ApiClient;
import partnercenterusage.ApiException;
import partnercenterusage.CustomerUsageSummary;

/** Calls a client that was generated from the changed spec. Prints what it gets, a line each. */
class Summaries {
  public static void main(String[] customerIds) throws Exception {
    String customerId = customerIds[0];
    ApiClient client = new ApiClient("token").setBaseUri(System.getenv("PARTNER_CENTER_URL"));
    CustomerUsageSummary summary = client.getCustomerUsageSummary(customerId)
        .billingUnit("unlisted")
        .pageSize(5)
        .threshold(new BigDecimal("0.5"))
        .since("2026-11-01T00:00:00Z")
        .isEstimate(true)
        .type("net")
        .parts(List.of("one", "two & three"))
        .send();
    System.out.println("cost " + summary.getSavingsPlanCost());
    System.out.println("state " + summary.getBillingState());
    System.out.println("plan " + summary.getPlan());
    System.out.println("tiers " + summary.getTiers().stream().map(String::valueOf).collect(Collectors.joining(",")));
    System.out.println("total " + client.getCustomerInvoice(customerId, 2026, "00/12", 50).send().getTotal());
    try {
      client.getCustomerInvoice(customerId, 2026, "none", 50).send();
    } catch (ApiException e) {
      System.out.println("invoice error " + e.getMessage());
    }
    try {
      client.getCustomerUsageSummary("busy").send();
    } catch (ApiException e) {
      System.out.println("summary error " + e.getMessage());
    }
  }
}
