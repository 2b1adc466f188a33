package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import io.backuptck.target.Redactor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges scenarios that were run apart as if they had been one run: what one saw may explain or decide what another one saw. */
public final class Replay {

    private Replay() {
    }

    /**
     * @param scenarios in the order of a whole run
     * @param claims    what the servers say of themselves
     * @param statuses  the statuses that each operation answered with, by API and operation
     * @param level     the weakest level that makes a server fail
     */
    public static Recorder of(List<Observed> scenarios, Map<ApiId, ProductClaim> claims, Map<ApiId, Map<String, Set<Integer>>> statuses,
            Level level) {
        Recorder recorder = new Recorder(scenario -> { }, new Redactor(List.of()));
        claims.forEach(recorder::claimed);
        statuses.forEach((api, operations) -> operations.forEach((operation, all) ->
                all.forEach(status -> recorder.answered(api, operation, status))));
        scenarios.forEach(one -> replay(one, recorder, level));
        recorder.settle(level);
        return recorder;
    }

    private static void replay(Observed one, Recorder recorder, Level level) {
        ScenarioInProgress scenario = new ScenarioInProgress(one.id(), one.feature(), one.name(), one.tags(), Instant.EPOCH,
                new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
        recorder.begin(scenario);
        one.checked().forEach(recorder::checked);
        one.sightings().forEach(recorder::saw);
        if (one.id().isEmpty()) {
            recorder.leaveOut();
            return;
        }
        Outcome own = new Outcome(one.status(), one.reason());
        Outcome outcome = Outcome.of(own, scenario, level);
        recorder.end(new ScenarioRecord(one.id(), one.feature(), one.name(), one.tags(), RunListener.requirements(one.tags()),
                scenario.checked(), outcome.status(), outcome.reason(), one.took()), own);
    }
}
