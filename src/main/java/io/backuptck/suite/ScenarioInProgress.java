package io.backuptck.suite;

import io.backuptck.contract.Level;
import io.backuptck.contract.Requirement;
import io.backuptck.validation.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What has been gathered for the scenario that is running. */
record ScenarioInProgress(String id, String feature, String name, List<String> tags, Instant begun,
        Set<String> checked, List<Finding> findings) {

    static ScenarioInProgress of(String id, String feature, String name, List<String> tags) {
        return new ScenarioInProgress(id, feature, name, tags, Instant.now(), new LinkedHashSet<>(), new ArrayList<>());
    }

    /**
     * True for a finding that makes this scenario fail: one that no other scenario was written for. What was found broken here
     * and belongs to another scenario fails that one.
     */
    boolean failsBy(Finding finding, Level strictness) {
        return finding.fails(strictness) && (finding.requirement().check() == Requirement.Check.SCHEMA
                || !finding.requirement().keywords().isEmpty() || tags.contains("@" + finding.requirement().id()));
    }

    /** Stands in before the first scenario and between two. */
    static ScenarioInProgress outside() {
        return of("", "", "", List.of());
    }
}
