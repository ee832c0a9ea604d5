import partnercenterusage.PartnerCenterClient
import java.util.Base64
import kotlin.random.Random

private val NAMES = mapOf('&' to "amp;", '<' to "lt;", '>' to "gt;", '"' to "quot;", '\'' to "apos;")

private val FORMS = listOf<(Char) -> String>(
    { "$it" },
    { if (it in "\"\\/") "\\$it" else "$it" },
    { if (it in "\"\\") "\\\\\\$it" else "$it" },
    { "\\u%04x".format(it.code) },
    { "\\\\\\\\u%04X".format(it.code) },
    { "%%%02X".format(it.code) },
    { "%%25%02x".format(it.code) },
    { "&#${it.code};" },
    { "&#x000%X;".format(it.code) },
    { "&amp;#${it.code};" },
    { character -> NAMES[character]?.let { "&$it" } ?: "$character" },
    { character -> NAMES[character]?.let { "&amp;$it" } ?: "$character" },
    { "%%5Cu%04x".format(it.code) },
    { "%%255c%%255cu%04x".format(it.code) },
    { "%%2525%02x".format(it.code) },
    { "&amp;amp;#${it.code};" },
    { "%26%23${it.code}%3B" },
    { "\\u0026#${it.code};" },
    { character -> NAMES[character]?.let { "&amp;amp;$it" } ?: "$character" },
)

internal fun testRedaction() {
    forms()
    base64()
    others()
}

private fun redacted(text: String, token: String = ECHOED): String {
    val client = client(TestResponse(500, text), token = { token })
    return client.errorResponse().body
}

private fun forms() {
    for (form in FORMS) {
        val escaped = ECHOED.map(form).joinToString("")
        equal("a [token] b [token]", redacted("a $escaped b $escaped"))
    }
    equal("a [token] b", redacted("a ${ECHOED.toList().joinToString("\u0000")} b"))
    val random = Random(1)
    repeat(2000) {
        val characters = List(12 + random.nextInt(30)) { ('!'..'~').random(random) } + "0123456789ab".toList()
        val token = characters.filter { it != '\\' }.joinToString("")
        val escaped = token.map { FORMS.random(random)(it) }.joinToString("")
        equal("{ [token] }", redacted("{ $escaped }", token))
    }
}

private fun base64() {
    val url = Base64.getUrlEncoder()
    for (encoder in listOf(Base64.getEncoder(), url, url.withoutPadding())) {
        for (around in listOf("", "x", "xx", "xxx", "Bearer ")) {
            for (token in listOf(ECHOED, ECHOED + "a", ECHOED + "ab")) {
                val encoded = encoder.encodeToString((around + token + around).toByteArray())
                for (text in listOf(encoded, encoded.replace("/", "\\/").replace("+", "%2B"))) {
                    val redacted = redacted(text, token)
                    check("[token]" in redacted && redacted.length < 30 + around.length) { "$encoded became $redacted" }
                }
            }
        }
    }
}

private fun others() {
    equal("token-for-t", redacted("token-for-t", "token-for-t"))
    val innocent = "100% of \\u004b \\\\ &amp; &#75; %4b % ${ECHOED.drop(1)}"
    equal(innocent, redacted(innocent))
    var calls = 0
    val retried = TestResponse(400, "{\"description\":\"made-up-token-1 made-up-token-2\"}")
    val token = { "made-up-token-${++calls}" }
    val error = client(TestResponse(503, ""), retried, token = token, retries = 1).errorResponse()
    equal("[token] [token]", error.serviceFault?.description)
    val echoed =
        TestResponse(500, byteArrayOf(), listOf("X-Echo" to "a", "X-Echo" to ECHOED, "eyJ-made-up-token" to "b"))
    equal(listOf("a", "[token]"), client(echoed).errorResponse().headers.values("X-Echo"))
    equal("b", client(echoed, token = { "eyJ-made-up-token" }).errorResponse().headers["[token]"])
}
