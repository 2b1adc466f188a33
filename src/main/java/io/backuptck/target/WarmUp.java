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
 * Lets the HTTP client load its classes before the first request to a server, whose time that is not. The client talks to a
 * socket of this process for it, once in the life of the process for each scheme.
 */
final class WarmUp {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] ANSWER = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
            + "Connection: close\r\n\r\n{}").getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> DONE = new HashSet<>();

    private WarmUp() {
    }

    static synchronized void of(TargetOptions options) {
        if (DONE.add("http")) {
            exchange("http", "POST", "{}", options);
            exchange("http", "GET", "", options);
        }
        if ("https".equalsIgnoreCase(options.url().getScheme()) && DONE.add("https")) {
            exchange("https", "GET", "", options); // ends with the client's first words, after most of its classes are loaded
        }
    }

    private static void exchange(String scheme, String method, String body, TargetOptions options) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread server = new Thread(() -> answer(socket), "backup-tck-warm-up");
            server.setDaemon(true);
            server.start();
            String url = scheme + "://127.0.0.1:" + socket.getLocalPort() + "/";
            TargetOptions own = new TargetOptions(options.url(), PATIENCE, options.caCertificate(), options.insecure(), false);
            List<Header> headers = body.isEmpty() ? List.of() : List.of(new Header("Content-Type", "application/json"));
            new RestAssuredTransport(own).send(new Request(method, url, headers, body.getBytes(StandardCharsets.US_ASCII)));
        } catch (Exception e) {
            // The client is no slower than it would have been. REST Assured throws whatever it likes, undeclared.
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
