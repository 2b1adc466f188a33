package io.backuptck.target;

import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.io.InputStream;

/** Sends one request as it is and reads the whole answer. Safe for threads. */
interface Transport {

    /** No answer may be larger; in bytes. */
    int LARGEST_BODY = 16 * 1024 * 1024;

    Response send(Request request) throws IOException;

    /** Lets go of what is kept from one request to the next. */
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
