package partnercenterusage;

import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.*;

/** A call that brought no result: the status of its answer was not 2xx, unless it is one of the classes in here. */
@SuppressWarnings("serial")
public class ApiException extends Exception {
  private final int status;
  private final String body;
  private final transient HttpHeaders headers;

  ApiException(HttpResponse<byte[]> answer) {
    this("The service answered with the status " + answer.statusCode() + ": "
        + new String(answer.body(), StandardCharsets.UTF_8).replaceFirst("(?s)(.{200}).+", "$1...")
        + " Decide by getStatus() and getFaultCode(); support wants getRequestId().", null, answer);
  }

  private ApiException(String message, Throwable cause, HttpResponse<byte[]> answer) {
    super(message, cause);
    status = answer == null ? 0 : answer.statusCode();
    body = answer == null ? null : new String(answer.body(), StandardCharsets.UTF_8);
    headers = answer == null ? HttpHeaders.of(Map.of(), (name, value) -> true) : answer.headers();
  }

  /** The status of the answer; 0 if there was none. */
  public int getStatus() { return status; }
  /** The body of the answer as it came; null if there was no answer. */
  public String getBody() { return body; }
  /** The headers of the answer; empty if there was none. */
  public HttpHeaders getHeaders() { return headers; }
  /** The id of the request, as the answer names it; null if it does not. */
  public String getRequestId() { return headers.firstValue("MS-RequestId").orElse(null); }
  /** The correlation id, as the answer names it; null if it does not. */
  public String getCorrelationId() { return headers.firstValue("MS-CorrelationId").orElse(null); }
  /** What the body says about the failure; null if it has another form. */
  public ServiceFault getFault() { return ApiClient.faultIn(body); }
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

  /** There was no whole answer in the time that the call may take. */
  public static final class Timeout extends ApiException {
    Timeout(Duration timeout, Throwable cause) {
      super("No whole answer came in " + timeout + ". Call again later, or set a longer time-out.", cause, null);
    }
  }

  /** There was no connection, or it broke before the answer was whole. */
  public static final class Connection extends ApiException {
    Connection(String baseUri, Throwable cause) {
      super("The connection to " + baseUri + " failed: " + cause + ". Check it, or call again.", cause, null);
    }
  }
}
