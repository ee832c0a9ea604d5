package partnercenterusage

import java.io.IOException

private const val MOST_CAUSES = 5

/**
 * Why something failed, without the exceptions of others, which may hold what was received: an exception that names the
 * class of another, what that said and where it was thrown. So it is with its causes.
 */
internal fun rebuilt(original: Throwable, redaction: Redaction, most: Int = MOST_CAUSES): IOException {
    val cause = original.cause?.takeIf { most > 1 }?.let { rebuilt(it, redaction, most - 1) }
    return IOException(oneLine(redaction.of("$original")), cause).apply { stackTrace = original.stackTrace }
}
