package partnercenterusage;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A server that sends the given responses, one after the other. */
final class TestServer implements AutoCloseable {
  private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final Deque<Object> left;
  private boolean isRepeated;

  TestServer(Object... statusesAndBodies) throws IOException {
    left = new ArrayDeque<>(List.of(statusesAndBodies));
    server.createContext("/", exchange -> {
      int status = (int) left.remove();
      String body = (String) left.remove();
      if (isRepeated) left.addAll(List.of(status, body));
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
  }

  void repeat() {
    isRepeated = true;
  }

  String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
