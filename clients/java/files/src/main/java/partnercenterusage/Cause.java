package partnercenterusage;

import java.io.IOException;

/** Rebuilds the causes of an exception as text, because the originals may contain data that the server sent. */
final class Cause {
  private static final int MAX_CAUSES = 5;

  private Cause() {}

  /** Returns an exception with the class name, message, stack trace and causes of the original. */
  static IOException of(Throwable original, Redactor redactor) {
    return of(original, redactor, MAX_CAUSES);
  }

  private static IOException of(Throwable original, Redactor redactor, int max) {
    if (original == null || max == 0) return null;
    // toString returns the class name, and the message if there is one.
    String message = SingleLine.of(redactor.redact(original.toString()));
    IOException cause = new IOException(message, of(original.getCause(), redactor, max - 1));
    cause.setStackTrace(original.getStackTrace());
    return cause;
  }
}
