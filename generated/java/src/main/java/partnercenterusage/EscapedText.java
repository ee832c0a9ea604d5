package partnercenterusage;

import java.util.Map;

/** A text of which any character may be escaped, for JSON, XML or a URL, or for one of them within another. */
final class EscapedText {
  /** JSON within JSON within JSON has so many before a quotation mark. */
  private static final int MOST_BACKSLASHES = 7;
  private static final int NOWHERE = -1;
  private static final Map<Character, String> NAMES =
      Map.of('&', "amp;", '<', "lt;", '>', "gt;", '"', "quot;", '\'', "apos;");

  private final String text;

  EscapedText(String text) {
    this.text = text;
  }

  /** The text with another in place of a secret. It is read once, however long the secret is. */
  String replace(String secret, String replacement) {
    if (text.indexOf('\\') < 0 && text.indexOf('%') < 0 && text.indexOf('&') < 0) return text;
    // A run of backslashes may stand for one or for more.
    String wanted = secret.replaceAll("\\\\+", "\\\\");
    StringBuilder result = new StringBuilder();
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      int end = mayBegin(wanted, at) ? after(wanted, at) : NOWHERE;
      if (end == NOWHERE) {
        at++;
      } else {
        result.append(text, copied, at).append(replacement);
        at = end;
        copied = end;
      }
    }
    return copied == 0 ? text : result.append(text, copied, text.length()).toString();
  }

  private boolean mayBegin(String wanted, int at) {
    char found = text.charAt(at);
    return found == wanted.charAt(0) || found == '\\' || found == '%' || found == '&';
  }

  private int after(String wanted, int start) {
    int at = start;
    for (int index = 0; index < wanted.length() && at != NOWHERE; index++) at = after(wanted.charAt(index), at);
    return at;
  }

  /** Where a form of the character that begins here ends. */
  private int after(char wanted, int at) {
    int end = NOWHERE;
    if (is('\\', at)) end = afterBackslashes(wanted, at);
    if (is('%', at)) end = afterPercent(wanted, at + 1);
    if (is('&', at)) end = afterReference(wanted, at + 1);
    return end == NOWHERE && is(wanted, at) ? at + 1 : end;
  }

  private int afterBackslashes(char wanted, int start) {
    int at = start;
    while (is('\\', at) && at - start < MOST_BACKSLASHES) at++;
    int unicode = is('u', at) ? hexadecimal(at + 1, 4) : NOWHERE;
    if (unicode == wanted) return at + 5;
    // The last one may belong to the next character.
    if (wanted == '\\') return unicode != NOWHERE && at - start > 1 ? at - 1 : at;
    return is(wanted, at) ? at + 1 : NOWHERE;
  }

  private int afterPercent(char wanted, int at) {
    if (text.startsWith("25", at) && hexadecimal(at + 2, 2) == wanted) return at + 4;
    return hexadecimal(at, 2) == wanted ? at + 2 : NOWHERE;
  }

  private int afterReference(char wanted, int at) {
    int end = text.startsWith("amp;", at) ? afterName(wanted, at + 4) : NOWHERE;
    return end == NOWHERE ? afterName(wanted, at) : end;
  }

  private int afterName(char wanted, int at) {
    String name = NAMES.get(wanted);
    if (name != null && text.startsWith(name, at)) return at + name.length();
    if (!is('#', at)) return NOWHERE;
    boolean isHexadecimal = is('x', at + 1) || is('X', at + 1);
    return afterNumber(wanted, isHexadecimal ? at + 2 : at + 1, isHexadecimal ? 16 : 10);
  }

  private int afterNumber(char wanted, int start, int radix) {
    int number = 0;
    int at = start;
    for (; digit(at, radix) >= 0 && number <= wanted; at++) number = number * radix + digit(at, radix);
    return number == wanted && is(';', at) ? at + 1 : NOWHERE;
  }

  /** The number that so many digits make; NOWHERE if there are none. */
  private int hexadecimal(int start, int digits) {
    int number = 0;
    for (int at = start; at < start + digits; at++) {
      if (digit(at, 16) < 0) return NOWHERE;
      number = number * 16 + digit(at, 16);
    }
    return number;
  }

  private int digit(int at, int radix) {
    return at < text.length() ? Character.digit(text.charAt(at), radix) : -1;
  }

  private boolean is(char wanted, int at) {
    return at < text.length() && text.charAt(at) == wanted;
  }
}
