package partnercenterusage;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** Parses Retry-After. */
final class RetryAfter {
  /** A comma, except the one after the day of a date, as in "Wed, 04 Mar 2026 10:15:31 GMT". */
  private static final Pattern SEPARATOR = Pattern.compile("(?<!Mon|Tue|Wed|Thu|Fri|Sat|Sun),");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private RetryAfter() {}

  /** The longest valid wait in seconds; 0 if there is none. */
  static double seconds(HttpHeaders headers) {
    List<String> values = headers.allValues("Retry-After");
    if (values.isEmpty()) return 0;
    Instant now = now(headers);
    return values.stream().flatMap(SEPARATOR::splitAsStream).mapToDouble(value -> seconds(value.trim(), now))
        .max().orElse(0);
  }

  private static double seconds(String value, Instant now) {
    if (DIGITS.matcher(value).matches()) return Double.parseDouble(value);
    Instant until = date(value);
    return until == null ? 0 : Duration.between(now, until).toMillis() / 1e3;
  }

  /** The time by the clock of the service, which computed the date; by the local clock if the response has no Date. */
  private static Instant now(HttpHeaders headers) {
    Instant date = date(headers.firstValue("Date").orElse(""));
    return date == null ? Instant.now() : date;
  }

  private static Instant date(String value) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.trim()));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
