package io.backuptck.target;

import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets an HTTP client load its classes before the first request to a server, whose time that is not. The client talks to a
 * socket of this process for it, once in the life of the process for each scheme.
 */
public final class WarmUp {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] ANSWER = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
            + "Connection: close\r\n\r\n{}").getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> DONE = new HashSet<>();

    private WarmUp() {
    }

    /** Never fails: a client that cannot be warmed up is no slower than it would have been. */
    public static synchronized void of(Transport transport, TargetOptions options) {
        String client = transport.getClass().getName();
        if (DONE.add(client)) {
            exchange(transport, "http", "POST", "{}");
            exchange(transport, "http", "GET", "");
        }
        if ("https".equalsIgnoreCase(options.url().getScheme()) && DONE.add(client + " https")) {
            exchange(transport, "https", "GET", ""); // ends with the client's first words, after most of its classes are loaded
        }
    }

    private static void exchange(Transport transport, String scheme, String method, String body) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread server = new Thread(() -> answer(socket), "backup-tck-warm-up");
            server.setDaemon(true);
            server.start();
            String url = scheme + "://127.0.0.1:" + socket.getLocalPort() + "/";
            List<Header> headers = body.isEmpty() ? List.of() : List.of(new Header("Content-Type", "application/json"));
            transport.send(new Request(method, url, headers, body.getBytes(StandardCharsets.US_ASCII)), PATIENCE);
        } catch (IOException | RuntimeException e) {
            // it is no slower than it would have been
        }
    }

    private static void answer(ServerSocket socket) {
        try (Socket connection = socket.accept()) {
            connection.setSoTimeout((int) PATIENCE.toMillis());
            connection.getInputStream().read(new byte[8192]);
            connection.getOutputStream().write(ANSWER);
        } catch (IOException e) {
            // the client sees it, too
        }
    }
}
