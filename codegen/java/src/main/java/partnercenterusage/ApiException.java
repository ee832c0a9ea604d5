package partnercenterusage;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** The service answered without a result: its status was not 2xx, unless the exception is of the class in here. */
@SuppressWarnings("serial")
public class ApiException extends IOException {
  private final int status;
  private final String requestId;
  private final String correlationId;
  private final String body;
  private final transient HttpHeaders headers;
  private final transient ServiceFault fault;

  ApiException(Answer answer, Redaction redaction) {
    this("The service answered with the status " + answer.status + reason(answer) + " Decide by getStatus() and"
        + " getFaultCode(); support wants getRequestId().", null, answer, redaction);
  }

  private ApiException(String message, Throwable cause, Answer answer, Redaction redaction) {
    super(message, cause);
    status = answer.status;
    requestId = answer.requestId;
    correlationId = answer.correlationId;
    body = answer.text;
    headers = answer.headers;
    fault = Json.fault(answer.text, redaction);
  }

  private static String reason(Answer answer) {
    if (answer.problem instanceof TooLarge) return ", and its body is left out: " + answer.problem.getMessage() + ".";
    return answer.text.isEmpty() ? "." : ": " + OneLine.of(answer.text);
  }

  /** The status of the answer. */
  public int getStatus() {
    return status;
  }

  /**
   * The body of the answer as it came, but for codings that were undone, a byte order mark, and [token] in place of a
   * token; empty if it was too large.
   */
  public String getBody() {
    return body;
  }

  /** The headers of the answer. */
  public HttpHeaders getHeaders() {
    return headers;
  }

  /** The id of the request, as the answer names it; as it was sent if the answer does not. */
  public String getRequestId() {
    return requestId;
  }

  /** The correlation id, as the answer names it; as it was sent if the answer does not. */
  public String getCorrelationId() {
    return correlationId;
  }

  /** What the body says about the failure; null if it has another form. */
  public ServiceFault getFault() {
    return fault;
  }

  /** The code of the fault as text, whether a text or a number came; null if it was neither. */
  public String getFaultCode() {
    return Optional.ofNullable(fault).map(ServiceFault::getCode)
        .filter(code -> code instanceof String || code instanceof Number).map(Object::toString).orElse(null);
  }

  /** The status was 2xx, but what came with it cannot be read. */
  public static final class Decode extends ApiException {
    Decode(Answer answer, IOException cause, Redaction redaction) {
      super("The answer cannot be read: " + OneLine.of(redaction.text(cause.getMessage())) + ". Look at getBody() and"
          + " getHeaders(): perhaps it is not the service that answered.",
          Cause.of(cause, redaction), answer, redaction);
    }
  }
}
