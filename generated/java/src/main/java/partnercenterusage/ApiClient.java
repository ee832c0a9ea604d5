package partnercenterusage;

import com.fasterxml.jackson.core.*;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.*;
import java.net.URLEncoder;
import java.net.http.*;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.*;
import java.time.format.*;
import java.time.temporal.ChronoField;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.*;

/** How calls are made. Set it up, then use it for as many calls as you like, also side by side. */
public final class ApiClient {
  private static final long LONGEST_WAIT = Duration.ofSeconds(60).toNanos();
  private static final String JSON = "(?is)\\s*((application|text)/|[^/;\\s]+/[^/;\\s]+\\+)json\\s*(;.*)?";
  private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder().parseCaseInsensitive()
      .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).optionalStart().appendOffsetId().optionalEnd()
      .parseDefaulting(ChronoField.OFFSET_SECONDS, 0).toFormatter(Locale.ROOT);
  private static final ObjectMapper MAPPER = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .addModule(new SimpleModule().addDeserializer(OffsetDateTime.class, new JsonDeserializer<>() {
        @Override
        public OffsetDateTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
          return OffsetDateTime.parse(json.getText(), DATE_TIME);
        }
      })).build();

  private final Supplier<String> token;
  // Without TLS, Java would ask every server for an upgrade to HTTP/2.
  private HttpClient httpClient = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String baseUri = "https://api.partnercenter.microsoft.com";
  private Duration timeout = Duration.ofSeconds(30);
  private int retries;

  public ApiClient(String token) { this(() -> token); }
  /** @param token gives the token, and is asked at each attempt */
  public ApiClient(Supplier<String> token) { this.token = Objects.requireNonNull(token); }

  public String getBaseUri() { return baseUri; }
  public ApiClient setBaseUri(String baseUri) { this.baseUri = baseUri.replaceFirst("/+$", ""); return this; }
  /** How long a call may take in all, retries and waits included; 30 seconds unless set. */
  public ApiClient setTimeout(Duration timeout) { this.timeout = timeout; return this; }
  /** How often a call is tried again after a failure that may pass; never unless set. */
  public ApiClient setRetries(int retries) { this.retries = retries; return this; }
  /** Java's own client, for a proxy or certificates of yours. */
  public ApiClient setHttpClient(HttpClient client) {
    require(client.followRedirects() == HttpClient.Redirect.NEVER, "The client must not follow redirects with the token.");
    httpClient = client;
    return this;
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) throw new IllegalArgumentException(otherwise);
  }

  static String pathSegment(String name, Object value) {
    String text = Objects.toString(value, "");
    require(!text.matches("\\.{0,2}"), name + " must not be null, empty, . or .., which lead to another address.");
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
  }

  static String headerValue(String name, Object value) {
    require(Objects.toString(value, "\n").matches("[\\t -~]*"), name + " must be text of printable ASCII, without a line break.");
    return value.toString();
  }

  static ServiceFault faultIn(String body) {
    try {
      return body == null ? null : MAPPER.readValue(body.replaceFirst("^\uFEFF", ""), ServiceFault.class);
    } catch (JsonProcessingException e) {
      return null; // The body is no fault.
    }
  }

  <T> ApiResponse<T> send(HttpRequest.Builder request, TypeReference<T> type) throws ApiException {
    Call call = new Call(request);
    CompletableFuture<HttpResponse<byte[]>> exchange = call.attempt(0, true);
    try {
      return decode(exchange.get(), type);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      call.running.cancel(true);
      Thread.currentThread().interrupt();
      throw failure(new InterruptedIOException("the thread was interrupted"));
    }
  }

  <T> CompletableFuture<T> sendAsync(HttpRequest.Builder request, TypeReference<T> type) {
    Call call = new Call(request);
    CompletableFuture<T> result = call.attempt(0, false).handle((answer, error) -> {
      try {
        if (error != null) throw failure(error);
        return decode(answer, type).getData();
      } catch (ApiException e) {
        throw new CompletionException(e);
      }
    });
    result.whenComplete((value, error) -> call.running.cancel(true));
    return result;
  }

  /** What the attempts of one call have in common. */
  private final class Call {
    private final HttpRequest.Builder request;
    private final HttpRequest given;
    private final long deadline = System.nanoTime() + timeout.toNanos();
    private volatile Future<?> running;

    Call(HttpRequest.Builder request) {
      this.request = request.setHeader("User-Agent", "partner-center-usage-java/0.1.0");
      given = request.build();
      for (String id : List.of("ms-requestid", "ms-correlationid"))
        if (given.headers().firstValue(id).isEmpty()) request.setHeader(id, UUID.randomUUID().toString());
    }

    CompletableFuture<HttpResponse<byte[]>> attempt(int retry, boolean isWaiting) {
      request.setHeader("Authorization", "Bearer " + headerValue("The token", token.get()))
          .timeout(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))
          .method(given.method(), new SentOnce(given.bodyPublisher().orElseThrow()));
      CompletableFuture<HttpResponse<byte[]>> attempt = start(request.build(), head -> new BodyUntil(deadline), isWaiting);
      running = attempt;
      return attempt.handle((answer, error) -> {
        long wait = retry < retries ? waitAfter(answer, cause(error), retry) : Long.MAX_VALUE;
        if (wait > Math.min(LONGEST_WAIT, deadline - System.nanoTime())) return attempt;
        CompletableFuture<CompletableFuture<HttpResponse<byte[]>>> next = CompletableFuture.supplyAsync(
            () -> attempt(retry + 1, false), CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS));
        running = next;
        return next.thenCompose(Function.identity());
      }).thenCompose(Function.identity());
    }
  }

  /** A caller who waits is answered sooner by the method that waits. */
  private <T> CompletableFuture<HttpResponse<T>> start(HttpRequest request, HttpResponse.BodyHandler<T> body, boolean isWaiting) {
    try {
      return isWaiting ? CompletableFuture.completedFuture(httpClient.send(request, body)) : httpClient.sendAsync(request, body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CompletableFuture.failedFuture(new InterruptedIOException("the thread was interrupted"));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** The nanoseconds until the next attempt: what the answer asks for, else a random time that grows. */
  private static long waitAfter(HttpResponse<?> answer, Throwable error, int retry) {
    boolean mayPass = answer == null ? error instanceof IOException && !(error instanceof HttpTimeoutException)
        : Set.of(408, 429, 500, 502, 503, 504).contains(answer.statusCode());
    if (!mayPass) return Long.MAX_VALUE;
    String asked = answer == null ? "" : answer.headers().firstValue("Retry-After").orElse("");
    if (asked.matches("\\d+")) return asked.length() > 9 ? Long.MAX_VALUE : Duration.ofSeconds(Long.parseLong(asked)).toNanos();
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked));
      return TimeUnit.SECONDS.toNanos(Math.max(0, Duration.between(Instant.now(), until).toSeconds() + 1));
    } catch (DateTimeException e) {
      long most = Math.min(30_000, 500L << Math.min(retry, 6));
      return TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(most + 1));
    }
  }

  private static Throwable cause(Throwable error) {
    Throwable cause = error == null ? null : error.getCause();
    boolean isWrapper = error instanceof CompletionException || error instanceof ExecutionException
        || error instanceof UncheckedIOException || cause instanceof TimeoutException;
    return isWrapper && cause != null ? cause(cause) : error;
  }

  private ApiException failure(Throwable error) {
    Throwable cause = cause(error);
    if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException)
      return new ApiException.Timeout("No whole answer came in " + timeout + ". Call again later, or set a longer time-out.", cause);
    if (cause instanceof RuntimeException) throw (RuntimeException) cause;
    return new ApiException.Connection("The connection to " + baseUri + " failed: " + cause + ". Check it, or call again.", cause);
  }

  private static <T> ApiResponse<T> decode(HttpResponse<byte[]> answer, TypeReference<T> type) throws ApiException {
    if (answer.statusCode() / 100 != 2) {
      String why = new String(answer.body(), StandardCharsets.UTF_8).replaceFirst("(?s)(.{200}).+", "$1...");
      throw new ApiException("The service answered with the status " + answer.statusCode() + ": " + why
          + " Decide by getStatus() and getFaultCode(); support wants getRequestId().", null, answer);
    }
    String mediaType = answer.headers().firstValue("Content-Type").orElse("of no media type");
    Throwable cause = null;
    try {
      T data = mediaType.matches(JSON) ? MAPPER.readValue(answer.body(), type) : null;
      if (data != null) return new ApiResponse<>(answer.statusCode(), answer.headers().map(), data);
    } catch (IOException e) {
      cause = e;
    }
    throw new ApiException.Decode("The answer (" + mediaType + ") is not what the contract says. Read getBody().", cause, answer);
  }

  /** Java sends a GET whose connection broke again, unasked. Asking for the length is how an attempt begins. */
  private static final class SentOnce implements HttpRequest.BodyPublisher {
    private final HttpRequest.BodyPublisher body;
    private final AtomicBoolean isSent = new AtomicBoolean();
    SentOnce(HttpRequest.BodyPublisher body) { this.body = body; }

    @Override
    public long contentLength() {
      if (isSent.getAndSet(true)) throw new UncheckedIOException(new IOException("it broke before an answer came"));
      return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) { body.subscribe(subscriber); }
  }

  /** Java's own time-out ends where the body begins. This one closes the connection of a body that is late. */
  private static final class BodyUntil implements HttpResponse.BodySubscriber<byte[]> {
    private final HttpResponse.BodySubscriber<byte[]> bytes = HttpResponse.BodySubscribers.ofByteArray();
    private final long deadline;
    BodyUntil(long deadline) { this.deadline = deadline; }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      getBody().toCompletableFuture().orTimeout(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)
          .whenComplete((body, error) -> { if (error instanceof TimeoutException) subscription.cancel(); });
      bytes.onSubscribe(subscription);
    }

    @Override
    public CompletionStage<byte[]> getBody() { return bytes.getBody(); }
    @Override
    public void onNext(List<ByteBuffer> part) { bytes.onNext(part); }
    @Override
    public void onError(Throwable error) { bytes.onError(error); }
    @Override
    public void onComplete() { bytes.onComplete(); }
  }
}
