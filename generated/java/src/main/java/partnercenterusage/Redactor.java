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

/** Removes the tokens that a call sent from its response, in every encoding. */
final class Redactor {
  private static final String REPLACEMENT = "[token]";
  /** A shorter token is made up for a test, and may be part of any word. */
  private static final int MIN_TOKEN_LENGTH = 12;

  private final Set<String> forms = new LinkedHashSet<>();

  /** Adds a token to redact. */
  void add(String token) {
    if (token.length() < MIN_TOKEN_LENGTH) return;
    forms.add(token);
    // UTF-16 that is decoded in another charset.
    forms.add(String.join("\0", token.split("")));
    for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
      for (int before = 0; before < 3; before++) {
        forms.add(base64Form(token, before, encoder));
      }
    }
  }

  /** The token in base64 after some other bytes, without the characters that depend on the bytes around it. */
  private static String base64Form(String token, int before, Base64.Encoder encoder) {
    byte[] ascii = token.getBytes(StandardCharsets.US_ASCII);
    byte[] shifted = new byte[before + ascii.length];
    System.arraycopy(ascii, 0, shifted, before, ascii.length);
    String encoded = encoder.withoutPadding().encodeToString(shifted);
    int dependentOnNext = shifted.length % 3 == 0 ? 0 : 1;
    return encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - dependentOnNext);
  }

  /** Redacts a text; null if it is null. */
  String redact(String text) {
    if (text == null || text.length() < MIN_TOKEN_LENGTH) return text;
    String result = text;
    for (String form : forms) {
      result = new EscapedText(result.replace(form, REPLACEMENT)).replace(form, REPLACEMENT);
    }
    return result;
  }

  /** Redacts the names and values of headers. */
  HttpHeaders redactHeaders(HttpHeaders headers) {
    Map<String, List<String>> result = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.map().forEach((name, values) -> {
      List<String> redacted = result.computeIfAbsent(redact(name), unused -> new ArrayList<>());
      for (String value : values) redacted.add(redact(value));
    });
    return HttpHeaders.of(result, (name, value) -> true);
  }
}
