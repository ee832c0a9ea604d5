package partnercenterusage;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Decides whether and when to retry. */
final class RetryPolicy {
  /** A longer wait ends the call. */
  static final double MAX_WAIT_SECONDS = 60;

  private static final double MAX_BACK_OFF_SECONDS = 30;
  private static final Set<Integer> TRANSIENT_STATUS_CODES = Set.of(408, 429, 500, 502, 503, 504);

  private RetryPolicy() {}

  /** Whether another attempt may succeed. */
  static boolean isTransient(IOException failure) {
    if (failure instanceof ApiException) return TRANSIENT_STATUS_CODES.contains(((ApiException) failure).getStatusCode());
    return !(failure instanceof ConnectionException && ((ConnectionException) failure).isPermanent);
  }

  /** The seconds before a retry, the first of which is 1: the back-off, or Retry-After if that is longer. */
  static double waitSeconds(IOException failure, int retry) {
    double whole = Math.min(MAX_BACK_OFF_SECONDS, 0.5 * Math.pow(2, retry - 1));
    double backOff = ThreadLocalRandom.current().nextDouble(whole / 2, whole);
    if (!(failure instanceof ApiException)) return backOff;
    return Math.max(backOff, RetryAfter.seconds(((ApiException) failure).getHeaders()));
  }
}
