package partnercenterusage

import okhttp3.Headers
import okhttp3.Interceptor

// OkHttp repeats a 503 with `Retry-After: 0` by itself, unless it finds that header under another name.
private const val HELD = "Held-Retry-After"

internal val holdingRetryAfter = Interceptor { chain ->
    val response = chain.proceed(chain.request())
    response.newBuilder().headers(response.headers.renamed(RETRY_AFTER, HELD)).build()
}

/** The headers as the service sent them. */
internal fun Headers.withRetryAfter(): Headers = renamed(HELD, RETRY_AFTER)

private fun Headers.renamed(name: String, other: String): Headers {
    val values = values(name)
    if (values.isEmpty()) return this
    val renamed = newBuilder().removeAll(name)
    for (value in values) renamed.addUnsafeNonAscii(other, value)
    return renamed.build()
}
