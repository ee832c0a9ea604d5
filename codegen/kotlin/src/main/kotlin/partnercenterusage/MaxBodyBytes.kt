package partnercenterusage

import okio.BufferedSource
import java.io.IOException

/** All bytes; null if they are more than so many, of which hardly more are read. */
internal fun BufferedSource.readAtMost(maxBodyBytes: Int): ByteArray? =
    if (request(maxBodyBytes + 1L)) null else readByteArray()

/** A body was larger than the caller allows. */
internal class TooLarge(maxBodyBytes: Int) :
    IOException("it is larger than $maxBodyBytes bytes, the limit that maxBodyBytes sets")
