package partnercenterusage;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;

/** Explains why no whole answer came. */
@SuppressWarnings("serial")
final class ConnectionFailure extends IOException {
  /** Whether the two could not agree on TLS, as they will not the next time. A handshake that broke off may pass. */
  final boolean isFinal;

  private ConnectionFailure(String message, IOException cause, boolean isFinal) {
    super(message, cause);
    this.isFinal = isFinal;
  }

  static ConnectionFailure of(String baseUri, Exception failure, Redaction redaction) {
    IOException cause = Cause.of(failure, redaction);
    String message = isCausedBy(failure, CertificateException.class)
        ? "The certificate of " + baseUri + " is not trusted: " + cause.getMessage()
            + ". Check the base URI, or let setHttpClient take a client that trusts it."
        : "The connection to " + baseUri + " failed: " + cause.getMessage() + ". Check it, or call again.";
    boolean isFinal = isCausedBy(failure, SSLHandshakeException.class)
        && !isCausedBy(failure, EOFException.class)
        && !isCausedBy(failure, SocketException.class);
    return new ConnectionFailure(message, cause, isFinal);
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) return true;
    }
    return false;
  }
}
