package io.backuptck.target.wire;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Makes the TLS settings when the first server needs them: a run over plain HTTP pays nothing for them. */
final class LazyTls implements TlsSocketStrategy {

    private final Supplier<TlsSocketStrategy> maker;
    private TlsSocketStrategy strategy;

    LazyTls(Supplier<TlsSocketStrategy> maker) {
        this.maker = maker;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String host, int port, Object attachment, HttpContext context) throws IOException {
        return made().upgrade(socket, host, port, attachment, context);
    }

    private synchronized TlsSocketStrategy made() {
        if (strategy == null) {
            strategy = maker.get();
        }
        return strategy;
    }
}
