package partnercenterusage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.*;
import java.math.*;
import java.net.*;
import java.net.http.*;
import java.net.http.HttpRequest.*;
import java.net.http.HttpResponse.*;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.*;
import java.time.format.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** How calls are made. Set it up, then use it for as many calls as you like, also side by side. */
public final class ApiClient {
  private static final String JSON = "(?is)\\s*((application|text)/|[^/;\\s]+/[^/;\\s]+\\+)json\\s*(;.*)?";
  static final ObjectMapper MAPPER = new ObjectMapper()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .registerModule(new SimpleModule().addDeserializer(OffsetDateTime.class, new JsonDeserializer<>() {
        @Override public OffsetDateTime deserialize(JsonParser json, DeserializationContext unused) throws IOException {
          return OffsetDateTime.parse(json.getText(), DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneOffset.UTC));
        }
      }));

  private final Supplier<String> token;
  // Without TLS, Java would ask every server for an upgrade to HTTP/2.
  private HttpClient httpClient = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String baseUri = "https://api.partnercenter.microsoft.com";
  private Duration timeout = Duration.ofSeconds(30);
  private int retries;

  public ApiClient(String token) { this(() -> token); }
  /** @param token gives the token, and is asked at each attempt */
  public ApiClient(Supplier<String> token) { this.token = Objects.requireNonNull(token); }

  public ApiClient setBaseUri(String baseUri) { this.baseUri = baseUri.replaceFirst("/+$", ""); return this; }
  /** How long a call may take in all, retries and waits included; 30 seconds unless set. */
  public ApiClient setTimeout(Duration timeout) { this.timeout = timeout; return this; }
  /** How often a call is tried again after a failure that may pass; never unless set. */
  public ApiClient setRetries(int retries) { this.retries = retries; return this; }
  /** Java's own client, for a proxy or certificates of yours. */
  public ApiClient setHttpClient(HttpClient client) {
    require(client.followRedirects() == HttpClient.Redirect.NEVER, "The client must not follow redirects.");
    httpClient = client;
    return this;
  }


  /**
   * Get the usage summary of a customer. Returns the estimated Azure spending of one customer in the running billing period, together with the budget.  A customer without Azure usage is answered with a fault of code 3000 (status 404, sometimes 400), not with an empty summary: expect it for many customers. 
   * @param customerId The customer's id: the id of its Microsoft Entra tenant. The service expects a GUID and answers anything else with 400, code 2000. 
   * @param correlationId Ties together everything that one call causes inside the service; name it when you ask Microsoft for support. A GUID in practice. Left out, the service makes one for each request.  May be null.
   * @param correlationVector The correlation vector under which the service traces the request internally. Left out, the service makes one for each request.  May be null.
   * @param requestId Makes the request idempotent: a retry carries the value of the first attempt, a new call a new value. A GUID in practice. Left out, the service makes one for each request.  May be null.
   */
  public CustomerUsageSummary getCustomerUsageSummary(
      String customerId, String correlationId, String correlationVector, String requestId) throws ApiException {
    return getCustomerUsageSummaryCall(customerId, correlationId, correlationVector, requestId).send();
  }

  /** The same without waiting. What would be thrown completes the future, which stops the call when it is cancelled. */
  public CompletableFuture<CustomerUsageSummary> getCustomerUsageSummaryAsync(
      String customerId, String correlationId, String correlationVector, String requestId) {
    return getCustomerUsageSummaryCall(customerId, correlationId, correlationVector, requestId).sendAsync();
  }

  /** The same with the required parameters only. */
  public CustomerUsageSummary getCustomerUsageSummary(
      String customerId) throws ApiException {
    return getCustomerUsageSummary(customerId,
        null, null, null);
  }

  /** The same with the required parameters only, without waiting. */
  public CompletableFuture<CustomerUsageSummary> getCustomerUsageSummaryAsync(
      String customerId) {
    return getCustomerUsageSummaryAsync(customerId,
        null, null, null);
  }

  private Call<CustomerUsageSummary> getCustomerUsageSummaryCall(
      String customerId, String correlationId, String correlationVector, String requestId) {
    return new Call<>("GET", "/v1/customers/{customer_id}/usagesummary", new TypeReference<CustomerUsageSummary>() {})
        .path("customer_id", customerId)
        
        .header("ms-correlationid", correlationId).header("ms-cv", correlationVector).header("ms-requestid", requestId);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) throw new IllegalArgumentException(otherwise);
  }

  private static String printable(String name, Object value) {
    String text = Objects.toString(value, "\n");
    require(text.matches("[\t -~]*"), name + " must be text of printable ASCII, without a line break.");
    return text;
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
        .replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
  }

  /** The seconds until the next attempt: what the answer asks for, else a random time that grows. */
  private static double waitAfter(HttpResponse<?> answer, int retry) {
    if (answer != null && !Set.of(408, 429, 500, 502, 503, 504).contains(answer.statusCode())) return Double.MAX_VALUE;
    String asked = answer == null ? "" : answer.headers().firstValue("Retry-After").orElse("");
    if (asked.matches("\\d+")) return Double.parseDouble(asked);
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked));
      return (until.toEpochMilli() - System.currentTimeMillis()) / 1e3;
    } catch (DateTimeException e) {
      return Math.min(30, 0.5 * Math.pow(2, retry)) * ThreadLocalRandom.current().nextDouble();
    }
  }

  /** A request, and what its attempts have in common. It is their body, too, which is empty. */
  private final class Call<T> implements BodyPublisher {
    private final HttpRequest.Builder request;
    private final TypeReference<T> type;
    private String path;
    private volatile boolean isSent;
    private volatile long deadline = System.nanoTime() + timeout.toNanos();
    private volatile Future<?> running;

    Call(String method, String path, TypeReference<T> type) {
      this.path = path;
      this.type = type;
      request = HttpRequest.newBuilder().method(method, this);
      header("Accept", "application/json").header("User-Agent", "partner-center-usage-java/0.1.0");
      header("ms-requestid", UUID.randomUUID()).header("ms-correlationid", UUID.randomUUID());
    }

    Call<T> path(String name, Object value) {
      String text = Objects.toString(value, "");
      require(!text.matches("\\.{0,2}"), name + " must not be null, empty, . or .., which lead to another address.");
      path = path.replace("{" + name + "}", encoded(text));
      return this;
    }

    Call<T> query(String name, Object value) {
      if (value instanceof Collection) ((Collection<?>) value).forEach(each -> query(name, each));
      else if (value != null) path += (path.contains("?") ? "&" : "?") + encoded(name) + "=" + encoded(value);
      return this;
    }

    Call<T> header(String name, Object value) {
      if (value != null) request.setHeader(name, printable(name, value));
      return this;
    }

    T send() throws ApiException {
      var answer = attempt(0, true);
      try {
        return decode(answer.get(), null);
      } catch (ExecutionException | InterruptedException e) {
        return decode(null, e);
      } finally {
        stop();
      }
    }

    CompletableFuture<T> sendAsync() {
      CompletableFuture<T> result = attempt(0, false).handle((answer, error) -> {
        try {
          return decode(answer, error);
        } catch (ApiException e) {
          throw new CompletionException(e);
        }
      });
      result.whenComplete((value, error) -> stop());
      return result;
    }

    private void stop() {
      deadline = System.nanoTime();
      running.cancel(true);
    }

    private CompletableFuture<HttpResponse<byte[]>> attempt(int retry, boolean isWaiting) {
      isSent = false;
      request.setHeader("Authorization", "Bearer " + printable("The token", token.get()))
          .uri(URI.create(baseUri + path)).timeout(Duration.ofNanos(left()));
      BodyHandler<byte[]> handler = head -> new Body().known;
      var attempt = isWaiting ? waitFor(request.build(), handler) : httpClient.sendAsync(request.build(), handler);
      running = attempt;
      return attempt.handle((answer, error) -> {
        double wait = waitAfter(answer, retry);
        boolean isLast = retry >= retries || error instanceof InterruptedException;
        if (isLast || wait > 60 || wait * 1e9 >= left()) return attempt;
        var pause = new CompletableFuture<Integer>();
        running = pause.completeOnTimeout(retry + 1, (long) (wait * 1e9), TimeUnit.NANOSECONDS);
        return pause.thenComposeAsync(next -> attempt(next, false));
      }).thenCompose(Function.identity());
    }

    /** The nanoseconds that the call may still take, and never none, which Java would not take for a time-out. */
    private long left() { return Math.max(1, deadline - System.nanoTime()); }

    /** A caller who waits is answered sooner by the method that waits. */
    private CompletableFuture<HttpResponse<byte[]>> waitFor(HttpRequest request, BodyHandler<byte[]> handler) {
      try {
        return CompletableFuture.completedFuture(httpClient.send(request, handler));
      } catch (IOException | InterruptedException e) {
        return CompletableFuture.failedFuture(e);
      }
    }

    private T decode(HttpResponse<byte[]> answer, Throwable error) throws ApiException {
      boolean isWrapped = error instanceof CompletionException || error instanceof ExecutionException;
      Throwable reason = isWrapped ? error.getCause() : error;
      if (reason instanceof InterruptedException) Thread.currentThread().interrupt();
      if (reason instanceof RuntimeException && !(reason instanceof UncheckedIOException))
        throw (RuntimeException) reason;
      // Whatever ends with the time that the call may take, ends because of it.
      if (reason != null && left() < 1e6) throw new ApiException.Timeout(timeout, reason);
      if (reason != null) throw new ApiException.Connection(baseUri, reason);
      if (answer.statusCode() / 100 != 2) throw new ApiException(answer);
      String mediaType = answer.headers().firstValue("Content-Type").orElse("application/json");
      try {
        if (!mediaType.matches(JSON)) throw new IOException("its media type is not that of JSON");
        T data = MAPPER.readValue(answer.body(), type);
        return Optional.ofNullable(data).orElseThrow(() -> new IOException("it is null"));
      } catch (IOException e) {
        throw new ApiException.Decode(mediaType, e, answer);
      }
    }

    /** Java sends a GET whose connection broke again, unasked. Asking for the length is how an attempt begins. */
    @Override public long contentLength() {
      if (isSent) throw new UncheckedIOException(new IOException("it broke before an answer came"));
      isSent = true;
      return 0;
    }
    @Override public void subscribe(Flow.Subscriber<? super ByteBuffer> to) { BodyPublishers.noBody().subscribe(to); }

    /** Java's own time-out ends where the body begins. This one closes the connection of a body that is late. */
    private final class Body implements Flow.Subscriber<List<ByteBuffer>> {
      private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
      private final CompletableFuture<byte[]> whole = bytes.getBody().toCompletableFuture();
      /** One of Java's own kinds: for any other it would take each answer to one more thread. */
      private final BodySubscriber<byte[]> known = BodySubscribers.fromSubscriber(this, body -> body.whole.join());

      @Override public void onSubscribe(Flow.Subscription subscription) {
        bytes.onSubscribe(subscription);
        if (whole.isDone()) return; // as a short one mostly is: a timer would cost more than all the rest
        whole.orTimeout(left(), TimeUnit.NANOSECONDS).exceptionally(error -> {
          subscription.cancel();
          known.onError(error);
          return null;
        });
      }
      @Override public void onNext(List<ByteBuffer> part) { bytes.onNext(part); }
      @Override public void onError(Throwable error) { bytes.onError(error); }
      @Override public void onComplete() { bytes.onComplete(); }
    }
  }
}
