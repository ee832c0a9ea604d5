package partnercenterusage

import java.io.EOFException
import java.net.SocketException
import java.security.cert.CertificateException
import javax.net.ssl.SSLHandshakeException
import javax.net.ssl.SSLPeerUnverifiedException

/** Says why there is no complete response, and what to do. The cause is the rebuilt failure. */
internal fun connectionMessage(failure: Throwable, cause: Throwable): String =
    if (failure.causes.any { it is CertificateException || it is SSLPeerUnverifiedException }) {
        "The certificate of the server is not trusted: ${cause.message}. " +
            "Check the base URL, or pass an OkHttpClient that trusts it."
    } else {
        "The connection failed: ${cause.message}. Check the network and the base URL."
    }

/** Whether one side rejected TLS, so that every attempt would fail. A handshake that was cut off may succeed later. */
internal fun Throwable.isRejectedByTls(): Boolean =
    causes.any { it is SSLHandshakeException || it is SSLPeerUnverifiedException } &&
        causes.none { it is EOFException || it is SocketException }

private val Throwable.causes: Sequence<Throwable> get() = generateSequence(this) { it.cause }
