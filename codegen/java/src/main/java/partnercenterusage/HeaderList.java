package partnercenterusage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads headers that hold a list, in one line or in several. */
final class HeaderList {
  /** A comma, a text in quotation marks, or what is neither. */
  private static final Pattern PIECE = Pattern.compile(",|\"(?:[^\"\\\\]++|\\\\.)*+\"?|[^\",]++");

  private HeaderList() {}

  /** The members of the list. A comma in quotation marks separates nothing. */
  static List<String> members(List<String> lines) {
    return lines.stream().flatMap(line -> membersOf(line).stream()).collect(Collectors.toList());
  }

  private static List<String> membersOf(String line) {
    List<String> members = new ArrayList<>();
    StringBuilder member = new StringBuilder();
    Matcher pieces = PIECE.matcher(line);
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
