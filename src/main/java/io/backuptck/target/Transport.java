package io.backuptck.target;

import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Sends one request as it is and reads the whole answer. Safe for threads. */
public interface Transport extends AutoCloseable {

    /** No answer may be larger; in bytes, before and after decoding. */
    int LARGEST_BODY = 16 * 1024 * 1024;

    /**
     * @param atMost until the whole answer has come
     * @throws java.net.SocketTimeoutException when it has not come by then
     * @throws IOException when no whole answer comes at all; the message is one for people where the library's is not
     */
    Response send(Request request, Duration atMost) throws IOException;

    /** Ends the requests that are under way, and every later one, as if the server had not answered. From any thread. */
    void abort();

    /** Lets requests be sent again after {@link #abort()}. */
    void resume();

    /** Lets go of what is kept from one request to the next. */
    @Override
    void close();

    /**
     * The whole body.
     *
     * @param body null when there is none
     */
    static byte[] read(InputStream body) throws IOException {
        if (body == null) {
            return new byte[0];
        }
        try (body) {
            byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new IOException("the answer is larger than " + LARGEST_BODY + " bytes");
            }
            return bytes;
        }
    }
}
