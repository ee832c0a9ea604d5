package partnercenterusage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/** Redacts the strings and names of JSON after decoding their escapes. */
final class RedactingParser extends JsonParserDelegate {
  private final Redactor redactor;

  RedactingParser(JsonParser parser, Redactor redactor) {
    super(parser);
    this.redactor = redactor;
  }

  @Override
  public String getText() throws IOException {
    return redactor.redact(super.getText());
  }

  @Override
  public String currentName() throws IOException {
    return redactor.redact(super.currentName());
  }

  @Override
  public String getValueAsString() throws IOException {
    return redactor.redact(super.getValueAsString());
  }

  @Override
  public String getValueAsString(String otherwise) throws IOException {
    return redactor.redact(super.getValueAsString(otherwise));
  }
}
