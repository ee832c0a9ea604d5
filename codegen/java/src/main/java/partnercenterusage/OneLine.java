package partnercenterusage;

/** What a message quotes from outside: in one line of a log, whatever it holds. */
final class OneLine {
  private static final int MOST_CHARACTERS = 500;

  private OneLine() {}

  /** The beginning of the text. What would break the line, or move or turn what follows, is escaped. */
  static String of(String text) {
    StringBuilder line = new StringBuilder();
    for (int at = 0, next; at < text.length(); at = next) {
      int character = text.codePointAt(at);
      next = at + Character.charCount(character);
      String shown = isUnsafe(character) ? String.format("\\u%04x", character) : text.substring(at, next);
      if (line.length() + shown.length() > MOST_CHARACTERS) return line.append('…').toString();
      line.append(shown);
    }
    return line.toString();
  }

  private static boolean isUnsafe(int character) {
    return Character.isISOControl(character)
        || 0x2028 <= character && character <= 0x202E // Separators of lines, and what turns the direction.
        || 0x2066 <= character && character <= 0x2069;
  }
}
