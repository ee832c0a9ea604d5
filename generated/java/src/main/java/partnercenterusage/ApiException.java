package partnercenterusage;

import java.io.IOException;
import java.net.http.HttpHeaders;

/** The service sent an error response, or, for a {@link DecodeException}, a successful one that cannot be decoded. */
@SuppressWarnings("serial")
public class ApiException extends IOException {
  private final int statusCode;
  private final String requestId;
  private final String correlationId;
  private final String body;
  private final transient HttpHeaders headers;
  private final transient ServiceFault serviceFault;

  ApiException(ApiResponse response, Redactor redactor) {
    this(message(response), null, response, redactor);
  }

  ApiException(String message, Throwable cause, ApiResponse response, Redactor redactor) {
    super(message, cause);
    statusCode = response.statusCode;
    requestId = response.requestId;
    correlationId = response.correlationId;
    body = response.text;
    headers = response.headers;
    serviceFault = Json.serviceFault(response.text, redactor);
  }

  private static String message(ApiResponse response) {
    return "The service responded with status " + response.statusCode + details(response)
        + " Check getStatusCode() and getCode(), and give getRequestId() to Microsoft's support.";
  }

  private static String details(ApiResponse response) {
    if (response.problem instanceof BodyTooLargeException) {
      return ". Its body is omitted: " + response.problem.getMessage() + ".";
    }
    return response.text.isEmpty() ? "." : ": " + SingleLine.of(response.text);
  }

  /** The status code of the response. */
  public int getStatusCode() {
    return statusCode;
  }

  /**
   * The body of the response, decompressed and without a byte order mark, with [token] in place of a token; empty if it
   * was too large.
   */
  public String getBody() {
    return body;
  }

  /** The headers of the response. */
  public HttpHeaders getHeaders() {
    return headers;
  }

  /** The request id of the response, or else the one that was sent. */
  public String getRequestId() {
    return requestId;
  }

  /** The correlation id of the response, or else the one that was sent. */
  public String getCorrelationId() {
    return correlationId;
  }

  /** The decoded body of an error response; null if the body is something else. */
  public ServiceFault getServiceFault() {
    return serviceFault;
  }

  /** The service's error code as text, whether it was sent as text or as a number; null if it is neither. */
  public String getCode() {
    Object code = serviceFault == null ? null : serviceFault.getCode();
    return code instanceof String || code instanceof Number ? code.toString() : null;
  }
}
