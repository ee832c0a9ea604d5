package partnercenterusage

import okhttp3.Headers

/** What successful responses and errors have of their response. It contains `[token]` in place of a token. */
public interface ResponseMetadata {
    /** The status code. */
    public val status: Int
    public val headers: Headers

    /** The decompressed body without a byte order mark; empty if it was too large. */
    public val body: String

    /** The request id of the response, or else the one that was sent. */
    public val requestId: String?

    /** The correlation id of the response, or else the one that was sent. */
    public val correlationId: String?
}
