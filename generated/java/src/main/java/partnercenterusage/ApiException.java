package partnercenterusage;

import java.io.IOException;
import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The service answered without a result: its status was not 2xx, unless the exception is of the class in here. */
@SuppressWarnings("serial")
public class ApiException extends IOException {
  final transient HttpResponse<byte[]> answer;

  ApiException(HttpResponse<byte[]> answer) {
    this("The service answered with the status " + answer.statusCode() + ": "
        + new String(answer.body(), StandardCharsets.UTF_8).replaceFirst("(?s)(.{200}).+", "$1...")
        + " Decide by getStatus() and getFaultCode(); support wants getRequestId().", null, answer);
  }

  private ApiException(String message, Throwable cause, HttpResponse<byte[]> answer) {
    super(message, cause);
    this.answer = answer;
  }

  /** The status of the answer. */
  public int getStatus() { return answer.statusCode(); }
  /** The body of the answer as it came. */
  public String getBody() { return new String(answer.body(), StandardCharsets.UTF_8); }
  /** The headers of the answer. */
  public HttpHeaders getHeaders() { return answer.headers(); }
  /** The id of the request, as the answer names it; null if it does not. */
  public String getRequestId() { return getHeaders().firstValue("MS-RequestId").orElse(null); }
  /** The correlation id, as the answer names it; null if it does not. */
  public String getCorrelationId() { return getHeaders().firstValue("MS-CorrelationId").orElse(null); }
  /** What the body says about the failure; null if it has another form. */
  public ServiceFault getFault() {
    try {
      return ApiClient.MAPPER.readValue(answer.body(), ServiceFault.class);
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
    Decode(String mediaType, Throwable cause, HttpResponse<byte[]> answer) {
      super("The answer (" + mediaType + ") is not what the contract says. Read getBody().", cause, answer);
    }
  }
}
