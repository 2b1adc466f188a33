package io.backuptck.api.obshell.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the overviews of the tenants that the user has named showed before and after the cluster backup. */
final class ClusterTenants {

    private static final String BEFORE = "tenant overviews before the cluster backup";
    private static final Duration GRACE = Duration.ofSeconds(30);

    private ClusterTenants() {
    }

    /** The look before the start, and the one that showed something new or was the last. */
    record Looks(Seen before, Seen after) {
    }

    /** Has an effect only once, before the cluster backup is started. */
    static Map<String, Seen> lookBefore() {
        return session().shared(BEFORE, () -> {
            Map<String, Seen> looks = new LinkedHashMap<>();
            Stream.of("tenant", "secondTenant").flatMap(key -> session().findFixture(key).stream())
                    .forEach(tenant -> looks.put(tenant, Obshell.overview(tenant)));
            return looks;
        });
    }

    /** By tenant; a tenant whose overview could not be read before is left out. */
    static Map<String, Looks> looks() {
        return session().shared("tenant overviews after the cluster backup", () -> {
            Map<String, Looks> looks = new LinkedHashMap<>();
            lookBefore().forEach((tenant, before) -> {
                if (before.status() < 500) {
                    looks.put(tenant, new Looks(before, awaitNew(tenant, before)));
                }
            });
            if (looks.isEmpty()) {
                throw Skip.because("fixture tenant is not given; name one with --fixture tenant=...");
            }
            return looks;
        });
    }

    private static Seen awaitNew(String tenant, Seen before) {
        Seen[] last = new Seen[1];
        session().poll(() -> last[0] = Obshell.overview(tenant),
                look -> Overviews.shows(look) && Overviews.isNew(Optional.of(before), look), GRACE);
        return last[0];
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
