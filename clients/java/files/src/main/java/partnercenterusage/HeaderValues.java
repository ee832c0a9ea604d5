package partnercenterusage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Splits headers that contain a list, in one field or in several. */
final class HeaderValues {
  /** A comma, a quoted string, or anything else. */
  private static final Pattern PIECE = Pattern.compile(",|\"(?:[^\"\\\\]++|\\\\.)*+\"?|[^\",]++");

  private HeaderValues() {}

  /** The members of the list. A comma in a quoted string does not separate members. */
  static List<String> members(List<String> fields) {
    return fields.stream().flatMap(field -> membersOf(field).stream()).collect(Collectors.toList());
  }

  private static List<String> membersOf(String field) {
    List<String> members = new ArrayList<>();
    StringBuilder member = new StringBuilder();
    Matcher pieces = PIECE.matcher(field);
    while (pieces.find()) {
      if (pieces.group().equals(",")) {
        members.add(member.toString().trim());
        member.setLength(0);
      } else {
        member.append(pieces.group());
      }
    }
    members.add(member.toString().trim());
    return members;
  }
}
