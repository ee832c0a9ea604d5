package partnercenterusage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/** Reads JSON whose texts and names, once their escapes are undone, hold no token. */
final class RedactedParser extends JsonParserDelegate {
  private final Redaction redaction;

  RedactedParser(JsonParser parser, Redaction redaction) {
    super(parser);
    this.redaction = redaction;
  }

  @Override
  public String getText() throws IOException {
    return redaction.text(super.getText());
  }

  @Override
  public String currentName() throws IOException {
    return redaction.text(super.currentName());
  }

  @Override
  public String getValueAsString() throws IOException {
    return redaction.text(super.getValueAsString());
  }

  @Override
  public String getValueAsString(String otherwise) throws IOException {
    return redaction.text(super.getValueAsString(otherwise));
  }
}
