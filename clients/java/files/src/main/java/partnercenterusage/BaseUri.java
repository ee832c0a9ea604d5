package partnercenterusage;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Checks where requests are sent. A token gives access to every customer's data, so nobody else must read it. */
final class BaseUri {
  private static final Set<String> LOOPBACK_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  private BaseUri() {}

  /**
   * Returns the URI without slashes at its end.
   *
   * @throws IllegalArgumentException if it is not safe; the message does not repeat it, because it may contain a password
   */
  static String checked(String text, boolean allowInsecureHttp) {
    URI uri = parsed(text);
    if (uri == null || !isPlain(uri) || !isSafe(uri, allowInsecureHttp)) {
      throw new IllegalArgumentException("The base URI must use https, without credentials, query or fragment. Plain"
          + " http is allowed for localhost, 127.0.0.1 and [::1], and for other hosts only after allowInsecureHttp().");
    }
    int end = text.length();
    while (text.charAt(end - 1) == '/') end--;
    return text.substring(0, end);
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static boolean isPlain(URI uri) {
    return uri.getHost() != null && uri.getPort() <= 0xFFFF
        && uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
  }

  private static boolean isSafe(URI uri, boolean allowInsecureHttp) {
    if ("https".equalsIgnoreCase(uri.getScheme())) return true;
    return "http".equalsIgnoreCase(uri.getScheme())
        && (allowInsecureHttp || LOOPBACK_HOSTS.contains(uri.getHost().toLowerCase(Locale.ROOT)));
  }
}
