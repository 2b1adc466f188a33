package io.backuptck.validation;

import java.time.Duration;
import java.time.Instant;

/**
 * One request and its answer: the evidence that verdicts rest on.
 *
 * @param number counts the exchanges of a run from 1
 * @param sentAt when the request was sent
 * @param took   until the whole answer had come; zero when nobody knows, as in some recordings
 */
public record Exchange(int number, Request request, Response response, Instant sentAt, Duration took) {

    public Instant answeredAt() {
        return sentAt.plus(took);
    }
}
