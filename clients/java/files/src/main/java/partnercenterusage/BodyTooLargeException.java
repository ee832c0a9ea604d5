package partnercenterusage;

import java.io.IOException;

/** The body was larger than the limit. */
@SuppressWarnings("serial")
final class BodyTooLargeException extends IOException {
  BodyTooLargeException(int maxBodyBytes) {
    super("it is larger than " + maxBodyBytes + " bytes, the limit that setMaxBodyBytes sets");
  }
}
