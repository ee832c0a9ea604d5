package partnercenterusage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.*;
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
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** How calls are made. Set it up, then use it for as many calls as you like, also side by side. */
public final class ApiClient {
  private static final Pattern JSON = Pattern.compile("(?is)\\s*((application|text)/|[^;\\s]+\\+)json\\s*(;.*)?");
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
   * Get the usage summary of a customer. Returns the estimated Azure spending of one customer in the running billing period, together with the budget.  A customer without Azure usage is answered with a fault of code 3000 (status 404, sometimes 400), not with an empty summary: expect it for many customers.  Nothing is sent before send() or sendAsync().
   * @param customerId The customer's id: the id of its Microsoft Entra tenant. The service expects a GUID and answers anything else with 400, code 2000. 
   */
  public GetCustomerUsageSummary getCustomerUsageSummary(
      String customerId) {
    return new GetCustomerUsageSummary().customerId(customerId);
  }

  /** Get the usage summary of a customer: one call, and what may be set for it alone. */
  public final class GetCustomerUsageSummary extends Call<CustomerUsageSummary> {
    private GetCustomerUsageSummary() { super("GET", "/v1/customers/{customer_id}/usagesummary", new TypeReference<>() {}); }
    /** The customer's id: the id of its Microsoft Entra tenant. The service expects a GUID and answers anything else with 400, code 2000.  */
    GetCustomerUsageSummary customerId(String value) {
      path("customer_id", value);
      return this;
    }
    /** Ties together everything that one call causes inside the service; name it when you ask Microsoft for support. A GUID in practice. Left out, the service makes one for each request.  */
    public GetCustomerUsageSummary correlationId(String value) {
      header("ms-correlationid", value);
      return this;
    }
    /** The correlation vector under which the service traces the request internally. Left out, the service makes one for each request.  */
    public GetCustomerUsageSummary correlationVector(String value) {
      header("ms-cv", value);
      return this;
    }
    /** Makes the request idempotent: a retry carries the value of the first attempt, a new call a new value. A GUID in practice. Left out, the service makes one for each request.  */
    public GetCustomerUsageSummary requestId(String value) {
      header("ms-requestid", value);
      return this;
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) throw new IllegalArgumentException(otherwise);
  }

  private static String printable(String name, Object value) {
    String text = Objects.toString(value, "\n");
    require(text.chars().allMatch(each -> each >= ' ' && each <= '~'), name + " must be printable ASCII, in one line.");
    return text;
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
        .replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
  }

  /** The seconds until the next attempt: what the answer asks for, else a random time that grows. */
  private static double waitAfter(IOException failure, int retry) {
    var answer = failure instanceof ApiException ? ((ApiException) failure).answer : null;
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

  /** A call to be sent. Sent again, it has the same ids, by which the service knows that it is the same. */
  public abstract class Call<T> {
    private final HttpRequest.Builder request = HttpRequest.newBuilder();
    private final String method;
    private final TypeReference<T> type;
    private String path;

    private Call(String method, String path, TypeReference<T> type) {
      this.method = method;
      this.path = path;
      this.type = type;
      header("Accept", "application/json");
      header("User-Agent", "partner-center-usage-java/0.1.0");
      header("ms-requestid", UUID.randomUUID());
      header("ms-correlationid", UUID.randomUUID());
    }

    void path(String name, Object value) {
      String text = Objects.toString(value, "");
      require(!text.matches("\\.{0,2}"), name + " must not be null, empty, . or .., which lead to another address.");
      path = path.replace("{" + name + "}", encoded(text));
    }

    void query(String name, Object value) {
      if (value instanceof Collection) ((Collection<?>) value).forEach(each -> query(name, each));
      else if (value != null) path += (path.contains("?") ? "&" : "?") + encoded(name) + "=" + encoded(value);
    }

    void header(String name, Object value) {
      if (value != null) request.setHeader(name, printable(name, value));
    }

    /** Sends it and waits. What is thrown and is no ApiException came without a whole answer. */
    public T send() throws IOException, InterruptedException {
      long deadline = System.nanoTime() + timeout.toNanos();
      for (int retry = 0; ; retry++) {
        try {
          return attempt(deadline);
        } catch (IOException e) {
          double wait = waitAfter(e, retry);
          if (retry >= retries || wait > 60 || wait * 1e9 >= left(deadline)) throw e;
          TimeUnit.NANOSECONDS.sleep((long) (wait * 1e9));
        }
      }
    }

    /** Sends it from a thread of its own. What would be thrown completes the future; cancelling that stops the call. */
    public CompletableFuture<T> sendAsync() {
      var result = new CompletableFuture<T>();
      Thread thread = new Thread(() -> {
        try {
          result.complete(send());
        } catch (Throwable e) {
          result.completeExceptionally(e);
        }
      }, "partner-center-usage-java");
      thread.setDaemon(true);
      thread.start();
      result.whenComplete((value, error) -> {
        if (Thread.currentThread() != thread) thread.interrupt();
      });
      return result;
    }

    private T attempt(long deadline) throws IOException, InterruptedException {
      var once = new Attempt(deadline);
      HttpRequest attempt = request.copy().setHeader("Authorization", "Bearer " + printable("The token", token.get()))
          .uri(URI.create(baseUri + path)).timeout(Duration.ofNanos(left(deadline))).method(method, once).build();
      HttpResponse<byte[]> answer;
      try {
        answer = httpClient.send(attempt, once);
      } catch (IOException e) {
        // Whatever ends with the time that the call may take, ends because of it.
        String late = "No whole answer came in " + timeout + ". Call again later, or set a longer time-out.";
        if (left(deadline) < 1e6) throw (IOException) new HttpTimeoutException(late).initCause(e);
        throw new IOException("The connection to " + baseUri + " failed: " + e + ". Check it, or call again.", e);
      }
      if (answer.statusCode() / 100 != 2) throw new ApiException(answer);
      String mediaType = answer.headers().firstValue("Content-Type").orElse("application/json");
      try {
        if (!JSON.matcher(mediaType).matches()) throw new IOException("its media type is not that of JSON");
        return Optional.ofNullable(MAPPER.readValue(answer.body(), type))
            .orElseThrow(() -> new IOException("it is null"));
      } catch (IOException e) {
        throw new ApiException.Decode(mediaType, e, answer);
      }
    }

    /** The nanoseconds until then, and never none, which Java would not take for a time-out. */
    private long left(long deadline) { return Math.max(1, deadline - System.nanoTime()); }

    /** An attempt that is made once, and whose body has to come within the time of the call. */
    private final class Attempt implements BodyPublisher, BodyHandler<byte[]>, Flow.Subscriber<List<ByteBuffer>> {
      private final long deadline;
      private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
      /** One of Java's own kinds: for any other it would take each answer to one more thread. */
      private final BodySubscriber<byte[]> known =
          BodySubscribers.fromSubscriber(this, unused -> bytes.getBody().toCompletableFuture().join());
      private volatile boolean isSent;

      Attempt(long deadline) { this.deadline = deadline; }

      /** Java sends a GET whose connection broke again, unasked. Asking for the length is how an attempt begins. */
      @Override public long contentLength() {
        if (isSent) throw new UncheckedIOException(new IOException("it broke before an answer came"));
        isSent = true;
        return 0;
      }
      @Override public void subscribe(Flow.Subscriber<? super ByteBuffer> to) { BodyPublishers.noBody().subscribe(to); }

      @Override public BodySubscriber<byte[]> apply(ResponseInfo head) { return known; }
      @Override public void onSubscribe(Flow.Subscription subscription) {
        bytes.onSubscribe(subscription);
        // Java's own time-out ends where the body begins. This one closes the connection of a body that is late.
        known.getBody().toCompletableFuture().orTimeout(left(deadline), TimeUnit.NANOSECONDS).exceptionally(error -> {
          subscription.cancel();
          return null;
        });
      }
      @Override public void onNext(List<ByteBuffer> part) { bytes.onNext(part); }
      @Override public void onError(Throwable error) { bytes.onError(error); }
      @Override public void onComplete() { bytes.onComplete(); }
    }
  }
}
