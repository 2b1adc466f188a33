package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Then;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Backups of the whole cluster, as the overviews of its tenants and its own show them. */
public final class ClusterSteps {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    /** The overviews of the tenants that the user has named, before the cluster backup is started: it has an effect only once. */
    static Map<String, Seen> lookBefore() {
        return session().shared("tenant overviews before the cluster backup", () -> {
            Map<String, Seen> looks = new LinkedHashMap<>();
            Stream.of("tenant", "secondTenant").flatMap(key -> session().findFixture(key).stream())
                    .forEach(tenant -> looks.put(tenant, Obshell.overview(tenant)));
            return looks;
        });
    }

    /** A tenant whose overview could not be read before is left out. */
    @Then("the overview of each tenant comes to show the cluster's backup")
    public void shownToTenants() {
        Skip.when(!world.run.mustBeThere(), "the cluster's task did not succeed, which a server may have reasons for");
        Map<String, Seen> looks = new LinkedHashMap<>(lookBefore());
        looks.values().removeIf(before -> before.status() >= 500);
        Skip.when(looks.isEmpty(), "fixture tenant is not given; name one with --fixture tenant=...");
        looks.forEach((tenant, before) -> {
            Seen[] last = new Seen[1];
            boolean isNew = session().poll(() -> last[0] = Obshell.overview(tenant), look ->
                    Overviews.showsNew(Optional.of(before), look), GRACE).isPresent();
            OverviewSteps.checkNew("OBS-CLUSTER-07", last[0], isNew, "a new backup of " + tenant + " after that of the cluster");
        });
    }

    /** The page shows a bare list, the vendor's source an object around it. */
    static JsonNode entries(Seen overview) {
        return overview.at("/data").isArray() ? overview.at("/data") : overview.at("/data/statuses");
    }
}
