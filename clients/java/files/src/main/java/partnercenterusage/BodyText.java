package partnercenterusage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Decodes the bytes of a body to text. */
final class BodyText {
  private static final Map<Charset, byte[]> BYTE_ORDER_MARKS = Map.of(
      StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
      StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF},
      StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE});

  private BodyText() {}

  /**
   * Decodes a text by its byte order mark, otherwise by the given charset, otherwise as UTF-8.
   *
   * @throws IOException if the charset is not supported or the body is invalid in it; the message names the charset
   */
  static String decode(byte[] body, String charset) throws IOException {
    for (Map.Entry<Charset, byte[]> mark : BYTE_ORDER_MARKS.entrySet()) {
      int length = mark.getValue().length;
      if (startsWith(body, mark.getValue())) {
        return decode(ByteBuffer.wrap(body, length, body.length - length), mark.getKey());
      }
    }
    return decode(ByteBuffer.wrap(body), charset == null ? StandardCharsets.UTF_8 : charsetOf(charset));
  }

  /** Decodes what is valid in UTF-8, and replaces the rest. */
  static String decodeWithReplacement(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static String decode(ByteBuffer body, Charset charset) throws IOException {
    try {
      // String and Charset.decode would replace invalid bytes with U+FFFD.
      return charset.newDecoder().decode(body).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not valid in its charset, " + charset, e);
    }
  }

  private static Charset charsetOf(String charset) throws IOException {
    try {
      return Charset.forName(charset);
    } catch (IllegalArgumentException e) {
      throw new IOException("its charset " + charset + " is not supported", e);
    }
  }

  private static boolean startsWith(byte[] body, byte[] mark) {
    return body.length >= mark.length && Arrays.equals(body, 0, mark.length, mark, 0, mark.length);
  }
}
