package io.backuptck.suite;

import io.backuptck.target.Transport;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.time.Duration;
import java.util.function.Function;

/** A server that is a function of the request. */
record ServerInMemory(Function<Request, Response> answers) implements Transport {

    /** To which nothing is to be sent. */
    static ServerInMemory mute() {
        return new ServerInMemory(request -> {
            throw new IllegalStateException("nothing was to be sent");
        });
    }

    @Override
    public Response send(Request request, Duration atMost) {
        return answers.apply(request);
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
