package partnercenterusage;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;

/** Explains why there is no complete response. */
@SuppressWarnings("serial")
final class ConnectionException extends IOException {
  /** Whether one side rejected TLS, so that every attempt would fail. A handshake that was cut off may succeed later. */
  final boolean isPermanent;

  private ConnectionException(String message, IOException cause, boolean isPermanent) {
    super(message, cause);
    this.isPermanent = isPermanent;
  }

  static ConnectionException of(String baseUri, Exception failure, Redactor redactor) {
    IOException cause = Cause.of(failure, redactor);
    String message = isCausedBy(failure, CertificateException.class)
        ? "The certificate of " + baseUri + " is not trusted: " + cause.getMessage()
            + ". Check the base URI, or pass a client that trusts it to setHttpClient."
        : "The connection to " + baseUri + " failed: " + cause.getMessage() + ". Check the network and the base URI, or call again later.";
    boolean isPermanent = isCausedBy(failure, SSLHandshakeException.class)
        && !isCausedBy(failure, EOFException.class)
        && !isCausedBy(failure, SocketException.class);
    return new ConnectionException(message, cause, isPermanent);
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) return true;
    }
    return false;
  }
}
