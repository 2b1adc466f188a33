package io.backuptck.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** What a server may do so that a request never comes to its end. */
public enum Trick {
    HEADERS_WITHOUT_END {
        @Override
        void play(Socket client) throws IOException {
            say(client, OK);
            for (int i = 0; ; i++) {
                say(client, "X-" + i + ": more\r\n");
            }
        }
    },
    ONE_HEADER_LINE_WITHOUT_END {
        @Override
        void play(Socket client) throws IOException {
            say(client, OK + "X-Long: ");
            flood(client, "aaaaaaaaaaaaaaaa");
        }
    },
    A_STATUS_LINE_WITHOUT_END {
        @Override
        void play(Socket client) throws IOException {
            say(client, "HTTP/1.1 200 ");
            flood(client, "OK and ");
        }
    },
    INTERIM_ANSWERS_WITHOUT_END {
        @Override
        void play(Socket client) throws IOException {
            flood(client, "HTTP/1.1 100 Continue\r\n\r\n");
        }
    },
    EARLY_HINTS_NOW_AND_THEN {
        @Override
        void play(Socket client) throws IOException, InterruptedException {
            drip(client, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
        }
    },
    A_HEADER_BYTE_NOW_AND_THEN {
        @Override
        void play(Socket client) throws IOException, InterruptedException {
            say(client, OK + "X-Long: ");
            drip(client, "a");
        }
    },
    A_BODY_BYTE_NOW_AND_THEN {
        @Override
        void play(Socket client) throws IOException, InterruptedException {
            say(client, OK + "Content-Length: 1000000\r\n\r\n");
            drip(client, " ");
        }
    },
    A_BODY_WITHOUT_END {
        @Override
        void play(Socket client) throws IOException {
            say(client, OK + "Connection: close\r\n\r\n");
            flood(client, " ".repeat(8192));
        }
    },
    CHUNKS_WITHOUT_END {
        @Override
        void play(Socket client) throws IOException {
            say(client, CHUNKED);
            flood(client, "1\r\n \r\n");
        }
    },
    A_CHUNK_EXTENSION_WITHOUT_END {
        @Override
        void play(Socket client) throws IOException {
            say(client, CHUNKED + "1");
            flood(client, ";a=b");
        }
    },
    TRAILERS_WITHOUT_END {
        @Override
        void play(Socket client) throws IOException {
            say(client, CHUNKED + "2\r\n{}\r\n0\r\n");
            flood(client, "X-Trailer: more\r\n");
        }
    },
    A_TRAILER_NOW_AND_THEN {
        @Override
        void play(Socket client) throws IOException, InterruptedException {
            say(client, CHUNKED + "2\r\n{}\r\n0\r\n");
            drip(client, "X-Trailer: more\r\n");
        }
    },
    A_BODY_THAT_IS_MUCH_LARGER_UNPACKED {
        @Override
        void play(Socket client) throws IOException {
            say(client, OK + "Content-Encoding: gzip\r\nContent-Length: " + Packed.BYTES.length + "\r\n\r\n");
            client.getOutputStream().write(Packed.BYTES);
        }
    },
    NO_ANSWER {
        @Override
        void play(Socket client) throws InterruptedException {
            Thread.sleep(Long.MAX_VALUE);
        }
    },
    /** Nothing of the request is read either, so that a long one does not fit on the way. */
    NOTHING_IS_READ {
        @Override
        boolean reads() {
            return false;
        }

        @Override
        void play(Socket client) throws InterruptedException {
            Thread.sleep(Long.MAX_VALUE);
        }
    },
    A_RESET {
        @Override
        void play(Socket client) throws IOException {
            client.setSoLinger(true, 0);
            client.close();
        }
    };

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final long PAUSE_MILLIS = 50;

    /** Answers a request until the client or the test has had enough. */
    abstract void play(Socket client) throws IOException, InterruptedException;

    /** True when the request is read before anything is done. */
    boolean reads() {
        return true;
    }

    static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void flood(Socket client, String text) throws IOException {
        byte[] many = text.repeat(1 + 65536 / text.length()).getBytes(StandardCharsets.US_ASCII);
        OutputStream out = client.getOutputStream();
        while (true) {
            out.write(many);
        }
    }

    /** Faster than one byte a second, so that a test needs not wait for seconds. */
    private static void drip(Socket client, String text) throws IOException, InterruptedException {
        while (true) {
            say(client, text);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Made once, when it is needed. */
    private static final class Packed {

        private static final byte[] BYTES = packed();

        private static byte[] packed() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                byte[] blank = new byte[1024 * 1024];
                for (int i = 0; i < 128; i++) {
                    gzip.write(blank);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
