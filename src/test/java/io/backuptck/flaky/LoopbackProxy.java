package io.backuptck.flaky;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;

/** Stands before a server in this process or another. A connection carries one request. */
abstract class LoopbackProxy implements AutoCloseable {

    private final ServerSocket socket;
    private final URI server;

    LoopbackProxy(String server) {
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.server = URI.create(server);
        start(this::accept);
    }

    /** What the client is to get before the connection is closed; called by several threads at once. */
    abstract byte[] answer(RawRequest request) throws IOException, InterruptedException;

    public final String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "loopback-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                start(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            Optional<RawRequest> request = RawRequest.read(new BufferedInputStream(connection.getInputStream()));
            if (request.isPresent()) {
                connection.getOutputStream().write(answer(request.get()));
                connection.shutdownOutput();
            }
        } catch (IOException | InterruptedException e) {
            // the client sees a lost connection, which is what a proxy may do to it
        }
    }

    /** Sends a request on, and gives the server's answer as it came. */
    final byte[] forward(RawRequest request) throws IOException {
        try (Socket onward = new Socket(server.getHost(), server.getPort())) {
            onward.setTcpNoDelay(true);
            onward.getOutputStream().write(request.bytes());
            return onward.getInputStream().readAllBytes();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
