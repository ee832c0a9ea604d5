package partnercenterusage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

final class CauseTest {
  private static final String TOKEN = "eyJ-made-up-token";

  private CauseTest() {}

  static void run() throws Exception {
    causes();
    exceptionOfTheSupplier();
  }

  /** The exceptions of Java contain the line that it could not parse. */
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
    Redactor redactor = new Redactor();
    redactor.add(TOKEN);
    int levels = 0;
    for (Throwable cause = Cause.of(deep, redactor); cause != null; cause = cause.getCause(), levels++) {
      Check.equal(IOException.class, cause.getClass());
      Check.equal("java.lang.IllegalStateException: [token]", cause.getMessage());
    }
    Check.equal(5, levels);
  }

  private static void exceptionOfTheSupplier() {
    IllegalStateException own = new IllegalStateException(TOKEN);
    Check.that(own == Check.thrown(IllegalStateException.class, () -> new ApiClient(() -> {
      throw own;
    }).getCustomerUsageSummary("a").send()), "An exception of the caller has to be passed on.");
  }
}
