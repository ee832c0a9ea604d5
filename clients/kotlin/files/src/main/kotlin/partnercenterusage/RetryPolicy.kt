package partnercenterusage

import okhttp3.Headers
import kotlin.math.pow
import kotlin.random.Random
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/** A longer wait ends the call. */
internal val MAX_WAIT = 60.seconds

private val MAX_BACK_OFF = 30.seconds
private val TRANSIENT_STATUSES = setOf(408, 429, 500, 502, 503, 504)

/** Whether another attempt may succeed. */
internal fun isTransient(outcome: Result<RawResponse>): Boolean = outcome.fold(
    onSuccess = { it.status in TRANSIENT_STATUSES },
    onFailure = { it is PartnerCenterException.Connection && !it.isPermanent },
)

/** The wait before a retry, the first of which is 1: the back-off, or Retry-After if that is longer. */
internal fun waitBefore(retry: Int, headers: Headers?): Duration {
    val whole = minOf(MAX_BACK_OFF, 0.5.seconds * 2.0.pow(retry - 1))
    val backOff = whole * Random.nextDouble(0.5, 1.0)
    return maxOf(backOff, headers?.retryAfter() ?: Duration.ZERO)
}
