package partnercenterusage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Makes calls. Configure it once, then use it for any number of calls, also in parallel. */
public final class ApiClient {
  static final String NAME = "partner-center-usage-java";
  static final String USER_AGENT = "partner-center-usage-java/0.1.0";

  final Supplier<String> token;
  // By default, Java would ask every plain http server to upgrade to HTTP/2.
  HttpClient httpClient = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  String baseUri = "https://api.partnercenter.microsoft.com";
  Duration timeout = Duration.ofSeconds(30);
  int retries;
  int maxBodyBytes = 16 << 20;
  private boolean allowInsecureHttp;

  /** @param token the access token of every attempt */
  public ApiClient(String token) {
    this(() -> token);
  }

  /** @param token returns the access token of each attempt; its exceptions end the call */
  public ApiClient(Supplier<String> token) {
    this.token = Objects.requireNonNull(token, "The supplier of tokens must not be null.");
  }

  /**
   * Sets where requests are sent: https without credentials, query or fragment, or http to localhost, 127.0.0.1 or [::1].
   *
   * @throws IllegalArgumentException for another URI; the message does not repeat it
   */
  public ApiClient setBaseUri(String baseUri) {
    Objects.requireNonNull(baseUri, "The base URI must not be null.");
    this.baseUri = BaseUri.checked(baseUri, allowInsecureHttp);
    return this;
  }

  /** Lets setBaseUri accept http to any host. Use it only where nobody else can read, such as to a container. */
  public ApiClient allowInsecureHttp() {
    allowInsecureHttp = true;
    return this;
  }

  /** Limits a whole call, including retries and waits; 30 seconds by default. */
  public ApiClient setTimeout(Duration timeout) {
    Objects.requireNonNull(timeout, "The timeout must not be null.");
    Arguments.require(!timeout.isNegative(), "The timeout must not be negative.");
    this.timeout = timeout;
    return this;
  }

  /** Sets how often a call is retried after a transient failure; 0 by default. */
  public ApiClient setRetries(int retries) {
    this.retries = retries;
    return this;
  }

  /** Limits the size of a decompressed response body; 16,777,216 bytes by default. */
  public ApiClient setMaxBodyBytes(int maxBodyBytes) {
    Arguments.require(maxBodyBytes >= 0, "The limit must not be negative.");
    this.maxBodyBytes = maxBodyBytes;
    return this;
  }

  /** Sets an HttpClient with your own proxy or certificates. */
  public ApiClient setHttpClient(HttpClient client) {
    Objects.requireNonNull(client, "The client must not be null.");
    Arguments.require(
        client.followRedirects() == HttpClient.Redirect.NEVER, "The client must not follow redirects.");
    httpClient = client;
    return this;
  }


  /**
   * Get the usage summary of a customer. Returns the estimated Azure spending of one customer in the current billing period, together with the budget.  For a customer without Azure usage, the service responds with an error of code 3000 (status 404, sometimes 400), not with an empty summary. Expect it for many customers.  Only send() or sendAsync() sends the request.
   * @param customerId The customer's id: the id of its Microsoft Entra tenant. The service expects a GUID, and responds to anything else with 400, code 2000. 
   */
  public GetCustomerUsageSummary getCustomerUsageSummary(
      String customerId) {
    return new GetCustomerUsageSummary().customerId(customerId);
  }

  /** Get the usage summary of a customer: one call with its optional parameters. */
  public final class GetCustomerUsageSummary extends Call<CustomerUsageSummary> {
    private GetCustomerUsageSummary() {
      super(ApiClient.this, "GET", "/v1/customers/{customer_id}/usagesummary", new TypeReference<>() {});
    }

    /** The customer's id: the id of its Microsoft Entra tenant. The service expects a GUID, and responds to anything else with 400, code 2000.  */
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

}
