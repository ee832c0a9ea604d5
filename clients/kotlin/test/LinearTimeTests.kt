private const val LENGTH = 500_000
private const val LINEAR_SECONDS = 3.0

internal fun testThatTimeIsLinear() {
    linear()
    hardest()
}

private fun linear() {
    val half = secondsFor(12_500_000)
    val whole = secondsFor(25_000_000)
    check(whole < 3 * half + 0.2) { "12.5 MB took $half s, and 25 MB $whole s." }
}

private fun secondsFor(size: Int): Double {
    val body = StringBuilder("{\"resourceName\":\"")
    while (body.length < size / 2) body.append("\\u0041 \\\" &amp; %41 e")
    body.append("\",\"added\":[0")
    while (body.length < size) body.append(",{\"name\":\"a text of twenty\"}")
    val response = TestResponse(200, body.append("]}").toString())
    return (1..3).minOf { seconds { client(response, maxBodyBytes = 1 shl 26).getCustomerUsageSummary("a") } }
}

/** The hardest inputs take linear time: quadratic time would be minutes. */
private fun hardest() {
    val units = listOf(
        "a", " ", ";", "\"", "\\", ",", "/", "=", "0", "9", "+json", "a/", "a/a;", ";a=", ";a=\"", "; ", ";\ta",
        "\"\"", "\"\\", "\\\"", "\\a", "a,", "\",", "Mon, ", "Mon", "gzip,", "identity,", "&", "&amp;", "&#", "&#0",
        "&#x0", "%", "%2", "%25", "%256", "\\u", "\\u0065", "\\\\u006", "&#101;", "&amp;#101;", "%65", "e",
        "eeeeeeeeeeee\"", "\u2028",
    )
    val prefixes = listOf("", "a/a;a", "a/a;a=\"", "{\"code\":\"")
    for (unit in units) {
        for (prefix in prefixes) {
            for (suffix in listOf("", "\"")) {
                val text = prefix + unit.repeat(LENGTH / unit.length) + suffix
                quick(
                    TestResponse(400, byteArrayOf(1), listOf("Content-Type" to text)),
                    "Content-Type: $prefix$unit…$suffix",
                )
            }
            quick(TestResponse(400, prefix + unit.repeat(LENGTH / unit.length)), "the body $prefix$unit…")
        }
        for (name in listOf("Retry-After", "Date", "Content-Encoding")) {
            // A wait beyond the limit.
            val headers = listOf("Retry-After" to "61", name to unit.repeat(LENGTH / unit.length))
            quick(TestResponse(503, byteArrayOf(1), headers), "$name: $unit…")
        }
    }
}

private fun quick(response: TestResponse, shown: String) {
    val token = "e".repeat(20) + "\"&%\\" + "e".repeat(20)
    val taken = seconds { client(response, token = { token }, retries = 1).errorResponse() }
    check(taken < LINEAR_SECONDS) { "$shown took $taken s." }
}
