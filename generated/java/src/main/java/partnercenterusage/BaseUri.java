package partnercenterusage;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Where calls go. A token reaches every customer's data, so it takes no way on which others can read it. */
final class BaseUri {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private BaseUri() {}

  /**
   * The URI without the slashes at its end.
   *
   * @throws IllegalArgumentException if calls must not go there; the message does not repeat it: it may hold a password
   */
  static String checked(String text, boolean allowInsecureHttp) {
    URI uri = parsed(text);
    if (uri == null || !isPlain(uri) || !isSafe(uri, allowInsecureHttp)) {
      throw new IllegalArgumentException("The base URL has to be https, without credentials, query or fragment. Plain"
          + " http is for localhost, 127.0.0.1 and [::1]. On a way nobody else can read, call allowInsecureHttp()"
          + " first.");
    }
    int end = text.length();
    while (text.charAt(end - 1) == '/') end--;
    return text.substring(0, end);
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null; // White space, control characters and backslashes are no part of a URI, either.
    }
  }

  private static boolean isPlain(URI uri) {
    return uri.getHost() != null && uri.getPort() <= 0xFFFF
        && uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
  }

  private static boolean isSafe(URI uri, boolean allowInsecureHttp) {
    if ("https".equalsIgnoreCase(uri.getScheme())) return true;
    return "http".equalsIgnoreCase(uri.getScheme())
        && (allowInsecureHttp || THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT)));
  }
}
