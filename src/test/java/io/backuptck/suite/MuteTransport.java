package io.backuptck.suite;

import io.backuptck.target.Transport;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.time.Duration;

/** Where nothing is to be sent. */
final class MuteTransport implements Transport {

    @Override
    public Response send(Request request, Duration atMost) {
        throw new IllegalStateException("nothing was to be sent");
    }

    @Override
    public void abort() {
    }

    @Override
    public void resume() {
    }

    @Override
    public void close() {
    }
}
