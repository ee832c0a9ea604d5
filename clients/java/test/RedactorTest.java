package partnercenterusage;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

final class RedactorTest {
  private static final String TOKEN = "Kq7+pz/Rs\"3<v&x'y\\z%9=.~-End";
  private static final List<IntFunction<String>> FORMS = List.of(
      each -> String.valueOf((char) each),
      each -> (each == '"' || each == '\\' || each == '/' ? "\\" : "") + (char) each,
      each -> (each == '"' || each == '\\' ? "\\\\\\" : "") + (char) each,
      each -> String.format("\\u%04x", each),
      each -> String.format("\\\\\\\\u%04X", each),
      each -> String.format("%%%02X", each),
      each -> String.format("%%25%02x", each),
      each -> "&#" + each + ";",
      each -> String.format("&#x000%X;", each),
      each -> "&amp;#" + each + ";",
      each -> named(each, "&"),
      each -> named(each, "&amp;"),
      each -> String.format("%%5Cu%04x", each),
      each -> String.format("%%255c%%255cu%04x", each),
      each -> String.format("%%2525%02x", each),
      each -> "&amp;amp;#" + each + ";",
      each -> "%26%23" + each + "%3B",
      each -> "\\u0026#" + each + ";",
      each -> named(each, "&amp;amp;"));

  private RedactorTest() {}

  static void run() {
    Redactor redactor = redactor(TOKEN);
    for (IntFunction<String> form : FORMS) {
      String escaped = TOKEN.chars().mapToObj(form).collect(Collectors.joining());
      Check.equal("a [token] b [token]", redactor.redact("a " + escaped + " b " + escaped));
    }
    Check.equal("a [token] b", redactor.redact("a " + String.join("\0", TOKEN.split("")) + " b"));
    mixed();
    base64();
    others();
    headers();
  }

  private static Redactor redactor(String... tokens) {
    Redactor redactor = new Redactor();
    for (String token : tokens) redactor.add(token);
    return redactor;
  }

  private static String named(int character, String ampersand) {
    String name = Map.of('&', "amp;", '<', "lt;", '>', "gt;", '"', "quot;", '\'', "apos;").get((char) character);
    return name == null ? String.valueOf((char) character) : ampersand + name;
  }

  /** Random tokens, with each character escaped in a random way. */
  private static void mixed() {
    Random random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      String token = random.ints(12 + random.nextInt(30), '!', '~' + 1).filter(each -> each != '\\')
          .mapToObj(each -> String.valueOf((char) each)).collect(Collectors.joining()) + "0123456789ab";
      String escaped = token.chars().mapToObj(each -> FORMS.get(random.nextInt(FORMS.size())).apply(each))
          .collect(Collectors.joining());
      String redacted = redactor(token).redact("{ " + escaped + " }");
      Check.that(redacted.equals("{ [token] }"), token + " as " + escaped + " became " + redacted);
    }
  }

  private static void base64() {
    Base64.Encoder url = Base64.getUrlEncoder();
    for (Base64.Encoder encoder : List.of(Base64.getEncoder(), url, url.withoutPadding())) {
      for (String around : List.of("", "x", "xx", "xxx", "Bearer ")) {
        for (String token : List.of(TOKEN, TOKEN + "a", TOKEN + "ab")) {
          Redactor redactor = redactor(token);
          String encoded = encoder.encodeToString((around + token + around).getBytes(StandardCharsets.US_ASCII));
          String redacted = redactor.redact(encoded);
          Check.that(redacted.contains("[token]") && redacted.length() < 30 + around.length(), encoded);
          String escaped = encoded.replace("/", "\\/").replace("+", "%2B");
          Check.that(redactor.redact(escaped).contains("[token]"), escaped);
        }
      }
    }
  }

  private static void others() {
    Check.equal("token-for-t", redactor("token-for-t").redact("token-for-t"));
    Redactor two = redactor("first-token-1", "second-token-2");
    Check.equal("[token] and [token]", two.redact("first-token-1 and second-token-2"));
    String innocent = "100% of \\u004b \\\\ &amp; &#75; %4b %";
    Check.equal(innocent, redactor(TOKEN).redact(innocent));
    Check.equal(TOKEN.substring(1), redactor(TOKEN).redact(TOKEN.substring(1)));
    Check.equal(null, redactor(TOKEN).redact(null));
  }

  private static void headers() {
    HttpHeaders headers = HttpHeaders.of(
        Map.of("X-Echo", List.of("a", TOKEN), "eyJ-made-up-token", List.of("b")), (name, value) -> true);
    Check.equal(Map.of("X-Echo", List.of("a", "[token]"), "[token]", List.of("b")),
        redactor(TOKEN, "eyJ-made-up-token").redactHeaders(headers).map());
  }
}
