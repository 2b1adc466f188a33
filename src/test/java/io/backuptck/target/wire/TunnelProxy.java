package io.backuptck.target.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on loopback that opens tunnels (RFC 9110, section 9.3.6), all of them to one port of this machine. */
final class TunnelProxy implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final int port;

    TunnelProxy(int port) throws IOException {
        this.port = port;
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What each tunnel was asked for with. */
    List<String> heads() {
        return heads;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                return; // one of the two has gone
            }
        }, "tunnel-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = socket.accept();
            start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(client.getInputStream().read());
        }
        heads.add(head.toString(StandardCharsets.ISO_8859_1));
        client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        Socket server = new Socket("127.0.0.1", port);
        start(() -> pipe(client, server));
        pipe(server, client);
    }

    private static void pipe(Socket from, Socket to) throws IOException {
        try (InputStream in = from.getInputStream(); to) {
            in.transferTo(to.getOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Work that ends when a connection does. */
    private interface Task {

        void run() throws IOException;
    }
}
