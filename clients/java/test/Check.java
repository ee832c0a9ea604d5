package partnercenterusage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Objects;

/** The assertions of the tests, which use no library. */
final class Check {
  interface Action {
    void run() throws Exception;
  }

  private Check() {}

  static void that(boolean condition, String otherwise) {
    if (!condition) throw new AssertionError(otherwise);
  }

  static void equal(Object expected, Object actual) {
    that(Objects.equals(expected, actual), "expected: " + expected + "\n  actual: " + actual);
  }

  static <T extends Throwable> T thrown(Class<T> type, Action action) {
    try {
      action.run();
    } catch (Throwable e) {
      if (type.isInstance(e)) return type.cast(e);
      throw new AssertionError("expected: " + type, e);
    }
    throw new AssertionError("nothing was thrown, expected: " + type);
  }

  /** The processor time of this thread, which does not depend on other programs. */
  static double seconds(Action action) throws Exception {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long begin = clock.getCurrentThreadCpuTime();
    action.run();
    return (clock.getCurrentThreadCpuTime() - begin) / 1e9;
  }
}
