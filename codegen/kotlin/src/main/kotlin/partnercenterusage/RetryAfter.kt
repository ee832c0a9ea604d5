package partnercenterusage

import okhttp3.Headers
import java.time.DateTimeException
import java.time.Instant
import java.time.format.DateTimeFormatter
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

internal const val RETRY_AFTER = "Retry-After"

// A comma, but for the one after the day of a date, as in "Wed, 04 Mar 2026 10:15:31 GMT".
private val SEPARATOR = Regex("(?<!Mon|Tue|Wed|Thu|Fri|Sat|Sun),")
private val DIGITS = Regex("[0-9]+")

/** The longest wait that is asked for; none if nothing that can be read asks for one. */
internal fun Headers.retryAfter(): Duration {
    // The clock of the service, for the local one may be wrong.
    val now = get("Date")?.let(::dateOf) ?: Instant.now()
    val waits = values(RETRY_AFTER).flatMap { it.split(SEPARATOR) }.mapNotNull { waitOf(it.trim(), now) }
    return waits.maxOrNull() ?: Duration.ZERO
}

private fun waitOf(value: String, now: Instant): Duration? {
    if (value.matches(DIGITS)) return value.toDouble().seconds
    return dateOf(value)?.let { (it.toEpochMilli() - now.toEpochMilli()).milliseconds }
}

private fun dateOf(value: String): Instant? = try {
    Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value))
} catch (_: DateTimeException) {
    null
}
