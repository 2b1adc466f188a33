package io.backuptck.target;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** A server on loopback that answers with bytes, right or wrong, and remembers what it was asked. */
public final class LoopbackServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Function<Received, Reply> script;
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private LoopbackServer(Function<Received, Reply> script) {
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.script = script;
    }

    public static LoopbackServer answering(Function<Received, Reply> script) {
        LoopbackServer server = new LoopbackServer(script);
        start(server::accept);
        return server;
    }

    public static LoopbackServer answering(Reply reply) {
        return answering(request -> reply);
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    public List<Received> requests() {
        return requests;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "loopback-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            Received request = read(in);
            while (request != null) {
                requests.add(request);
                Reply reply = script.apply(request);
                if (reply.silent()) {
                    closed.await();
                    return;
                }
                connection.getOutputStream().write(reply.bytes());
                connection.getOutputStream().flush();
                if (reply.closes()) {
                    return;
                }
                request = read(in);
            }
        } catch (IOException | InterruptedException e) {
            return; // the client or the test has gone
        }
    }

    private static Received read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.write(next);
        }
        Received request = new Received(head.toString(StandardCharsets.ISO_8859_1).strip(), new byte[0]);
        int length = Integer.parseInt(request.header("Content-Length").isEmpty() ? "0" : request.header("Content-Length"));
        byte[] body = request.header("Transfer-Encoding").equals("chunked") ? chunks(in) : in.readNBytes(length);
        return new Received(request.head(), body);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(in), 16);
            body.write(in.readNBytes(size));
            line(in);
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }

    /** A request as it came over the wire. */
    public record Received(String head, byte[] body) {

        public String line() {
            return head.lines().findFirst().orElseThrow();
        }

        public String method() {
            return line().split(" ")[0];
        }

        public String target() {
            return line().split(" ")[1];
        }

        /** The value of a header; empty when it is not there. */
        public String header(String name) {
            return head.lines().skip(1).filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                    .map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse("");
        }

        public boolean has(String name) {
            return head.lines().skip(1).anyMatch(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"));
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
