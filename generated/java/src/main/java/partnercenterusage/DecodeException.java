package partnercenterusage;

import java.io.IOException;

/** The status was 2xx, but the body cannot be decoded. */
@SuppressWarnings("serial")
public final class DecodeException extends ApiException {
  DecodeException(ApiResponse response, IOException cause, Redactor redactor) {
    super("The response cannot be decoded: " + SingleLine.of(redactor.redact(cause.getMessage()))
        + ". Check getBody() and getHeaders(), which may come from a proxy.",
        Cause.of(cause, redactor), response, redactor);
  }
}
