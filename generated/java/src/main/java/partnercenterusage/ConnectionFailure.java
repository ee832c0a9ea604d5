package partnercenterusage;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;

/** Explains why no whole answer came. */
final class ConnectionFailure {
  private ConnectionFailure() {}

  static IOException explained(String baseUri, IOException cause) {
    if (isCausedBy(cause, CertificateException.class)) {
      return new IOException("The certificate of " + baseUri + " is not trusted: " + cause.getMessage()
          + ". Check the base URI, or let setHttpClient take a client that trusts it.", cause);
    }
    return new IOException("The connection to " + baseUri + " failed: " + cause + ". Check it, or call again.", cause);
  }

  /** Whether the two could not agree on TLS, as they will not the next time. A handshake that broke off may pass. */
  static boolean isFinal(IOException failure) {
    return isCausedBy(failure, SSLHandshakeException.class)
        && !isCausedBy(failure, EOFException.class)
        && !isCausedBy(failure, SocketException.class);
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) return true;
    }
    return false;
  }
}
