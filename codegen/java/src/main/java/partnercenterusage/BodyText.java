package partnercenterusage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Makes the bytes of a body a text. */
final class BodyText {
  private static final Map<Charset, byte[]> MARKS = Map.of(
      StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
      StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF},
      StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE});

  private BodyText() {}

  /**
   * The text after a byte order mark, in the charset of that mark; without one, in the charset that is named, or UTF-8.
   *
   * @throws IOException if the charset is not known, or is not that of the body; the message names it
   */
  static String read(byte[] body, String charset) throws IOException {
    for (Map.Entry<Charset, byte[]> mark : MARKS.entrySet()) {
      int length = mark.getValue().length;
      if (startsWith(body, mark.getValue())) {
        return read(ByteBuffer.wrap(body, length, body.length - length), mark.getKey());
      }
    }
    return read(ByteBuffer.wrap(body), charset == null ? StandardCharsets.UTF_8 : named(charset));
  }

  /** A body that cannot be read, as far as it can be shown. */
  static String show(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static String read(ByteBuffer body, Charset charset) throws IOException {
    try {
      // A decoder of one's own fails where others put in U+FFFD.
      return charset.newDecoder().decode(body).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not in the charset " + charset, e);
    }
  }

  private static Charset named(String charset) throws IOException {
    try {
      return Charset.forName(charset);
    } catch (IllegalArgumentException e) {
      throw new IOException("it is in the charset " + charset + ", which Java does not know", e);
    }
  }

  private static boolean startsWith(byte[] body, byte[] mark) {
    return body.length >= mark.length && Arrays.equals(body, 0, mark.length, mark, 0, mark.length);
  }
}
