package partnercenterusage;

import java.time.Duration;

/** The end of the time for a call, by a monotonic clock. */
final class Deadline {
  /** A long holds at most 292 years in nanoseconds. */
  private static final Duration MAX = Duration.ofDays(36_500);

  private final long at;

  Deadline(Duration timeout) {
    at = System.nanoTime() + (timeout.compareTo(MAX) < 0 ? timeout : MAX).toNanos();
  }

  /** The remaining nanoseconds, at least 1, because Java rejects a timeout of 0. */
  long remaining() {
    return Math.max(1, at - System.nanoTime());
  }

  /** Whether so little time remains that a failure now is a timeout. */
  boolean isReached() {
    return remaining() < 1_000_000;
  }
}
