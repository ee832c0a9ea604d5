package partnercenterusage;

import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What came back: all of it, and its body as a text. Nothing in it holds a token. */
final class Answer {
  final int status;
  final HttpHeaders headers;
  final String requestId;
  final String correlationId;
  final MediaType mediaType;
  /** The body; if it cannot be read, as far as it can be shown. */
  final String text;
  /** Why the body cannot be read; null if it can. */
  final IOException problem;

  /**
   * Undoes what was done to the body.
   *
   * @param response its body is null if it is larger than is allowed
   * @throws EOFException if it is a success whose body ends too soon, as that of a broken connection does
   */
  Answer(HttpResponse<byte[]> response, int maxBodyBytes, Redaction redaction) throws EOFException {
    status = response.statusCode();
    headers = redaction.headers(response.headers());
    requestId = id("ms-requestid", response, redaction);
    correlationId = id("ms-correlationid", response, redaction);
    mediaType = MediaType.of(headers);
    byte[] body = response.body();
    String read;
    IOException unread = null;
    try {
      if (body == null) throw new TooLarge(maxBodyBytes);
      body = ContentCoding.undo(headers, body, maxBodyBytes);
      read = BodyText.read(body, mediaType.charset);
    } catch (IOException e) {
      if (isSuccess() && e instanceof EOFException) throw (EOFException) e;
      read = e instanceof TooLarge ? "" : BodyText.show(body);
      unread = e;
    }
    text = redaction.text(read);
    problem = unread;
  }

  /** The id as the answer names it, or as it was sent. */
  private static String id(String name, HttpResponse<?> response, Redaction redaction) {
    String sent = response.request().headers().firstValue(name).orElse(null);
    return redaction.text(response.headers().firstValue(name).orElse(sent));
  }

  boolean isSuccess() {
    return status / 100 == 2;
  }
}
