package partnercenterusage;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/** The hardest inputs take linear time: quadratic time would be minutes. */
final class LinearTest {
  private static final int LENGTH = 500_000;
  private static final String TOKEN = "e".repeat(20) + "\"&%\\" + "e".repeat(20);
  private static final List<String> UNITS = List.of(
      "a", " ", ";", "\"", "\\", ",", "/", "=", "0", "9", "+json", "a/", "a/a;", ";a=", ";a=\"", "; ", ";\ta", "\"\"",
      "\"\\", "\\\"", "\\a", "a,", "\",", "Mon, ", "Mon", "gzip,", "identity,", "&", "&amp;", "&#", "&#0", "&#x0", "%",
      "%2", "%25", "%256", "\\u", "\\u0065", "\\\\u006", "&#101;", "&amp;#101;", "%65", "e", "eeeeeeeeeeee\"",
      "\u0000", "\u2028", "\ud800");
  private static final List<String> PREFIXES = List.of("", "a/a;a", "a/a;a=\"");
  private static final List<String> SUFFIXES = List.of("", "\"");

  private LinearTest() {}

  static void run() throws Exception {
    Redactor redactor = new Redactor();
    redactor.add(TOKEN);
    for (String prefix : PREFIXES) {
      for (String unit : UNITS) {
        for (String suffix : SUFFIXES) {
          String text = prefix + unit.repeat(LENGTH / unit.length()) + suffix;
          String shown = prefix + unit + "…" + suffix;
          quick("Content-Type: " + shown, () -> MediaType.of(header("Content-Type", text)).isJson());
          quick("redaction of " + shown, () -> redactor.redact(text));
          if (!prefix.isEmpty()) continue;
          quick("Retry-After: " + shown, () -> RetryAfter.seconds(header("Retry-After", text)));
          quick("Date: " + shown, () -> RetryAfter.seconds(
              HttpHeaders.of(Map.of("Retry-After", List.of("1"), "Date", List.of(text)), (name, value) -> true)));
          quick("Content-Encoding: " + shown, () -> coding(text));
          quick("single line of " + shown, () -> SingleLine.of(text));
          quick("fault " + shown, () -> Json.serviceFault("{\"code\":\"" + text, redactor));
          quick("fault " + shown, () -> Json.serviceFault("{\"code\":" + text, redactor));
          quick("fault " + shown, () -> Json.serviceFault("{" + text, redactor));
        }
      }
    }
  }

  private static void coding(String text) {
    try {
      ContentCoding.decode(header("Content-Encoding", text), new byte[] {1, 2, 3}, LENGTH);
    } catch (IOException e) {
      Cause.of(e, new Redactor());
    }
  }

  private static HttpHeaders header(String name, String value) {
    return HttpHeaders.of(Map.of(name, List.of(value)), (unused, alsoUnused) -> true);
  }

  private static void quick(String what, Check.Action action) throws Exception {
    double seconds = Check.seconds(action);
    Check.that(seconds < 3, what + " took " + seconds + " s.");
  }
}
