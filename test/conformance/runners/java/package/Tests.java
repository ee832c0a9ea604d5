package partnercenterusage;

/** Runs what the package's own classes have to do, where no wire case can tell. */
final class Tests {
  private Tests() {}

  public static void main(String[] unused) throws Exception {
    RedactionTest.run();
    OneLineTest.run();
    BaseUriTest.run();
    CallTest.run();
    LinearTest.run();
  }
}
