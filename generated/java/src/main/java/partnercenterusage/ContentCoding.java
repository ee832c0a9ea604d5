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

/** Decodes content codings. A server may use one although the client does not ask for it. */
final class ContentCoding {
  /** Each may take as long as a body of the largest size, and a header may name thousands of them. */
  private static final int MAX_CODINGS = 5;

  private ContentCoding() {}

  /**
   * Decodes the codings that Content-Encoding names.
   *
   * @throws BodyTooLargeException if a decoded body is larger than the limit
   * @throws EOFException if the body is incomplete
   * @throws IOException if a coding is not supported or cannot be decoded; the message names it
   */
  static byte[] decode(HttpHeaders headers, byte[] body, int maxBodyBytes) throws IOException {
    List<String> codings = HeaderValues.members(headers.allValues("Content-Encoding"));
    if (codings.size() > MAX_CODINGS) throw new IOException("it has more than " + MAX_CODINGS + " content codings");
    byte[] plain = body;
    // The codings were applied in the order of the header.
    for (int index = codings.size() - 1; index >= 0; index--) {
      plain = decode(codings.get(index), plain, maxBodyBytes);
    }
    return plain;
  }

  private static byte[] decode(String coding, byte[] body, int maxBodyBytes) throws IOException {
    // An empty body is not compressed, whatever the header says.
    if (body.length == 0) return body;
    try {
      switch (coding.toLowerCase(Locale.ROOT)) {
        case "":
        case "identity":
          return body;
        case "gzip":
        case "x-gzip":
          return readAll(new GZIPInputStream(new ByteArrayInputStream(body)), maxBodyBytes);
        case "deflate":
          return inflate(body, maxBodyBytes);
        default:
          throw new IOException("its content coding " + coding + " is not supported");
      }
    } catch (ZipException e) {
      throw new IOException("its content coding, " + coding + ", cannot be decoded", e);
    }
  }

  private static byte[] inflate(byte[] body, int maxBodyBytes) throws IOException {
    Inflater inflater = new Inflater(!hasZlibHeader(body));
    try {
      return readAll(new InflaterInputStream(new ByteArrayInputStream(body), inflater), maxBodyBytes);
    } finally {
      inflater.end();
    }
  }

  /** RFC 9110 defines deflate with the header of zlib (RFC 1950). Some servers omit the header. */
  private static boolean hasZlibHeader(byte[] body) {
    if (body.length < 2) return true;
    int header = (body[0] & 0xFF) << 8 | body[1] & 0xFF;
    return (body[0] & 0x0F) == 8 && header % 31 == 0;
  }

  private static byte[] readAll(InputStream stream, int maxBodyBytes) throws IOException {
    try (stream) {
      byte[] bytes = stream.readNBytes(maxBodyBytes);
      if (stream.read() >= 0) throw new BodyTooLargeException(maxBodyBytes);
      return bytes;
    }
  }
}
