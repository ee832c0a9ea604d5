package partnercenterusage;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

final class CallTest {
  private static final String TOKEN = "eyJ-made-up-token";

  private CallTest() {}

  static void run() throws Exception {
    everyTokenOfACall();
    linear();
  }

  private static void everyTokenOfACall() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (TestServer server = new TestServer(503, "", 400, "{\"description\":\"made-up-token-1 made-up-token-2\"}")) {
      ApiClient client = new ApiClient(() -> "made-up-token-" + calls.incrementAndGet());
      client.setBaseUri(server.uri()).setRetries(1);
      ApiException e = Check.thrown(ApiException.class, client.getCustomerUsageSummary("a")::send);
      Check.equal("[token] [token]", e.getServiceFault().getDescription());
    }
  }

  private static void linear() throws Exception {
    double half = secondsFor(12_500_000);
    double whole = secondsFor(25_000_000);
    Check.that(whole < 3 * half + 0.2, "12.5 MB took " + half + " s, and 25 MB " + whole + " s.");
  }

  private static double secondsFor(int size) throws Exception {
    StringBuilder body = new StringBuilder("{\"resourceName\":\"");
    while (body.length() < size / 2) body.append("\\u0041 \\\" &amp; %41 e");
    body.append("\",\"added\":[0");
    while (body.length() < size) body.append(",{\"name\":\"a text of twenty\"}");
    try (TestServer server = new TestServer(200, body.append("]}").toString())) {
      server.repeat();
      ApiClient client = new ApiClient(TOKEN).setBaseUri(server.uri()).setMaxBodyBytes(1 << 26);
      client.setTimeout(Duration.ofHours(1));
      double best = Double.MAX_VALUE;
      for (int round = 0; round < 3; round++) {
        best = Math.min(best, Check.seconds(client.getCustomerUsageSummary("a")::send));
      }
      return best;
    }
  }
}
