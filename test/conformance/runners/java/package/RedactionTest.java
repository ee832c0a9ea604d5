package partnercenterusage;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

final class RedactionTest {
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

  private RedactionTest() {}

  static void run() {
    Redaction redaction = redaction(TOKEN);
    for (IntFunction<String> form : FORMS) {
      String escaped = TOKEN.chars().mapToObj(form).collect(Collectors.joining());
      Check.equal("a [token] b [token]", redaction.text("a " + escaped + " b " + escaped));
    }
    Check.equal("a [token] b", redaction.text("a " + String.join("\0", TOKEN.split("")) + " b"));
    mixed();
    base64();
    others();
    headers();
  }

  private static Redaction redaction(String... tokens) {
    Redaction redaction = new Redaction();
    for (String token : tokens) redaction.add(token);
    return redaction;
  }

  private static String named(int character, String ampersand) {
    String name = Map.of('&', "amp;", '<', "lt;", '>', "gt;", '"', "quot;", '\'', "apos;").get((char) character);
    return name == null ? String.valueOf((char) character) : ampersand + name;
  }

  /** Tokens of any characters that may be sent, each escaped in a form of its own. */
  private static void mixed() {
    Random random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      String token = random.ints(12 + random.nextInt(30), '!', '~' + 1).filter(each -> each != '\\')
          .mapToObj(each -> String.valueOf((char) each)).collect(Collectors.joining()) + "0123456789ab";
      String escaped = token.chars().mapToObj(each -> FORMS.get(random.nextInt(FORMS.size())).apply(each))
          .collect(Collectors.joining());
      String redacted = redaction(token).text("{ " + escaped + " }");
      Check.that(redacted.equals("{ [token] }"), token + " as " + escaped + " became " + redacted);
    }
  }

  private static void base64() {
    Base64.Encoder url = Base64.getUrlEncoder();
    for (Base64.Encoder encoder : List.of(Base64.getEncoder(), url, url.withoutPadding())) {
      for (String around : List.of("", "x", "xx", "xxx", "Bearer ")) {
        for (String token : List.of(TOKEN, TOKEN + "a", TOKEN + "ab")) {
          Redaction redaction = redaction(token);
          String encoded = encoder.encodeToString((around + token + around).getBytes(StandardCharsets.US_ASCII));
          String redacted = redaction.text(encoded);
          Check.that(redacted.contains("[token]") && redacted.length() < 30 + around.length(), encoded);
          String escaped = encoded.replace("/", "\\/").replace("+", "%2B");
          Check.that(redaction.text(escaped).contains("[token]"), escaped);
        }
      }
    }
  }

  private static void others() {
    Check.equal("token-for-t", redaction("token-for-t").text("token-for-t"));
    Redaction two = redaction("first-token-1", "second-token-2");
    Check.equal("[token] and [token]", two.text("first-token-1 and second-token-2"));
    String innocent = "100% of \\u004b \\\\ &amp; &#75; %4b %";
    Check.equal(innocent, redaction(TOKEN).text(innocent));
    Check.equal(TOKEN.substring(1), redaction(TOKEN).text(TOKEN.substring(1)));
    Check.equal(null, redaction(TOKEN).text(null));
  }

  private static void headers() {
    HttpHeaders headers = HttpHeaders.of(
        Map.of("X-Echo", List.of("a", TOKEN), "eyJ-made-up-token", List.of("b")), (name, value) -> true);
    Check.equal(Map.of("X-Echo", List.of("a", "[token]"), "[token]", List.of("b")),
        redaction(TOKEN, "eyJ-made-up-token").headers(headers).map());
  }
}
