package io.backuptck.flaky;

import java.time.Duration;
import java.util.Random;

/** What goes wrong between a client and a server, drawn by chance, the same for the same seed. */
final class Weather {

    /** What becomes of one request. */
    enum Fate {
        ANSWERED,
        /** The connection is cut before the server learns of the request. */
        CUT_BEFORE,
        /** The connection is cut after the server has done what was asked. */
        CUT_AFTER,
        /** A gateway answers, and the server never learns of the request. */
        GATEWAY_BEFORE,
        /** A gateway answers, although the server has done what was asked. */
        GATEWAY_AFTER;

        boolean isForwarded() {
            return this == ANSWERED || this == CUT_AFTER || this == GATEWAY_AFTER;
        }

        boolean isOfGateway() {
            return this == GATEWAY_BEFORE || this == GATEWAY_AFTER;
        }
    }

    /** What happens to one request, and how late the answer is. */
    record Draw(Fate fate, Duration late) {
    }

    private static final double CUT = 0.05;
    private static final int GATEWAY_EVERY = 25;
    private static final double GATEWAY_FORWARDS = 0.3;
    private static final int EARLIEST_MILLIS = 1000;
    private static final int LATEST_MILLIS = 3000;

    private final Random random;
    private int requests;

    Weather(long seed) {
        this.random = new Random(seed);
        this.requests = random.nextInt(GATEWAY_EVERY);
    }

    synchronized Draw next() {
        Duration late = Duration.ofMillis(random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS));
        double cut = random.nextDouble();
        boolean forwards = random.nextDouble() < GATEWAY_FORWARDS;
        if (++requests % GATEWAY_EVERY == 0) {
            return new Draw(forwards ? Fate.GATEWAY_AFTER : Fate.GATEWAY_BEFORE, late);
        }
        return new Draw(cut >= CUT ? Fate.ANSWERED : cut < CUT / 2 ? Fate.CUT_BEFORE : Fate.CUT_AFTER, late);
    }
}
