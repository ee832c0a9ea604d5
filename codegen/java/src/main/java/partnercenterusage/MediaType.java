package partnercenterusage;

import java.net.http.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The media type of an answer: the last of those sent that is one. */
final class MediaType {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern TYPE = Pattern.compile("(" + TOKEN + "/" + TOKEN + ")\\s*(;.*)?");
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*(" + TOKEN + ")\\s*=\\s*(?:(" + TOKEN + ")|\"((?:[^\"\\\\]++|\\\\.)*+)\")");
  private static final Pattern JSON = Pattern.compile("(?i)(application|text)/json|.+\\+json");

  /** Type and subtype; what was sent in their place, if nothing that was sent is a media type. */
  final String name;
  /** The charset that it names; null if it names none. */
  final String charset;

  private MediaType(String name, String charset) {
    this.name = name;
    this.charset = charset;
  }

  /** Without any, an answer is taken for JSON. */
  static MediaType of(HttpHeaders headers) {
    MediaType last = null;
    String unreadable = "";
    for (String member : HeaderList.members(headers.allValues("Content-Type"))) {
      Matcher type = TYPE.matcher(member);
      if (type.matches()) {
        last = new MediaType(type.group(1), charsetIn(type.group(2)));
      } else if (!member.isEmpty()) {
        unreadable = member;
      }
    }
    if (last != null) return last;
    return new MediaType(unreadable.isEmpty() ? "application/json" : unreadable, null);
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
