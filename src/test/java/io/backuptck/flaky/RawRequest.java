package io.backuptck.flaky;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A request as it came over the wire, for a server that is to close the connection after its answer.
 *
 * @param head up to and with the empty line
 */
record RawRequest(String head, byte[] body) {

    /** The next request of a connection; empty when the client has closed it. */
    static Optional<RawRequest> read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        String line = line(in);
        boolean chunked = false;
        int length = 0;
        while (!line.equals("\r\n")) {
            if (line.isEmpty()) {
                return Optional.empty();
            }
            String lower = line.toLowerCase(Locale.ROOT);
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
            }
            if (!lower.startsWith("connection:")) {
                head.append(line);
            }
            line = line(in);
        }
        head.append("Connection: close\r\n\r\n");
        return Optional.of(new RawRequest(head.toString(), chunked ? chunks(in) : in.readNBytes(length)));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size;
        do {
            String line = line(in);
            size = Integer.parseInt(line.strip().split(";")[0], 16);
            body.write(line.getBytes(StandardCharsets.ISO_8859_1));
            body.write(in.readNBytes(size + 2)); // with the end of its line
        } while (size > 0);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0) {
            line.append((char) next);
            if (next == '\n') {
                break;
            }
            next = in.read();
        }
        return line.toString();
    }

    /** With its query. */
    String path() {
        return head.split(" ", 3)[1];
    }

    byte[] bytes() {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }
}
