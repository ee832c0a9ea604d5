package partnercenterusage;

final class SingleLineTest {
  private SingleLineTest() {}

  static void run() {
    Check.equal("a\\u000d\\u000ab\\u001b\\u0000\\u007f\\u009b\\u2028\\u2029\\u202e\\u2066\\u2069é😀",
        SingleLine.of("a\r\nb\u001b\0\u007f\u009b\u2028\u2029\u202e\u2066\u2069é😀"));
    Check.equal("x".repeat(500), SingleLine.of("x".repeat(500)));
    Check.equal("x".repeat(500) + "…", SingleLine.of("x".repeat(501)));
    Check.equal("x".repeat(499) + "…", SingleLine.of("x".repeat(499) + "😀"));
  }
}
