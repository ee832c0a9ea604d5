package partnercenterusage

import okhttp3.Headers
import kotlin.math.pow
import kotlin.random.Random
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/** A longer wait is the caller's to decide on. */
internal val LONGEST_WAIT = 60.seconds

private val LONGEST_BACK_OFF = 30.seconds
private val PASSING = setOf(408, 429, 500, 502, 503, 504)

/** Whether another attempt may end better. */
internal fun mayPass(outcome: Result<RawAnswer>): Boolean = outcome.fold(
    onSuccess = { it.status in PASSING },
    onFailure = { it is PartnerCenterException.Connection && !it.isFinal },
)

/** The wait before the retry of that number, from 1: a random time that grows, or longer if an answer asks for it. */
internal fun waitBefore(retry: Int, headers: Headers?): Duration {
    val longest = minOf(LONGEST_BACK_OFF, 0.5.seconds * 2.0.pow(retry - 1))
    val backOff = longest * Random.nextDouble(0.5, 1.0)
    return maxOf(backOff, headers?.retryAfter() ?: Duration.ZERO)
}
