package partnercenterusage

import com.fasterxml.jackson.core.JsonProcessingException
import okhttp3.Headers
import java.io.IOException
import kotlin.time.Duration

/**
 * What the service answered. The [body] is as it came, but for codings that were undone, a byte order mark, and `[token]`
 * in place of a token; it is empty if it was too large. An id that the answer does not name is the one that was sent.
 */
public interface Answer {
    public val status: Int
    public val headers: Headers
    public val body: String
    public val requestId: String?
    public val correlationId: String?
}

/** An answer with the data that was asked for. */
public class Success<out T> internal constructor(public val data: T, answer: Answer) : Answer by answer

/**
 * Why a call that was sent gave no data. What cannot be sent is refused with an [IllegalArgumentException]. A cause is an
 * [IOException] that names the class and the message of what was thrown.
 */
public sealed class PartnerCenterException(message: String, cause: IOException? = null) : IOException(message, cause) {
    /** The service answered with another status than 2xx. A [fault] in a form that the contract knows says why. */
    public class Status internal constructor(answer: Answer, public val fault: ServiceFault?, advice: String) :
        PartnerCenterException("The service answered ${answer.status}, code ${shownCodeOf(fault)}. $advice"),
        Answer by answer {
        /** The code of the fault as text, whether a text or a number came; null if it was neither. */
        public val code: String? get() = codeOf(fault)
    }

    /** The service, or something between, answered 2xx, but the body is not the data. */
    public class Decoding internal constructor(answer: Answer, reason: String, cause: IOException) :
        PartnerCenterException("The answer cannot be read: $reason. Look at `body` and `headers`.", cause),
        Answer by answer

    /** No answer came, or only a part of one. */
    public class Connection internal constructor(failure: IOException, cause: IOException) :
        PartnerCenterException(explained(failure, cause), cause) {
        /** Whether the next attempt would fail, too. */
        internal val isFinal: Boolean = failure.isRefusedByTls()
    }

    /** The whole answer did not come in time, retries and waits included. */
    public class Timeout internal constructor(limit: Duration, cause: IOException) :
        PartnerCenterException("The call took longer than $limit. Try again later, or raise its time-out.", cause)
}

// Jackson adds lines about where it stopped.
internal fun Throwable.inShort() = (this as? JsonProcessingException)?.originalMessage ?: message

private fun shownCodeOf(fault: ServiceFault?): String = oneLine(codeOf(fault) ?: "unknown")

private fun codeOf(fault: ServiceFault?): String? = fault?.code?.takeIf { it is String || it is Number }?.toString()
