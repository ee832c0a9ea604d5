package partnercenterusage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Checks and encodes arguments. */
final class Arguments {
  private Arguments() {}

  static void require(boolean condition, String otherwise) {
    if (!condition) throw new IllegalArgumentException(otherwise);
  }

  /** A value for a header. */
  static String printable(String name, Object value) {
    require(value != null, name + " must not be null.");
    String text = value.toString();
    boolean isPrintable = text.chars().allMatch(character -> character >= ' ' && character <= '~');
    require(isPrintable, name + " must be printable ASCII on one line.");
    return text;
  }

  /** A value for one segment of a path. */
  static String pathSegment(String name, Object value) {
    String text = Objects.toString(value, "");
    require(!text.matches("\\.{0,2}"), name + " must not be null, empty, . or .., which lead to another address.");
    return percentEncoded(name, text);
  }

  static String percentEncoded(String name, Object value) {
    String text = value.toString();
    // Java would send a question mark for half a surrogate pair.
    require(StandardCharsets.UTF_8.newEncoder().canEncode(text), name + " must be well-formed Unicode.");
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
