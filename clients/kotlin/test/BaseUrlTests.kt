import partnercenterusage.PartnerCenterClient

internal fun testBaseUrls() {
    val safe = listOf(
        "https://usage.example", "https://usage.example:8443/a/b", "HTTPS://usage.example", "http://localhost",
        "http://LOCALHOST:1", "http://127.0.0.1:65535/a", "http://[::1]:1", "https://[2001:db8::1]",
        "https://a.example/b@c",
    )
    val unsafe = listOf(
        "http://usage.example", "http://localhost.", "http://127.0.0.1.example", "http://127.0.0.2",
        "http://[::ffff:127.0.0.1]", "http://[0:0:0:0:0:0:0:1]", "http://localhost%2eexample", "http://127%2e0.0.1",
        "http://0.0.0.0",
    )
    val never = listOf(
        "", "/", "//usage.example", "https:", "https://", "https:///a", "https:usage.example", "https:/usage.example",
        "usage.example", "ftp://usage.example", "https://secret@usage.example", "https://@usage.example",
        "https:/u:secret@usage.example", "https://u:secret@usage.example", "http://u:secret@localhost",
        "https://usage.example?secret", "https://usage.example/?", "https://usage.example#",
        "https://usage.example\\a", "http://127.0.0.1\\@usage.example", "https://usage.example/a b",
        " https://usage.example", "https://usage.example\n", "https://usage.example/\u2028",
        "https://usage.example/\u0000", "https://usage.example:65536", "https://a:b:c",
    )
    fun made(url: String, allowed: Boolean) = PartnerCenterClient(url, allowInsecureHttp = allowed) { ECHOED }
    for (url in safe) made(url, false)
    for (url in unsafe) made(url, true)
    for ((url, allowed) in unsafe.map { it to false } + never.map { it to false } + never.map { it to true }) {
        val message = thrown<IllegalArgumentException> { made(url, allowed) }.message.orEmpty()
        check(message.startsWith("The base URL must use https") && "secret" !in message) { "$url: $message" }
    }
}
