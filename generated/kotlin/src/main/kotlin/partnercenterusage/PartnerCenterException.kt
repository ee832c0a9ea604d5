package partnercenterusage

import com.fasterxml.jackson.core.JsonProcessingException
import okhttp3.Headers
import java.io.IOException
import kotlin.time.Duration

/** What the service answered. The [body] is as it came, but for codings that were undone and a byte order mark. */
public interface Answer {
    public val status: Int
    public val headers: Headers
    public val body: String
    public val requestId: String? get() = headers["MS-RequestId"]
    public val correlationId: String? get() = headers["MS-CorrelationId"]
}

/** An answer with the data that was asked for. */
public class Success<out T> internal constructor(public val data: T, answer: Answer) : Answer by answer

/** Why a call that was sent gave no data. What cannot be sent is refused with an [IllegalArgumentException]. */
public sealed class PartnerCenterException(message: String, cause: Throwable? = null) : IOException(message, cause) {
    /** The service answered with another status than 2xx. A [fault] in a form that the contract knows says why. */
    public class Status internal constructor(answer: Answer, public val fault: ServiceFault?, advice: String) :
        PartnerCenterException("The service answered ${answer.status}, code ${fault?.code ?: "unknown"}. $advice"),
        Answer by answer {
        /** The code of the fault as text, in whichever form it came. */
        public val code: String? get() = fault?.code?.toString()
    }

    /** The service, or something between, answered 2xx, but the body is not the data. */
    public class Decoding internal constructor(answer: Answer, cause: Throwable) :
        PartnerCenterException("The answer cannot be read: ${cause.inShort()}. Look at `body` and `headers`.", cause),
        Answer by answer

    /** No answer came, or only a part of one. */
    public class Connection internal constructor(cause: Throwable) : PartnerCenterException(explained(cause), cause) {
        /** Whether the next attempt would fail, too. */
        internal val isFinal: Boolean = cause.isRefusedByTls()
    }

    /** The whole answer did not come in time, retries and waits included. */
    public class Timeout internal constructor(limit: Duration, cause: Throwable?) :
        PartnerCenterException("The call took longer than $limit. Try again later, or raise its time-out.", cause)
}

// Jackson adds lines about where it stopped.
private fun Throwable.inShort() = (this as? JsonProcessingException)?.originalMessage ?: message
