package partnercenterusage;

/** Tests the behaviour of internal classes that no wire case shows. */
final class AllTests {
  private AllTests() {}

  public static void main(String[] unused) throws Exception {
    RedactorTest.run();
    SingleLineTest.run();
    BaseUriTest.run();
    ArgumentsTest.run();
    CauseTest.run();
    JsonTest.run();
    BodyLimitTest.run();
    CallTest.run();
    LinearTest.run();
  }
}
