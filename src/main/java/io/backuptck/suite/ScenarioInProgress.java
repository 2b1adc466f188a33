package io.backuptck.suite;

import io.backuptck.contract.Level;
import io.backuptck.contract.Requirement;
import io.backuptck.validation.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What has been gathered for the scenario that is running. */
record ScenarioInProgress(String id, String feature, String name, List<String> tags, Instant begun,
        Set<String> checked, List<Finding> findings, List<Sighting> sightings) {

    static ScenarioInProgress of(String id, String feature, String name, List<String> tags) {
        return new ScenarioInProgress(id, feature, name, tags, Instant.now(), new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
    }

    /**
     * True for a finding that makes this scenario fail: one that no other scenario was written for. What was found broken here
     * and belongs to another scenario fails that one.
     */
    boolean failsBy(Finding finding, Level strictness) {
        return finding.fails(strictness) && (finding.requirement().check() == Requirement.Check.SCHEMA
                || !finding.requirement().keywords().isEmpty() || tags.contains("@" + finding.requirement().id()));
    }

    /** @param own how it ended, whatever was found during it */
    Observed observed(Outcome own, Duration took) {
        return new Observed(id, feature, name, tags, List.copyOf(checked), List.copyOf(sightings), own.status(), own.reason(), took);
    }

    /** Stands in before the first scenario and between two. */
    static ScenarioInProgress outside() {
        return of("", "", "", List.of());
    }
}
