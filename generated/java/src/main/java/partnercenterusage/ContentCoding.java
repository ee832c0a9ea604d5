package partnercenterusage;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Undoes the codings of a body. The client asks for none, but a server may choose one all the same. */
final class ContentCoding {
  /** Each may take as long as a body of the largest size, and a header may name thousands. */
  private static final int MOST_CODINGS = 5;

  private ContentCoding() {}

  /**
   * The body without the codings that its Content-Encoding names.
   *
   * @throws TooLarge if it is larger without one of them than is allowed
   * @throws EOFException if it ends too soon
   * @throws IOException if a coding is not known, or is not that of the body; the message names it
   */
  static byte[] undo(HttpHeaders headers, byte[] body, int maxBodyBytes) throws IOException {
    List<String> codings = HeaderList.members(headers.allValues("Content-Encoding"));
    if (codings.size() > MOST_CODINGS) throw new IOException("it is in more than " + MOST_CODINGS + " codings");
    byte[] plain = body;
    // The last one named is the last that was applied.
    for (int index = codings.size() - 1; index >= 0; index--) {
      plain = undo(codings.get(index), plain, maxBodyBytes);
    }
    return plain;
  }

  private static byte[] undo(String coding, byte[] body, int maxBodyBytes) throws IOException {
    // Nothing was coded, whatever the header says.
    if (body.length == 0) return body;
    try {
      switch (coding.toLowerCase(Locale.ROOT)) {
        case "":
        case "identity":
          return body;
        case "gzip":
        case "x-gzip":
          return allOf(new GZIPInputStream(new ByteArrayInputStream(body)), maxBodyBytes);
        case "deflate":
          return inflated(body, maxBodyBytes);
        default:
          throw new IOException("it is in the coding " + coding + ", which this client does not know");
      }
    } catch (ZipException e) {
      throw new IOException("it is not in the coding " + coding + ", though it says so", e);
    }
  }

  private static byte[] inflated(byte[] body, int maxBodyBytes) throws IOException {
    Inflater inflater = new Inflater(!hasZlibHeader(body));
    try {
      return allOf(new InflaterInputStream(new ByteArrayInputStream(body), inflater), maxBodyBytes);
    } finally {
      inflater.end();
    }
  }

  /** By RFC 9110, deflate begins with the header of zlib (RFC 1950). Some servers leave it out. */
  private static boolean hasZlibHeader(byte[] body) {
    if (body.length < 2) return true;
    int header = (body[0] & 0xFF) << 8 | body[1] & 0xFF;
    return (body[0] & 0x0F) == 8 && header % 31 == 0;
  }

  private static byte[] allOf(InputStream stream, int maxBodyBytes) throws IOException {
    try (stream) {
      byte[] bytes = stream.readNBytes(maxBodyBytes);
      if (stream.read() >= 0) throw new TooLarge(maxBodyBytes);
      return bytes;
    }
  }
}
