package partnercenterusage;

import java.io.IOException;
import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.*;

/** A call that brought no result: the status of its answer was not 2xx, unless it is one of the classes in here. */
@SuppressWarnings("serial")
public class ApiException extends Exception {
  private final transient HttpResponse<byte[]> answer;

  ApiException(HttpResponse<byte[]> answer) {
    this("The service answered with the status " + answer.statusCode() + ": "
        + new String(answer.body(), StandardCharsets.UTF_8).replaceFirst("(?s)(.{200}).+", "$1...")
        + " Decide by getStatus() and getFaultCode(); support wants getRequestId().", null, answer);
  }

  private ApiException(String message, Throwable cause, HttpResponse<byte[]> answer) {
    super(message, cause);
    this.answer = answer;
  }

  /** The status of the answer; 0 if there was none. */
  public int getStatus() { return answer == null ? 0 : answer.statusCode(); }
  /** The body of the answer as it came; null if there was no answer. */
  public String getBody() { return answer == null ? null : new String(answer.body(), StandardCharsets.UTF_8); }
  /** The headers of the answer; empty if there was none. */
  public HttpHeaders getHeaders() {
    return answer == null ? HttpHeaders.of(Map.of(), (name, value) -> true) : answer.headers();
  }
  /** The id of the request, as the answer names it; null if it does not. */
  public String getRequestId() { return getHeaders().firstValue("MS-RequestId").orElse(null); }
  /** The correlation id, as the answer names it; null if it does not. */
  public String getCorrelationId() { return getHeaders().firstValue("MS-CorrelationId").orElse(null); }
  /** What the body says about the failure; null if it has another form. */
  public ServiceFault getFault() {
    try {
      return answer == null ? null : ApiClient.MAPPER.readValue(answer.body(), ServiceFault.class);
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
