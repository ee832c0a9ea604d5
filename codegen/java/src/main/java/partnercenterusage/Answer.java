package partnercenterusage;

import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What came back: all of it, and its body as a text. */
final class Answer {
  final int status;
  final HttpHeaders headers;
  final MediaType mediaType;
  /** The body; if it cannot be read, as far as it can be shown. */
  final String text;
  /** Why the body cannot be read; null if it can. */
  final IOException problem;

  private Answer(HttpResponse<byte[]> response, MediaType mediaType, String text, IOException problem) {
    this.status = response.statusCode();
    this.headers = response.headers();
    this.mediaType = mediaType;
    this.text = text;
    this.problem = problem;
  }

  /**
   * Undoes what was done to the body.
   *
   * @throws EOFException if it is a success whose body ends too soon, as that of a broken connection does
   */
  static Answer of(HttpResponse<byte[]> response) throws EOFException {
    MediaType mediaType = MediaType.of(response.headers());
    byte[] body = response.body();
    try {
      body = ContentCoding.undo(response.headers(), body);
      return new Answer(response, mediaType, BodyText.read(body, mediaType.charset), null);
    } catch (IOException problem) {
      Answer answer = new Answer(response, mediaType, BodyText.show(body), problem);
      if (answer.isSuccess() && problem instanceof EOFException) throw (EOFException) problem;
      return answer;
    }
  }

  boolean isSuccess() {
    return status / 100 == 2;
  }
}
