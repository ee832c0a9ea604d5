package partnercenterusage

import java.io.IOException
import kotlin.time.Duration

/**
 * Why a call has no data. For arguments that cannot be sent, the client throws an [IllegalArgumentException] instead. A
 * cause is an [IOException] with the class name and the message of the original.
 */
public sealed class PartnerCenterException(message: String, cause: IOException? = null) : IOException(message, cause) {
    /** The status was not 2xx. The [serviceFault] is the decoded body; null if the body is something else. */
    public class ErrorResponse internal constructor(
        metadata: ResponseMetadata,
        public val serviceFault: ServiceFault?,
        advice: String,
    ) : PartnerCenterException(
        "The service responded with status ${metadata.status}, code ${shownCodeOf(serviceFault)}. $advice",
    ),
        ResponseMetadata by metadata {
        /** The service's error code as text, whether it was sent as text or as a number; null if it is neither. */
        public val code: String? get() = codeOf(serviceFault)
    }

    /** The status was 2xx, but the body cannot be decoded. It may come from a proxy. */
    public class Decode internal constructor(metadata: ResponseMetadata, reason: String, cause: IOException) :
        PartnerCenterException("The response cannot be decoded: $reason. Check `body` and `headers`.", cause),
        ResponseMetadata by metadata

    /** The connection failed, or broke before the response was complete. */
    public class Connection internal constructor(failure: IOException, cause: IOException) :
        PartnerCenterException(connectionMessage(failure, cause), cause) {
        /** Whether every attempt would fail. */
        internal val isPermanent: Boolean = failure.isRejectedByTls()
    }

    /** There was no complete response in time, including retries and waits. */
    public class Timeout internal constructor(limit: Duration, cause: IOException) :
        PartnerCenterException("The call took longer than $limit. Try again later, or raise the timeout.", cause)
}

private fun shownCodeOf(fault: ServiceFault?): String = singleLine(codeOf(fault) ?: "unknown")

private fun codeOf(fault: ServiceFault?): String? = fault?.code?.takeIf { it is String || it is Number }?.toString()
