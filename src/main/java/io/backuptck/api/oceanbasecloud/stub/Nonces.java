package io.backuptck.api.oceanbasecloud.stub;

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

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Use> uses = new HashMap<>();

    Nonces(Clock clock) {
        this.clock = clock;
    }

    synchronized String next() {
        if (uses.size() >= MOST) {
            uses.values().removeIf(this::isExpired);
        }
        if (uses.size() >= MOST) {
            uses.clear(); // whoever still holds one is told that it is stale
        }
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        uses.put(nonce, new Use(clock.instant(), 0));
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
        if (last == null || isExpired(last) || count.filter(number -> number <= last.count()).isPresent()) {
            return false;
        }
        uses.put(nonce, new Use(last.given(), count.orElse(last.count())));
        return true;
    }

    private boolean isExpired(Use use) {
        return clock.instant().isAfter(use.given().plus(LIFE));
    }

    private record Use(Instant given, long count) {
    }
}
