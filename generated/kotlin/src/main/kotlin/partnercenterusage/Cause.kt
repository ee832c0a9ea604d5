package partnercenterusage

import java.io.IOException

private const val MAX_CAUSES = 5

/**
 * Rebuilds an exception and its causes as text, because the originals may contain data that the server sent. The result
 * has the class name, message, stack trace and causes of the original.
 */
internal fun causeOf(original: Throwable, redactor: Redactor, max: Int = MAX_CAUSES): IOException {
    val cause = original.cause?.takeIf { max > 1 }?.let { causeOf(it, redactor, max - 1) }
    val rebuilt = IOException(singleLine(redactor.redact("$original")), cause)
    rebuilt.stackTrace = original.stackTrace
    return rebuilt
}
