package partnercenterusage;

import java.io.IOException;

/** A body was larger than the caller allows. */
@SuppressWarnings("serial")
final class TooLarge extends IOException {
  TooLarge(int maxBodyBytes) {
    super("it is larger than " + maxBodyBytes + " bytes, the limit that setMaxBodyBytes sets");
  }
}
