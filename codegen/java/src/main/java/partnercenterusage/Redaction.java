package partnercenterusage;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes the tokens that a call has sent out of what came back, in whichever form it repeats them. */
final class Redaction {
  private static final String REPLACEMENT = "[token]";
  /** A shorter token is made up for a test, and may be a part of any word. */
  private static final int SHORTEST_TOKEN = 12;

  private final Set<String> secrets = new LinkedHashSet<>();

  /** From now on, this token is taken out, too. */
  void add(String token) {
    if (token.length() < SHORTEST_TOKEN) return;
    secrets.add(token);
    secrets.add(String.join("\0", token.split(""))); // As UTF-16 that was read in another charset has it.
    for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
      for (int before = 0; before < 3; before++) secrets.add(core(token, before, encoder));
    }
  }

  /** The token in base64 after so many other bytes, without the characters that depend on what stands around it. */
  private static String core(String token, int before, Base64.Encoder encoder) {
    byte[] ascii = token.getBytes(StandardCharsets.US_ASCII);
    byte[] shifted = new byte[before + ascii.length];
    System.arraycopy(ascii, 0, shifted, before, ascii.length);
    String encoded = encoder.withoutPadding().encodeToString(shifted);
    int dependOnTheNext = shifted.length % 3 == 0 ? 0 : 1;
    return encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - dependOnTheNext);
  }

  /** The text without the tokens; null if it is. */
  String text(String text) {
    if (text == null || text.length() < SHORTEST_TOKEN) return text;
    String result = text;
    for (String secret : secrets) {
      result = new EscapedText(result.replace(secret, REPLACEMENT)).replace(secret, REPLACEMENT);
    }
    return result;
  }

  HttpHeaders headers(HttpHeaders headers) {
    Map<String, List<String>> result = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.map().forEach((name, values) -> {
      List<String> redacted = result.computeIfAbsent(text(name), unused -> new ArrayList<>());
      for (String value : values) redacted.add(text(value));
    });
    return HttpHeaders.of(result, (name, value) -> true);
  }
}
