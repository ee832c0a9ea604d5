package partnercenterusage;

import java.util.List;

final class JsonTest {
  private static final String TOKEN = "eyJ-made-up-token";

  private JsonTest() {}

  static void run() {
    serviceFaults();
  }

  private static void serviceFaults() {
    Redactor redactor = new Redactor();
    redactor.add(TOKEN);
    ServiceFault fault = Json.serviceFault("{\"code\":3000,\"description\":{\"a\":[1]},\"message\":[],\"isRetryable\":\"so\","
        + "\"statusCode\":\"x\",\"source\":\"s\",\"data\":{\"" + TOKEN + "\":[\"\\u0065yJ-made-up-token\"]}}",
        redactor);
    Check.equal(3000, fault.getCode());
    Check.equal(null, fault.getDescription());
    Check.equal("s", fault.getSource());
    Check.equal("{[token]=[[token]]}", fault.getData().toString());
    for (String none : List.of("", "null", "[]", "7", "\"text\"", "{", "{} {}")) {
      Check.equal(null, Json.serviceFault(none, redactor));
    }
  }
}
