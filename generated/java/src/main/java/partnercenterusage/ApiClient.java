package partnercenterusage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How calls are made. Set it up, then use it for as many calls as you like, also side by side. */
public final class ApiClient {
  private final Supplier<String> token;
  // Without TLS, Java would ask every server for an upgrade to HTTP/2.
  private HttpClient httpClient = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String baseUri = "https://api.partnercenter.microsoft.com";
  private Duration timeout = Duration.ofSeconds(30);
  private int retries;
  private int maxBodyBytes = 16 << 20;
  private boolean allowInsecureHttp;

  public ApiClient(String token) {
    this(() -> token);
  }

  /** @param token gives the token, and is asked at each attempt; what it throws ends the call */
  public ApiClient(Supplier<String> token) {
    this.token = Objects.requireNonNull(token, "The supplier of tokens must not be null.");
  }

  /**
   * Where calls go: an https URL without credentials, query or fragment, or an http one of localhost, 127.0.0.1 or
   * [::1].
   *
   * @throws IllegalArgumentException if it is another; the message does not repeat it
   */
  public ApiClient setBaseUri(String baseUri) {
    this.baseUri = BaseUri.checked(Objects.requireNonNull(baseUri, "The base URI must not be null."), allowInsecureHttp);
    return this;
  }

  /** Lets setBaseUri take http to any host from now on: for a way nobody else can read, such as to a container. */
  public ApiClient allowInsecureHttp() {
    allowInsecureHttp = true;
    return this;
  }

  /** How long a call may take in all, retries and waits included; 30 seconds unless set. */
  public ApiClient setTimeout(Duration timeout) {
    require(!Objects.requireNonNull(timeout, "The time-out must not be null.").isNegative(),
        "The time-out must not be negative.");
    this.timeout = timeout;
    return this;
  }

  /** How often a call is tried again after a failure that may pass; never unless set. */
  public ApiClient setRetries(int retries) {
    this.retries = retries;
    return this;
  }

  /** How large the body of an answer may be, once decompressed; 16,777,216 bytes unless set. */
  public ApiClient setMaxBodyBytes(int maxBodyBytes) {
    require(maxBodyBytes >= 0, "The limit must not be negative.");
    this.maxBodyBytes = maxBodyBytes;
    return this;
  }

  /** Java's own client, for a proxy or certificates of yours. */
  public ApiClient setHttpClient(HttpClient client) {
    Objects.requireNonNull(client, "The client must not be null.");
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
    private GetCustomerUsageSummary() {
      super("GET", "/v1/customers/{customer_id}/usagesummary", new TypeReference<>() {});
    }

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

  private static String encoded(String name, Object value) {
    String text = value.toString();
    // Java would send a question mark in place of half a surrogate pair.
    require(StandardCharsets.UTF_8.newEncoder().canEncode(text), name + " must be well-formed Unicode.");
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
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
      path = path.replace("{" + name + "}", encoded(name, text));
    }

    void query(String name, Object value) {
      if (value instanceof Collection) {
        ((Collection<?>) value).forEach(each -> query(name, each));
      } else if (value != null) {
        path += (path.contains("?") ? "&" : "?") + encoded(name, name) + "=" + encoded(name, value);
      }
    }

    void header(String name, Object value) {
      if (value != null) request.setHeader(name, printable(name, value));
    }

    /** Sends it and waits. What is thrown and is no ApiException came without a whole answer. */
    public T send() throws IOException, InterruptedException {
      Deadline deadline = new Deadline(timeout);
      Redaction redaction = new Redaction();
      for (int retry = 1; ; retry++) {
        try {
          return attempt(deadline, redaction);
        } catch (IOException e) {
          if (retry > retries || !Retry.mayHelp(e)) throw e;
          double wait = Retry.waitSeconds(e, retry);
          if (wait > Retry.LONGEST_WAIT_SECONDS || wait * 1e9 >= deadline.left()) throw e;
          TimeUnit.NANOSECONDS.sleep((long) (wait * 1e9));
        }
      }
    }

    /** Sends it from a thread of its own. What would be thrown completes the future; cancelling that stops the call. */
    public CompletableFuture<T> sendAsync() {
      CompletableFuture<T> result = new CompletableFuture<>();
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

    private T attempt(Deadline deadline, Redaction redaction) throws IOException, InterruptedException {
      Answer answer = answer(deadline, redaction);
      if (!answer.isSuccess()) throw new ApiException(answer, redaction);
      try {
        if (answer.problem != null) throw answer.problem;
        if (!answer.mediaType.isJson()) {
          throw new IOException("its media type is " + answer.mediaType.name + ", which is not that of JSON");
        }
        return Json.read(answer.text, type, redaction);
      } catch (IOException e) {
        throw new ApiException.Decode(answer, e, redaction);
      }
    }

    private Answer answer(Deadline deadline, Redaction redaction) throws IOException, InterruptedException {
      Attempt once = new Attempt(deadline, maxBodyBytes);
      String currentToken = printable("The token", token.get());
      // A server may cut it off, and what it then repeats would not be the token.
      require(currentToken.equals(currentToken.trim()), "The token must not begin or end with a space.");
      redaction.add(currentToken);
      HttpRequest attempt = request.copy()
          .setHeader("Authorization", "Bearer " + currentToken)
          .uri(URI.create(baseUri + path))
          .timeout(Duration.ofNanos(deadline.left()))
          .method(method, once)
          .build();
      try {
        return new Answer(httpClient.send(attempt, once), maxBodyBytes, redaction);
      } catch (IOException | IllegalArgumentException e) {
        // The latter is what Java makes of a Content-Length that is no number.
        if (!deadline.isReached()) throw ConnectionFailure.of(baseUri, e, redaction);
        String late = "No whole answer came in " + timeout + ". Call again later, or set a longer time-out.";
        throw (IOException) new HttpTimeoutException(late).initCause(Cause.of(e, redaction));
      }
    }
  }
}
