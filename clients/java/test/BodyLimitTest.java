package partnercenterusage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

final class BodyLimitTest {
  private static final String TOKEN = "eyJ-made-up-token";

  private BodyLimitTest() {}

  static void run() throws Exception {
    bodyLimit();
    decompressionBomb();
    chunksOfOneByte();
  }

  private static void bodyLimit() throws Exception {
    String body = "{\"id\":\"1\",\"resourceName\":\"four\"}";
    try (TestServer server = new TestServer(200, body, 200, body, 404, body, 503, body, 200, "{}")) {
      ApiClient client = new ApiClient(TOKEN).setBaseUri(server.uri());
      Check.equal("four", client.setMaxBodyBytes(body.length()).getCustomerUsageSummary("a").send().getResourceName());
      client.setMaxBodyBytes(body.length() - 1);
      ApiException tooLarge =
          Check.thrown(DecodeException.class, client.getCustomerUsageSummary("a").requestId("made-up")::send);
      String message = tooLarge.getMessage();
      String reason = "it is larger than " + (body.length() - 1) + " bytes, the limit that setMaxBodyBytes sets";
      Check.that(message.contains(reason), message);
      Check.equal("made-up", tooLarge.getRequestId());
      ApiException notFound = Check.thrown(ApiException.class, client.getCustomerUsageSummary("a")::send);
      Check.equal(404, notFound.getStatusCode());
      Check.equal("", notFound.getBody());
      Check.equal(null, notFound.getServiceFault());
      client.setRetries(1).getCustomerUsageSummary("a").send();
      Check.thrown(IllegalArgumentException.class, () -> client.setMaxBodyBytes(-1));
    }
  }

  /** Two gigabytes, more than the memory of the tests. */
  private static void decompressionBomb() throws Exception {
    byte[] part = new byte[1 << 20];
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int parts = 0; parts < 2048; parts++) gzip.write(part);
    }
    HttpHeaders headers = HttpHeaders.of(Map.of("Content-Encoding", List.of("gzip")), (name, value) -> true);
    Check.thrown(BodyTooLargeException.class, () -> ContentCoding.decode(headers, bomb.toByteArray(), 16 << 20));
  }

  /** One buffer for each chunk would need more than the memory of the tests. */
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
}
