package partnercenterusage;

import java.time.Duration;

/** When a call has to be over, by a clock that nobody sets. */
final class Deadline {
  /** In nanoseconds, more than 292 years are no long. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final long at;

  Deadline(Duration timeout) {
    at = System.nanoTime() + (timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST).toNanos();
  }

  /** The nanoseconds until then, and never none, which Java would not take for a time-out. */
  long left() {
    return Math.max(1, at - System.nanoTime());
  }

  /** Whether so little is left that whatever ends now ends because of it. */
  boolean isReached() {
    return left() < 1_000_000;
  }
}
