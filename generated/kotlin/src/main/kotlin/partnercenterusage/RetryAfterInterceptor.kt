package partnercenterusage

import okhttp3.Headers
import okhttp3.Interceptor

// OkHttp sends a request again by itself after a 503 with `Retry-After: 0`, so the header gets another name.
private const val HIDDEN_RETRY_AFTER = "Hidden-Retry-After"

internal val hidingRetryAfter = Interceptor { chain ->
    val response = chain.proceed(chain.request())
    response.newBuilder().headers(response.headers.renamed(RETRY_AFTER, HIDDEN_RETRY_AFTER)).build()
}

/** Restores the headers as the service sent them. */
internal fun Headers.withRetryAfter(): Headers = renamed(HIDDEN_RETRY_AFTER, RETRY_AFTER)

private fun Headers.renamed(name: String, other: String): Headers {
    val values = values(name)
    if (values.isEmpty()) return this
    val renamed = newBuilder().removeAll(name)
    for (value in values) renamed.addUnsafeNonAscii(other, value)
    return renamed.build()
}
