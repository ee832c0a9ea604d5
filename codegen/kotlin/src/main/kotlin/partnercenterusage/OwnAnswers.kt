package partnercenterusage

import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Protocol
import okhttp3.Response
import java.io.FilterInputStream
import java.io.IOException
import java.io.InputStream
import java.net.InetAddress
import java.net.Socket
import java.net.SocketAddress
import java.util.concurrent.ConcurrentHashMap
import javax.net.SocketFactory

private const val SWITCHING_PROTOCOLS = 101

/** These have a number for each request and its answer. */
private val NUMBERED = setOf(Protocol.HTTP_2, Protocol.H2_PRIOR_KNOWLEDGE)

/**
 * Sees to it that each request gets its own answer. OkHttp keeps what a server sent beyond an answer, and takes it for
 * the answer to the next request over that connection: one for which nothing more had to be read.
 */
internal class OwnAnswers :
    SocketFactory(),
    Interceptor {
    private val open = ConcurrentHashMap<Addresses, WatchedSocket>()

    override fun intercept(chain: Interceptor.Chain): Response {
        val connection = chain.connection()
        if (connection == null || connection.protocol() in NUMBERED) return chain.proceed(chain.request())
        val socket = open[connection.socket().addresses()]
            // Made by another factory, it cannot be watched, and may be used once.
            ?: return chain.proceed(chain.request().newBuilder().header("Connection", "close").build())
        if (socket.wasUsed && socket.hasUnread()) {
            socket.close()
            throw UnfitConnection()
        }
        val sentAt = System.nanoTime()
        val response = chain.proceed(chain.request())
        socket.wasUsed = true
        val problem = when {
            socket.readAt - sentAt < 0 -> "the server had sent an answer before it was asked"
            response.code == SWITCHING_PROTOCOLS -> "the server switched to another protocol, for which nobody asked"
            else -> return response
        }
        socket.close()
        throw IOException(problem)
    }

    override fun createSocket(): Socket = WatchedSocket()

    // OkHttp connects by itself.
    override fun createSocket(host: String, port: Int): Socket = throw UnsupportedOperationException()

    override fun createSocket(host: String, port: Int, localHost: InetAddress, localPort: Int): Socket =
        throw UnsupportedOperationException()

    override fun createSocket(host: InetAddress, port: Int): Socket = throw UnsupportedOperationException()

    override fun createSocket(host: InetAddress, port: Int, localHost: InetAddress, localPort: Int): Socket =
        throw UnsupportedOperationException()

    /** A socket that knows when something was last read from it. */
    private inner class WatchedSocket : Socket() {
        @Volatile
        var readAt = System.nanoTime()
            private set

        @Volatile
        var wasUsed = false

        @Volatile
        private var connected: Addresses? = null

        fun hasUnread(): Boolean = super.getInputStream().available() > 0

        override fun connect(endpoint: SocketAddress, timeout: Int) {
            super.connect(endpoint, timeout)
            connected = addresses().also { open[it] = this }
        }

        override fun getInputStream(): InputStream = object : FilterInputStream(super.getInputStream()) {
            override fun read(): Int = super.read().also { readAt = System.nanoTime() }

            override fun read(bytes: ByteArray, offset: Int, length: Int): Int =
                super.read(bytes, offset, length).also { readAt = System.nanoTime() }
        }

        override fun close() {
            connected?.let { open.remove(it, this) }
            super.close()
        }
    }
}

/** Something came over the connection that is no answer to anything. The request was not sent. */
internal class UnfitConnection : IOException("the server has sent more than was asked for")

/** A factory of the user's own stays: then no connection is used twice. */
internal fun OkHttpClient.Builder.withOwnAnswers(sockets: SocketFactory): OkHttpClient.Builder {
    val own = OwnAnswers()
    if (sockets === SocketFactory.getDefault()) socketFactory(own)
    return addNetworkInterceptor(own)
}

private data class Addresses(val local: SocketAddress?, val remote: SocketAddress?)

// A socket with TLS has the addresses of the one below it.
private fun Socket.addresses() = Addresses(localSocketAddress, remoteSocketAddress)
