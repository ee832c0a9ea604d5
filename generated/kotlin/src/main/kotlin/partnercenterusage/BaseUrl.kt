package partnercenterusage

import okhttp3.HttpUrl.Companion.toHttpUrlOrNull

// OkHttp would remove or correct some of these.
private val UNSAFE = Regex("""[\p{IsControl}\p{IsWhite_Space}\\?#]""")
private val PLAIN = Regex("https?://[^/@]+(/.*)?", RegexOption.IGNORE_CASE)

// OkHttp converts other addresses to these, such as ::ffff:127.0.0.1.
private val LOOPBACK = Regex("""http://(localhost|127\.0\.0\.1|\[::1])([:/].*)?""", RegexOption.IGNORE_CASE)

/**
 * Returns the URL without slashes at its end. A token gives access to every customer's data, so nobody else must read it.
 *
 * @throws IllegalArgumentException if it is not safe; the message does not repeat it, because it may contain a password
 */
internal fun checkedBaseUrl(baseUrl: String, allowInsecureHttp: Boolean): String {
    val url = baseUrl.takeIf { PLAIN.matches(it) && UNSAFE !in it }?.toHttpUrlOrNull()
    require(url != null && (url.isHttps || allowInsecureHttp || LOOPBACK.matches(baseUrl))) {
        "The base URL must use https, without credentials, query or fragment. Plain http is allowed for localhost, " +
            "127.0.0.1 and [::1], and for other hosts only with allowInsecureHttp = true."
    }
    return baseUrl.trimEnd('/')
}
