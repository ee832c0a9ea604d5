package partnercenterusage;

import java.io.IOException;

/** Tells why something failed, without the exceptions of others, which may hold what was received. */
final class Cause {
  private static final int MOST_CAUSES = 5;

  private Cause() {}

  /** An exception that names the class of another, what that said and where it was thrown. So it is with its causes. */
  static IOException of(Throwable original, Redaction redaction) {
    return of(original, redaction, MOST_CAUSES);
  }

  private static IOException of(Throwable original, Redaction redaction, int most) {
    if (original == null || most == 0) return null;
    // The class, and the message if there is one.
    String said = OneLine.of(redaction.text(original.toString()));
    IOException cause = new IOException(said, of(original.getCause(), redaction, most - 1));
    cause.setStackTrace(original.getStackTrace());
    return cause;
  }
}
