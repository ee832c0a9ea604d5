package partnercenterusage;

import java.util.Map;

/** A text of which any character may be escaped, for JSON, XML or a URL, or for one of them within another. */
final class EscapedText {
  /** JSON within JSON within JSON has so many before a quotation mark. */
  private static final int MOST_BACKSLASHES = 7;
  /** So often may a text have been escaped in the same way. */
  private static final int MOST_LEVELS = 3;
  private static final int NOWHERE = -1;
  private static final Map<Character, String> NAMES =
      Map.of('&', "amp", '<', "lt", '>', "gt", '"', "quot", '\'', "apos");

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
    // First, for a reference may begin with what is itself the escaped form of an ampersand.
    int end = afterReference(wanted, at);
    if (end == NOWHERE) end = afterBackslashes(wanted, at);
    return end == NOWHERE ? afterMark(wanted, at) : end;
  }

  private int afterBackslashes(char wanted, int start) {
    int at = start;
    int last = NOWHERE;
    int backslashes = 0;
    for (int next; backslashes < MOST_BACKSLASHES && (next = afterMark('\\', at)) != NOWHERE; backslashes++) {
      last = at;
      at = next;
    }
    if (backslashes == 0) return NOWHERE;
    int unicode = is('u', at) ? hexadecimal(at + 1, 4) : NOWHERE;
    if (unicode == wanted) return at + 5;
    // The last one may belong to the next character.
    if (wanted == '\\') return unicode != NOWHERE && backslashes > 1 ? last : at;
    return afterMark(wanted, at);
  }

  /** Where a character ends that is as it is or escaped for a URL, as those of other escapes may be. */
  private int afterMark(char wanted, int at) {
    int end = is('%', at) ? afterPercent(wanted, at + 1) : NOWHERE;
    return end == NOWHERE && is(wanted, at) ? at + 1 : end;
  }

  private int afterPercent(char wanted, int start) {
    int end = NOWHERE;
    int at = start;
    for (int level = 0; level < MOST_LEVELS; level++, at += 2) {
      if (hexadecimal(at, 2) == wanted) end = at + 2;
      if (!text.startsWith("25", at)) break;
    }
    return end;
  }

  private int afterReference(char wanted, int start) {
    int at = is('\\', start) ? afterBackslashes('&', start) : afterMark('&', start);
    int end = NOWHERE;
    for (int level = 0; level < MOST_LEVELS && at != NOWHERE; level++, at = afterName("amp", at)) {
      int found = afterBody(wanted, at);
      if (found != NOWHERE) end = found;
    }
    return end;
  }

  private int afterBody(char wanted, int start) {
    int end = afterName(NAMES.get(wanted), start);
    int at = afterMark('#', start);
    if (end != NOWHERE || at == NOWHERE) return end;
    boolean isHexadecimal = is('x', at) || is('X', at);
    return afterNumber(wanted, isHexadecimal ? at + 1 : at, isHexadecimal ? 16 : 10);
  }

  private int afterName(String name, int at) {
    return name != null && text.startsWith(name, at) ? afterMark(';', at + name.length()) : NOWHERE;
  }

  private int afterNumber(char wanted, int start, int radix) {
    int number = 0;
    int at = start;
    for (; digit(at, radix) >= 0 && number <= wanted; at++) number = number * radix + digit(at, radix);
    return number == wanted ? afterMark(';', at) : NOWHERE;
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
