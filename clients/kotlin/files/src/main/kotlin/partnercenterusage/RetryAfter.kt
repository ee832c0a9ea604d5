package partnercenterusage

import okhttp3.Headers
import java.time.DateTimeException
import java.time.Instant
import java.time.format.DateTimeFormatter
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

internal const val RETRY_AFTER = "Retry-After"

// A comma, except the one after the day of a date, as in "Wed, 04 Mar 2026 10:15:31 GMT".
private val SEPARATOR = Regex("(?<!Mon|Tue|Wed|Thu|Fri|Sat|Sun),")
private val DIGITS = Regex("[0-9]+")

/** The longest valid wait; zero if there is none. */
internal fun Headers.retryAfter(): Duration {
    // The service computed the date by its own clock.
    val now = get("Date")?.let(::parseDate) ?: Instant.now()
    val waits = values(RETRY_AFTER).flatMap { it.split(SEPARATOR) }.mapNotNull { parseWait(it.trim(), now) }
    return waits.maxOrNull() ?: Duration.ZERO
}

private fun parseWait(value: String, now: Instant): Duration? {
    if (value.matches(DIGITS)) return value.toDouble().seconds
    return parseDate(value)?.let { (it.toEpochMilli() - now.toEpochMilli()).milliseconds }
}

private fun parseDate(value: String): Instant? = try {
    Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value))
} catch (_: DateTimeException) {
    null
}
