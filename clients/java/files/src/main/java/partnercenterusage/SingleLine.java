package partnercenterusage;

/** Makes a received text safe for a message. */
final class SingleLine {
  private static final int MAX_LENGTH = 500;

  private SingleLine() {}

  /** The beginning of the text, with control characters and those that change the direction of writing escaped. */
  static String of(String text) {
    StringBuilder line = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      int next = at + Character.charCount(character);
      String shown = isUnsafe(character) ? String.format("\\u%04x", character) : text.substring(at, next);
      if (line.length() + shown.length() > MAX_LENGTH) return line.append('…').toString();
      line.append(shown);
      at = next;
    }
    return line.toString();
  }

  private static boolean isUnsafe(int character) {
    return Character.isISOControl(character)
        || 0x2028 <= character && character <= 0x202E // Line separators and marks of direction.
        || 0x2066 <= character && character <= 0x2069;
  }
}
