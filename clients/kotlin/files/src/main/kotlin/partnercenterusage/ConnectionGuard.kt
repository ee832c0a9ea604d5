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

/** These number each request and its response. */
private val MULTIPLEXED = setOf(Protocol.HTTP_2, Protocol.H2_PRIOR_KNOWLEDGE)

/**
 * Makes sure that each request gets its own response. OkHttp keeps what a server sends after a response, and treats it
 * as the response to the next request on that connection.
 */
internal class ConnectionGuard :
    SocketFactory(),
    Interceptor {
    private val open = ConcurrentHashMap<Addresses, WatchedSocket>()

    override fun intercept(chain: Interceptor.Chain): Response {
        val connection = chain.connection()
        if (connection == null || connection.protocol() in MULTIPLEXED) return chain.proceed(chain.request())
        val socket = open[connection.socket().addresses()]
            // A socket of another factory cannot be watched, so it is used only once.
            ?: return chain.proceed(chain.request().newBuilder().header("Connection", "close").build())
        if (socket.wasUsed && socket.hasUnread()) {
            socket.close()
            throw UnusableConnectionException()
        }
        val sentAt = System.nanoTime()
        val response = chain.proceed(chain.request())
        socket.wasUsed = true
        val problem = when {
            socket.readAt - sentAt < 0 -> "the server had sent a response before the request"
            response.code == SWITCHING_PROTOCOLS -> "the server switched to another protocol unasked"
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

    /** A socket that notes when data was last read from it. */
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
            val addresses = addresses()
            open[addresses] = this
            connected = addresses
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

/** The server sent data that belongs to no request. The new request was not sent. */
internal class UnusableConnectionException : IOException("the server has sent data that belongs to no request")

/** Keeps a socket factory of the user, but then uses each connection only once. */
internal fun OkHttpClient.Builder.withConnectionGuard(sockets: SocketFactory): OkHttpClient.Builder {
    val guard = ConnectionGuard()
    if (sockets === SocketFactory.getDefault()) socketFactory(guard)
    return addNetworkInterceptor(guard)
}

private data class Addresses(val local: SocketAddress?, val remote: SocketAddress?)

// A TLS socket has the addresses of the socket below it.
private fun Socket.addresses() = Addresses(localSocketAddress, remoteSocketAddress)
