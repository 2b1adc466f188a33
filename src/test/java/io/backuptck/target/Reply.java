package io.backuptck.target;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a loopback server sends.
 *
 * @param closes true when the connection is closed behind it
 * @param silent true when nothing is ever sent
 */
public record Reply(byte[] bytes, boolean closes, boolean silent) {

    /** An answer with a Content-Length; header lines are given whole, such as {@code Retry-After: 5}. */
    public static Reply of(int status, String body, String... headers) {
        return of(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Reply of(int status, byte[] body, String... headers) {
        return raw(head(status, headers) + "Content-Length: " + body.length + "\r\n\r\n", body, false);
    }

    public static Reply json(String body) {
        return of(200, body, "Content-Type: application/json");
    }

    public static Reply redirect(int status, String location) {
        return of(status, "", "Location: " + location);
    }

    /** An answer whose end is the end of the connection. */
    public static Reply untilClosed(String body) {
        return raw(head(200, "Content-Type: application/json", "Connection: close") + "\r\n",
                body.getBytes(StandardCharsets.UTF_8), true);
    }

    public static Reply chunked(String... chunks) {
        StringBuilder body = new StringBuilder();
        for (String chunk : chunks) {
            body.append(Integer.toHexString(chunk.getBytes(StandardCharsets.UTF_8).length)).append("\r\n").append(chunk)
                    .append("\r\n");
        }
        return raw(head(200, "Content-Type: application/json", "Transfer-Encoding: chunked") + "\r\n",
                body.append("0\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8), false);
    }

    /** These bytes and then the end of the connection. */
    public static Reply cut(String bytes) {
        return raw(bytes, new byte[0], true);
    }

    public static Reply never() {
        return new Reply(new byte[0], false, true);
    }

    public Reply thenClosed() {
        return new Reply(bytes, true, silent);
    }

    private static String head(int status, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }

    private static Reply raw(String head, byte[] body, boolean closes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            bytes.write(head.getBytes(StandardCharsets.UTF_8));
            bytes.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(bytes.toByteArray(), closes, false);
    }
}
