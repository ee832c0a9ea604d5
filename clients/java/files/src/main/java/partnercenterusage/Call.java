package partnercenterusage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A request that is ready to be sent. If it is sent again, it has the same ids, so the service recognizes it. */
public abstract class Call<T> {
  private final ApiClient client;
  private final HttpRequest.Builder request = HttpRequest.newBuilder();
  private final String method;
  private final TypeReference<T> type;
  private String path;

  Call(ApiClient client, String method, String path, TypeReference<T> type) {
    this.client = client;
    this.method = method;
    this.path = path;
    this.type = type;
    header("Accept", "application/json");
    header("User-Agent", ApiClient.USER_AGENT);
    header("ms-requestid", UUID.randomUUID());
    header("ms-correlationid", UUID.randomUUID());
  }

  final void path(String name, Object value) {
    path = path.replace("{" + name + "}", Arguments.pathSegment(name, value));
  }

  final void query(String name, Object value) {
    if (value instanceof Collection) {
      ((Collection<?>) value).forEach(each -> query(name, each));
    } else if (value != null) {
      String separator = path.contains("?") ? "&" : "?";
      path += separator + Arguments.percentEncoded(name, name) + "=" + Arguments.percentEncoded(name, value);
    }
  }

  final void header(String name, Object value) {
    if (value != null) request.setHeader(name, Arguments.printable(name, value));
  }

  /**
   * Sends the request and waits for the response.
   *
   * @throws ApiException for an error response, or a successful one that cannot be decoded
   * @throws IOException if there is no complete response
   */
  public T send() throws IOException, InterruptedException {
    Deadline deadline = new Deadline(client.timeout);
    Redactor redactor = new Redactor();
    for (int retry = 1; ; retry++) {
      try {
        return attempt(deadline, redactor);
      } catch (IOException e) {
        if (retry > client.retries || !RetryPolicy.isTransient(e)) throw e;
        double wait = RetryPolicy.waitSeconds(e, retry);
        if (wait > RetryPolicy.MAX_WAIT_SECONDS || wait * 1e9 >= deadline.remaining()) throw e;
        TimeUnit.NANOSECONDS.sleep((long) (wait * 1e9));
      }
    }
  }

  /** Sends the request in a thread of its own. An exception completes the future; cancelling the future stops the call. */
  public CompletableFuture<T> sendAsync() {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> {
      try {
        result.complete(send());
      } catch (Throwable e) {
        result.completeExceptionally(e);
      }
    }, ApiClient.NAME);
    thread.setDaemon(true);
    thread.start();
    result.whenComplete((value, error) -> {
      if (Thread.currentThread() != thread) thread.interrupt();
    });
    return result;
  }

  private T attempt(Deadline deadline, Redactor redactor) throws IOException, InterruptedException {
    ApiResponse response = response(deadline, redactor);
    if (!response.isSuccess()) throw new ApiException(response, redactor);
    try {
      if (response.problem != null) throw response.problem;
      if (!response.mediaType.isJson()) {
        throw new IOException("its media type " + response.mediaType.name + " is not JSON");
      }
      return Json.decode(response.text, type, redactor);
    } catch (IOException e) {
      throw new DecodeException(response, e, redactor);
    }
  }

  private ApiResponse response(Deadline deadline, Redactor redactor) throws IOException, InterruptedException {
    Attempt attempt = new Attempt(deadline, client.maxBodyBytes);
    HttpRequest attemptRequest = request.copy()
        .setHeader("Authorization", "Bearer " + token(redactor))
        .uri(URI.create(client.baseUri + path))
        .timeout(Duration.ofNanos(deadline.remaining()))
        .method(method, attempt)
        .build();
    try {
      return new ApiResponse(client.httpClient.send(attemptRequest, attempt), client.maxBodyBytes, redactor);
    } catch (IOException | IllegalArgumentException e) {
      // Java throws an IllegalArgumentException for an invalid Content-Length.
      if (!deadline.isReached()) throw ConnectionException.of(client.baseUri, e, redactor);
      HttpTimeoutException timeout = new HttpTimeoutException("There was no complete response within " + client.timeout
          + ". Call again later, or set a longer timeout.");
      timeout.initCause(Cause.of(e, redactor));
      throw timeout;
    }
  }

  /** The token of an attempt, which is noted for the redaction. */
  private String token(Redactor redactor) {
    String token = Arguments.printable("The token", client.token.get());
    // A server may trim it, and an echo of the rest would not be redacted.
    Arguments.require(token.equals(token.trim()), "The token must not begin or end with a space.");
    redactor.add(token);
    return token;
  }
}
