package partnercenterusage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

final class CallTest {
  private static final String TOKEN = "eyJ-made-up-token";

  private CallTest() {}

  static void run() throws Exception {
    malformedTexts();
    settings();
    everyTokenOfTheCall();
    causes();
    tokenProvider();
    limit();
    bomb();
    chunksOfOneByte();
    faults();
    linear();
  }

  private static void malformedTexts() {
    ApiClient client = new ApiClient(TOKEN);
    for (String text : List.of("\ud800", "a\udc00b", "\udc00\ud800")) {
      Check.thrown(IllegalArgumentException.class, () -> client.getCustomerUsageSummary(text));
      for (String id : List.of(text, "a\nb", "é")) {
        Check.thrown(IllegalArgumentException.class, () -> client.getCustomerUsageSummary("a").requestId(id));
        Check.thrown(IllegalArgumentException.class, () -> client.getCustomerUsageSummary("a").correlationId(id));
        Check.thrown(IllegalArgumentException.class, () -> client.getCustomerUsageSummary("a").correlationVector(id));
        String said = Check.thrown(IllegalArgumentException.class,
            () -> new ApiClient(TOKEN + id).getCustomerUsageSummary("a").send()).getMessage();
        Check.that(!said.contains(TOKEN), said);
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
      String said = Check.thrown(NullPointerException.class, action).getMessage();
      Check.that(said.endsWith(" must not be null."), said);
    }
    Check.thrown(IllegalArgumentException.class, () -> client.setTimeout(Duration.ofSeconds(Long.MIN_VALUE)));
    try (Answers server = new Answers(200, "{}")) {
      client.setBaseUri(server.uri()).setTimeout(Duration.ofSeconds(Long.MAX_VALUE)).getCustomerUsageSummary("a").send();
    }
  }

  private static void everyTokenOfTheCall() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (Answers server = new Answers(503, "", 400, "{\"description\":\"made-up-token-1 made-up-token-2\"}")) {
      ApiClient client = new ApiClient(() -> "made-up-token-" + asked.incrementAndGet());
      client.setBaseUri(server.uri()).setRetries(1);
      ApiException e = Check.thrown(ApiException.class, client.getCustomerUsageSummary("a")::send);
      Check.equal("[token] [token]", e.getFault().getDescription());
    }
  }

  /** What Java throws holds the line that it could not read. */
  private static void causes() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread echo = new Thread(() -> {
        try (Socket socket = server.accept()) {
          byte[] received = new byte[4096];
          int length = socket.getInputStream().read(received);
          socket.getOutputStream().write(received, 0, length);
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      });
      echo.start();
      IOException e = Check.thrown(IOException.class, () -> new ApiClient(TOKEN)
          .setBaseUri("http://127.0.0.1:" + server.getLocalPort()).getCustomerUsageSummary("a").send());
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      Check.that(!trace.toString().contains(TOKEN), trace.toString());
      Check.that(e.getCause() != null && e.getCause().getStackTrace().length > 0, "There is no cause.");
      echo.join();
    }
    Throwable deep = new IllegalStateException(TOKEN + "\n" + "x".repeat(1000));
    for (int level = 0; level < 9; level++) deep = new IllegalStateException(TOKEN, deep);
    Redaction redaction = new Redaction();
    redaction.add(TOKEN);
    int levels = 0;
    for (Throwable cause = Cause.of(deep, redaction); cause != null; cause = cause.getCause(), levels++) {
      Check.equal(IOException.class, cause.getClass());
      Check.equal("java.lang.IllegalStateException: [token]", cause.getMessage());
    }
    Check.equal(5, levels);
  }

  private static void tokenProvider() {
    IllegalStateException own = new IllegalStateException(TOKEN);
    Check.that(own == Check.thrown(IllegalStateException.class, () -> new ApiClient(() -> {
      throw own;
    }).getCustomerUsageSummary("a").send()), "What the caller throws stays his.");
  }

  private static void limit() throws Exception {
    String body = "{\"id\":\"1\",\"resourceName\":\"four\"}";
    try (Answers server = new Answers(200, body, 200, body, 404, body, 503, body, 200, "{}")) {
      ApiClient client = new ApiClient(TOKEN).setBaseUri(server.uri());
      Check.equal("four", client.setMaxBodyBytes(body.length()).getCustomerUsageSummary("a").send().getResourceName());
      client.setMaxBodyBytes(body.length() - 1);
      ApiException tooLarge =
          Check.thrown(ApiException.Decode.class, client.getCustomerUsageSummary("a").requestId("made-up")::send);
      String message = tooLarge.getMessage();
      String reason = "it is larger than " + (body.length() - 1) + " bytes, the limit that setMaxBodyBytes sets";
      Check.that(message.contains(reason), message);
      Check.equal("made-up", tooLarge.getRequestId());
      ApiException refused = Check.thrown(ApiException.class, client.getCustomerUsageSummary("a")::send);
      Check.equal(404, refused.getStatus());
      Check.equal("", refused.getBody());
      Check.equal(null, refused.getFault());
      client.setRetries(1).getCustomerUsageSummary("a").send();
      Check.thrown(IllegalArgumentException.class, () -> client.setMaxBodyBytes(-1));
    }
  }

  /** Two gigabytes, for which this has not the memory. */
  private static void bomb() throws Exception {
    byte[] part = new byte[1 << 20];
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int parts = 0; parts < 2048; parts++) gzip.write(part);
    }
    HttpHeaders headers = HttpHeaders.of(Map.of("Content-Encoding", List.of("gzip")), (name, value) -> true);
    Check.thrown(TooLarge.class, () -> ContentCoding.undo(headers, bomb.toByteArray(), 16 << 20));
  }

  /** What is kept for each chunk must not be more than what it holds: for that, too, this has not the memory. */
  private static void chunksOfOneByte() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread sender = new Thread(() -> {
        try (Socket socket = server.accept(); OutputStream out = socket.getOutputStream()) {
          socket.getInputStream().read(new byte[4096]);
          out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes());
          byte[] chunks = "1\r\n \r\n".repeat(10_000).getBytes();
          for (int sent = 0; sent < 800; sent++) out.write(chunks);
          out.write("2\r\n{}\r\n0\r\n\r\n".getBytes());
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      });
      sender.start();
      new ApiClient(TOKEN).setBaseUri("http://127.0.0.1:" + server.getLocalPort()).getCustomerUsageSummary("a").send();
      sender.join();
    }
  }

  private static void faults() {
    Redaction redaction = new Redaction();
    redaction.add(TOKEN);
    ServiceFault fault = Json.fault("{\"code\":3000,\"description\":{\"a\":[1]},\"message\":[],\"isRetryable\":\"so\","
        + "\"statusCode\":\"x\",\"source\":\"s\",\"data\":{\"" + TOKEN + "\":[\"\\u0065yJ-made-up-token\"]}}",
        redaction);
    Check.equal(3000, fault.getCode());
    Check.equal(null, fault.getDescription());
    Check.equal("s", fault.getSource());
    Check.equal("{[token]=[[token]]}", fault.getData().toString());
    for (String none : List.of("", "null", "[]", "7", "\"text\"", "{", "{} {}")) {
      Check.equal(null, Json.fault(none, redaction));
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
    try (Answers server = new Answers(200, body.append("]}").toString())) {
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
