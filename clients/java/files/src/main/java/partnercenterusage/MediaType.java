package partnercenterusage;

import java.net.http.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The media type of a response: the last valid one that was sent. */
final class MediaType {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern TYPE = Pattern.compile("(" + TOKEN + "/" + TOKEN + ")\\s*(;.*)?");
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*(" + TOKEN + ")\\s*=\\s*(?:(" + TOKEN + ")|\"((?:[^\"\\\\]++|\\\\.)*+)\")");
  private static final Pattern JSON = Pattern.compile("(?i)(application|text)/json|.+\\+json");

  /** Type and subtype, or what was sent instead if no media type is valid. */
  final String name;
  /** The charset parameter; null without one. */
  final String charset;

  private MediaType(String name, String charset) {
    this.name = name;
    this.charset = charset;
  }

  /** A response without a media type is treated as JSON. */
  static MediaType of(HttpHeaders headers) {
    MediaType last = null;
    String invalid = "";
    for (String member : HeaderValues.members(headers.allValues("Content-Type"))) {
      Matcher type = TYPE.matcher(member);
      if (type.matches()) {
        last = new MediaType(type.group(1), charsetIn(type.group(2)));
      } else if (!member.isEmpty()) {
        invalid = member;
      }
    }
    if (last != null) return last;
    return new MediaType(invalid.isEmpty() ? "application/json" : invalid, null);
  }

  boolean isJson() {
    return JSON.matcher(name).matches();
  }

  private static String charsetIn(String parameters) {
    if (parameters == null) return null;
    Matcher parameter = PARAMETER.matcher(parameters);
    while (parameter.find()) {
      if (!parameter.group(1).equalsIgnoreCase("charset")) continue;
      String quoted = parameter.group(3);
      return quoted == null ? parameter.group(2) : quoted.replaceAll("\\\\(.)", "$1");
    }
    return null;
  }
}
