package partnercenterusage

import okhttp3.HttpUrl.Companion.toHttpUrlOrNull

// OkHttp would drop or mend some of these.
private val UNSAFE = Regex("""[\p{IsControl}\p{IsWhite_Space}\\?#]""")
private val PLAIN = Regex("https?://[^/@]+(/.*)?", RegexOption.IGNORE_CASE)

// OkHttp takes other addresses for these, such as ::ffff:127.0.0.1.
private val THIS_MACHINE = Regex("""http://(localhost|127\.0\.0\.1|\[::1])([:/].*)?""", RegexOption.IGNORE_CASE)

/**
 * The URL without the slashes at its end. A token reaches every customer's data, so it takes no way on which others can
 * read it.
 *
 * @throws IllegalArgumentException if calls must not go there; the message does not repeat it: it may hold a password
 */
internal fun checkedBaseUrl(baseUrl: String, allowInsecureHttp: Boolean): String {
    val url = baseUrl.takeIf { PLAIN.matches(it) && UNSAFE !in it }?.toHttpUrlOrNull()
    require(url != null && (url.isHttps || allowInsecureHttp || THIS_MACHINE.matches(baseUrl))) {
        "The base URL has to be https, without credentials, query or fragment. Plain http is for localhost, " +
            "127.0.0.1 and [::1]. On a way nobody else can read, pass allowInsecureHttp = true."
    }
    return baseUrl.trimEnd('/')
}
