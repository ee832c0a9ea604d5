package partnercenterusage;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Whether and when to try again. */
final class Retry {
  /** A longer wait is the caller's to decide on. */
  static final double LONGEST_WAIT_SECONDS = 60;

  private static final double LONGEST_BACK_OFF_SECONDS = 30;
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  private Retry() {}

  /** Whether another attempt may end better. */
  static boolean mayHelp(IOException failure) {
    if (failure instanceof ApiException) return PASSING.contains(((ApiException) failure).getStatus());
    return !(failure instanceof ConnectionFailure && ((ConnectionFailure) failure).isFinal);
  }

  /** The seconds until the retry of that number, from 1: a random time that grows, or longer if the answer asks for it. */
  static double waitSeconds(IOException failure, int number) {
    double longest = Math.min(LONGEST_BACK_OFF_SECONDS, 0.5 * Math.pow(2, number - 1));
    double backOff = ThreadLocalRandom.current().nextDouble(longest / 2, longest);
    boolean isAnswer = failure instanceof ApiException;
    return isAnswer ? Math.max(backOff, RetryAfter.seconds(((ApiException) failure).getHeaders())) : backOff;
  }
}
