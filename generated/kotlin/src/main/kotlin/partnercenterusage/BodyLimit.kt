package partnercenterusage

import okio.BufferedSource
import java.io.IOException

/** All bytes, or null if there are more than the limit. It reads hardly more than that. */
internal fun BufferedSource.readAtMost(maxBodyBytes: Int): ByteArray? =
    if (request(maxBodyBytes + 1L)) null else readByteArray()

/** The body was larger than the limit. */
internal class BodyTooLargeException(maxBodyBytes: Int) :
    IOException("it is larger than $maxBodyBytes bytes, the limit that maxBodyBytes sets")
