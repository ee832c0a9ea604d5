package partnercenterusage

import java.io.EOFException
import java.net.SocketException
import java.security.cert.CertificateException
import javax.net.ssl.SSLHandshakeException
import javax.net.ssl.SSLPeerUnverifiedException

/** Why no whole answer came, and what to do. The cause is the failure as it is told. */
internal fun explained(failure: Throwable, cause: Throwable): String =
    if (failure.causes.any { it is CertificateException || it is SSLPeerUnverifiedException }) {
        "The certificate of the server is not trusted: ${cause.message}. " +
            "Check the base URL, or hand in an OkHttpClient that trusts it."
    } else {
        "The connection failed: ${cause.message}. Check the network and the base URL."
    }

/** Whether the two could not agree on TLS, as they will not the next time. A handshake that broke off may pass. */
internal fun Throwable.isRefusedByTls(): Boolean =
    causes.any { it is SSLHandshakeException || it is SSLPeerUnverifiedException } &&
        causes.none { it is EOFException || it is SocketException }

private val Throwable.causes: Sequence<Throwable> get() = generateSequence(this) { it.cause }
