package partnercenterusage;

import java.time.Duration;
import java.util.List;

final class ArgumentsTest {
  private static final String TOKEN = "eyJ-made-up-token";

  private ArgumentsTest() {}

  static void run() throws Exception {
    invalidArguments();
    settings();
  }

  private static void invalidArguments() {
    ApiClient client = new ApiClient(TOKEN);
    for (String text : List.of("\ud800", "a\udc00b", "\udc00\ud800")) {
      Check.thrown(IllegalArgumentException.class, () -> client.getCustomerUsageSummary(text));
      for (String id : List.of(text, "a\nb", "é")) {
        Check.thrown(IllegalArgumentException.class, () -> client.getCustomerUsageSummary("a").requestId(id));
        Check.thrown(IllegalArgumentException.class, () -> client.getCustomerUsageSummary("a").correlationId(id));
        Check.thrown(IllegalArgumentException.class, () -> client.getCustomerUsageSummary("a").correlationVector(id));
        String message = Check.thrown(IllegalArgumentException.class,
            () -> new ApiClient(TOKEN + id).getCustomerUsageSummary("a").send()).getMessage();
        Check.that(!message.contains(TOKEN), message);
      }
    }
    for (String token : List.of(TOKEN + " ", " " + TOKEN)) {
      Check.thrown(IllegalArgumentException.class, () -> new ApiClient(token).getCustomerUsageSummary("a").send());
    }
    client.getCustomerUsageSummary("\ud83d\ude00");
  }

  private static void settings() throws Exception {
    ApiClient client = new ApiClient(TOKEN);
    for (Check.Action action : List.<Check.Action>of(
        () -> client.setBaseUri(null), () -> client.setTimeout(null), () -> client.setHttpClient(null))) {
      String message = Check.thrown(NullPointerException.class, action).getMessage();
      Check.that(message.endsWith(" must not be null."), message);
    }
    Check.thrown(IllegalArgumentException.class, () -> client.setTimeout(Duration.ofSeconds(Long.MIN_VALUE)));
    try (TestServer server = new TestServer(200, "{}")) {
      client.setBaseUri(server.uri()).setTimeout(Duration.ofSeconds(Long.MAX_VALUE)).getCustomerUsageSummary("a").send();
    }
  }
}
