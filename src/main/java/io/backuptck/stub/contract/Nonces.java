package io.backuptck.stub.contract;

import io.backuptck.stub.contract.DigestDemand.Lapse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The nonces that were given out, and how often each was used. Safe for threads. */
final class Nonces {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final DigestDemand demand;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Use> uses = new HashMap<>();

    Nonces(DigestDemand demand, Clock clock) {
        this.demand = demand;
        this.clock = clock;
    }

    /** @param bare whether the request that gets it has no body */
    synchronized String next(boolean bare) {
        if (uses.size() >= MOST) {
            uses.values().removeIf(this::isExpired);
        }
        if (uses.size() >= MOST) {
            uses.clear(); // whoever still holds one is told that it is stale
        }
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        uses.put(nonce, new Use(clock.instant(), 0, bare));
        return nonce;
    }

    /**
     * Notes a use of a nonce.
     *
     * @param count empty in the old form, which does not count
     * @return false for a nonce that is unknown or expired, and for a count that has not grown
     */
    synchronized boolean use(String nonce, Optional<Long> count) {
        Use last = uses.get(nonce);
        if (last == null) {
            return demand.has(Lapse.FOREIGN);
        }
        boolean old = isExpired(last) || count.filter(number -> number <= last.count()).isPresent();
        if (old && !demand.has(Lapse.REPLAY) || last.count() > 0 && demand.has(Lapse.ONCE)) {
            return false;
        }
        uses.put(nonce, new Use(last.given(), count.orElse(last.count()), last.bare()));
        return true;
    }

    /** True for a nonce that a request without a body was given. */
    synchronized boolean isBare(String nonce) {
        return uses.containsKey(nonce) && uses.get(nonce).bare();
    }

    private boolean isExpired(Use use) {
        return clock.instant().isAfter(use.given().plus(LIFE));
    }

    private record Use(Instant given, long count, boolean bare) {
    }
}
