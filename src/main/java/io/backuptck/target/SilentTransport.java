package io.backuptck.target;

import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.time.Duration;

/** Sends nothing. */
final class SilentTransport implements Transport {

    @Override
    public Response send(Request request, Duration atMost) throws IOException {
        throw new IOException("nothing is sent, others' exchanges are judged");
    }

    @Override
    public void abort() {
        // nothing is under way
    }

    @Override
    public void resume() {
        // nothing was ended
    }

    @Override
    public void close() {
        // nothing is kept
    }
}
