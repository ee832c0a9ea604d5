package partnercenterusage;

import java.util.List;

final class BaseUriTest {
  private static final List<String> SAFE = List.of(
      "https://usage.example", "https://usage.example:8443/a/b", "HTTPS://usage.example", "http://localhost",
      "http://LOCALHOST:1", "http://127.0.0.1:65535/a", "http://[::1]:1", "https://[2001:db8::1]");
  private static final List<String> UNSAFE = List.of(
      "http://usage.example", "http://localhost.", "http://127.0.0.1.example", "http://127.0.0.2",
      "http://[::ffff:127.0.0.1]", "http://[0:0:0:0:0:0:0:1]", "http://2130706433");
  private static final List<String> NEVER = List.of(
      "", "/", "//usage.example", "https:", "https://", "https:///a", "https:usage.example", "usage.example",
      "ftp://usage.example", "https://secret@usage.example", "https://@usage.example",
      "https://u:secret@usage.example", "http://u:secret@localhost", "https://usage.example?secret",
      "https://usage.example/?", "https://usage.example#", "https://usage.example\\a",
      "http://127.0.0.1\\@usage.example", "https://usage.example/a b", " https://usage.example",
      "https://usage.example\n", "https://usage.example/\u2028", "https://usage.example/\u0000",
      "https://usage.example:65536", "https://a:b:c", "http://127.1", "https://%73ecret");

  private BaseUriTest() {}

  static void run() {
    for (String uri : SAFE) Check.equal(uri, BaseUri.checked(uri + "//", false));
    for (String uri : UNSAFE) {
      rejected(uri, false);
      Check.equal(uri, BaseUri.checked(uri, true));
    }
    for (String uri : NEVER) {
      rejected(uri, false);
      rejected(uri, true);
    }
    new ApiClient("made-up").allowInsecureHttp().setBaseUri("http://container:8080");
    Check.thrown(IllegalArgumentException.class, () -> new ApiClient("made-up").setBaseUri("http://container:8080"));
  }

  private static void rejected(String uri, boolean allowInsecureHttp) {
    String message =
        Check.thrown(IllegalArgumentException.class, () -> BaseUri.checked(uri, allowInsecureHttp)).getMessage();
    Check.that(message.startsWith("The base URI must use https") && !message.contains("secret"), message);
  }
}
