package partnercenterusage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** The service answered without a result: its status was not 2xx, unless the exception is of the class in here. */
@SuppressWarnings("serial")
public class ApiException extends IOException {
  private static final int SHOWN_CHARACTERS = 200;

  private final transient Answer answer;

  ApiException(Answer answer) {
    this("The service answered with the status " + answer.status + ": " + beginningOf(answer.text)
        + " Decide by getStatus() and getFaultCode(); support wants getRequestId().", null, answer);
  }

  private ApiException(String message, Throwable cause, Answer answer) {
    super(message, cause);
    this.answer = answer;
  }

  private static String beginningOf(String text) {
    return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...";
  }

  /** The status of the answer. */
  public int getStatus() {
    return answer.status;
  }

  /** The body of the answer as it came, but for codings that were undone and a byte order mark. */
  public String getBody() {
    return answer.text;
  }

  /** The headers of the answer. */
  public HttpHeaders getHeaders() {
    return answer.headers;
  }

  /** The id of the request, as the answer names it; null if it does not. */
  public String getRequestId() {
    return getHeaders().firstValue("MS-RequestId").orElse(null);
  }

  /** The correlation id, as the answer names it; null if it does not. */
  public String getCorrelationId() {
    return getHeaders().firstValue("MS-CorrelationId").orElse(null);
  }

  /** What the body says about the failure; null if it has another form. */
  public ServiceFault getFault() {
    try {
      return Json.read(answer.text, new TypeReference<>() {});
    } catch (IOException e) {
      return null; // The body is no fault.
    }
  }

  /** The code of the fault as text, however it came; null if there is none. */
  public String getFaultCode() {
    return Optional.ofNullable(getFault()).map(ServiceFault::getCode).map(Object::toString).orElse(null);
  }

  /** The status was 2xx, but what came with it cannot be read. */
  public static final class Decode extends ApiException {
    Decode(Answer answer, IOException cause) {
      super("The answer cannot be read: " + cause.getMessage() + ". Look at getBody() and getHeaders(): perhaps it is"
          + " not the service that answered.", cause, answer);
    }
  }
}
