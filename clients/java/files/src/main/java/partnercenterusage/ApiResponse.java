package partnercenterusage;

import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** A whole response, with its body as text. Nothing in it contains a token. */
final class ApiResponse {
  final int statusCode;
  final HttpHeaders headers;
  final String requestId;
  final String correlationId;
  final MediaType mediaType;
  /** The body. If it cannot be decoded, its valid parts; empty if it is too large. */
  final String text;
  /** Why the body cannot be decoded; null if it can. */
  final IOException problem;

  /**
   * Decodes the body.
   *
   * @param response its body is null if it is larger than the limit
   * @throws EOFException if the body of a successful response is incomplete, as after a broken connection
   */
  ApiResponse(HttpResponse<byte[]> response, int maxBodyBytes, Redactor redactor) throws EOFException {
    statusCode = response.statusCode();
    headers = redactor.redactHeaders(response.headers());
    requestId = id("ms-requestid", response, redactor);
    correlationId = id("ms-correlationid", response, redactor);
    mediaType = MediaType.of(headers);
    byte[] body = response.body();
    String decoded;
    IOException failure = null;
    try {
      if (body == null) throw new BodyTooLargeException(maxBodyBytes);
      body = ContentCoding.decode(headers, body, maxBodyBytes);
      decoded = BodyText.decode(body, mediaType.charset);
    } catch (BodyTooLargeException e) {
      decoded = "";
      failure = e;
    } catch (IOException e) {
      if (isSuccess() && e instanceof EOFException) throw (EOFException) e;
      decoded = BodyText.decodeWithReplacement(body);
      failure = e;
    }
    text = redactor.redact(decoded);
    problem = failure;
  }

  /** The id of the response, or else the one that was sent. */
  private static String id(String name, HttpResponse<?> response, Redactor redactor) {
    String sent = response.request().headers().firstValue(name).orElse(null);
    return redactor.redact(response.headers().firstValue(name).orElse(sent));
  }

  boolean isSuccess() {
    return statusCode / 100 == 2;
  }
}
