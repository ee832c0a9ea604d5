package partnercenterusage;

import java.util.Map;

/** A text that may escape any character for JSON, XML or a URL, or for one of them inside another. */
final class EscapedText {
  /** JSON inside JSON inside JSON has this many before a quotation mark. */
  private static final int MAX_BACKSLASHES = 7;
  /** How often a text may have been escaped in the same way. */
  private static final int MAX_LEVELS = 3;
  private static final int NOT_FOUND = -1;
  private static final Map<Character, String> NAMES =
      Map.of('&', "amp", '<', "lt", '>', "gt", '"', "quot", '\'', "apos");

  private final String text;

  EscapedText(String text) {
    this.text = text;
  }

  /** Replaces a secret, in linear time. */
  String replace(String secret, String replacement) {
    if (text.indexOf('\\') < 0 && text.indexOf('%') < 0 && text.indexOf('&') < 0) return text;
    // A run of backslashes may stand for one or several.
    String wanted = secret.replaceAll("\\\\+", "\\\\");
    StringBuilder result = new StringBuilder();
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      int end = mayBegin(wanted, at) ? after(wanted, at) : NOT_FOUND;
      if (end == NOT_FOUND) {
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
    for (int index = 0; index < wanted.length() && at != NOT_FOUND; index++) {
      at = after(wanted.charAt(index), at);
    }
    return at;
  }

  /** The end of a form of the character that begins here. */
  private int after(char wanted, int at) {
    // References come first, because they may begin with an escaped ampersand.
    int end = afterReference(wanted, at);
    if (end == NOT_FOUND) end = afterBackslashes(wanted, at);
    return end == NOT_FOUND ? afterPlainOrPercent(wanted, at) : end;
  }

  private int afterBackslashes(char wanted, int start) {
    int at = start;
    int last = NOT_FOUND;
    int backslashes = 0;
    while (backslashes < MAX_BACKSLASHES) {
      int next = afterPlainOrPercent('\\', at);
      if (next == NOT_FOUND) break;
      last = at;
      at = next;
      backslashes++;
    }
    if (backslashes == 0) return NOT_FOUND;
    int unicode = is('u', at) ? hexadecimal(at + 1, 4) : NOT_FOUND;
    if (unicode == wanted) return at + 5;
    // The last backslash may belong to the next character.
    if (wanted == '\\') return unicode != NOT_FOUND && backslashes > 1 ? last : at;
    return afterPlainOrPercent(wanted, at);
  }

  /** The end of a character that is unescaped or percent-encoded, as the characters of other escapes may be. */
  private int afterPlainOrPercent(char wanted, int at) {
    int end = is('%', at) ? afterPercent(wanted, at + 1) : NOT_FOUND;
    return end == NOT_FOUND && is(wanted, at) ? at + 1 : end;
  }

  private int afterPercent(char wanted, int start) {
    int end = NOT_FOUND;
    int at = start;
    for (int level = 0; level < MAX_LEVELS; level++, at += 2) {
      if (hexadecimal(at, 2) == wanted) end = at + 2;
      if (!text.startsWith("25", at)) break;
    }
    return end;
  }

  private int afterReference(char wanted, int start) {
    int at = is('\\', start) ? afterBackslashes('&', start) : afterPlainOrPercent('&', start);
    int end = NOT_FOUND;
    for (int level = 0; level < MAX_LEVELS && at != NOT_FOUND; level++, at = afterName("amp", at)) {
      int found = afterBody(wanted, at);
      if (found != NOT_FOUND) end = found;
    }
    return end;
  }

  private int afterBody(char wanted, int start) {
    int end = afterName(NAMES.get(wanted), start);
    int at = afterPlainOrPercent('#', start);
    if (end != NOT_FOUND || at == NOT_FOUND) return end;
    boolean isHexadecimal = is('x', at) || is('X', at);
    return afterNumber(wanted, isHexadecimal ? at + 1 : at, isHexadecimal ? 16 : 10);
  }

  private int afterName(String name, int at) {
    return name != null && text.startsWith(name, at) ? afterPlainOrPercent(';', at + name.length()) : NOT_FOUND;
  }

  private int afterNumber(char wanted, int start, int radix) {
    int number = 0;
    int at = start;
    while (digit(at, radix) >= 0 && number <= wanted) {
      number = number * radix + digit(at, radix);
      at++;
    }
    return number == wanted ? afterPlainOrPercent(';', at) : NOT_FOUND;
  }

  /** The number with this many digits; NOT_FOUND without them. */
  private int hexadecimal(int start, int digits) {
    int number = 0;
    for (int at = start; at < start + digits; at++) {
      if (digit(at, 16) < 0) return NOT_FOUND;
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
