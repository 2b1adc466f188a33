package io.backuptck.report;

import io.backuptck.contract.Contract;
import io.backuptck.suite.Observed;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.ScenarioRecord.Status;
import io.backuptck.suite.Sighting;
import io.backuptck.target.Redactor;
import io.backuptck.validation.Finding;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the scenarios of a shard saw, each by itself: enough to judge all shards of a run together as if they had been one.
 *
 * @param problems  what kept the shard from being complete
 * @param remarks   what kept a part of it from its verdict
 * @param scenarios in their order; the one without an id stands for what happened outside of all
 */
public record Observations(List<String> problems, List<String> remarks, List<Scenario> scenarios) {

    /**
     * A scenario.
     *
     * @param status how it ended, whatever was found during it
     */
    public record Scenario(String id, String feature, String name, List<String> tags, List<String> checked, String status, String reason,
            long durationMillis, List<Seen> sightings) {
    }

    /**
     * A deviation, before what others saw was held against it.
     *
     * @param symptom what it has in common with others of the same cause; empty when it stands for itself
     * @param cause   id of the requirement that is blamed alone for it; empty unless the answer itself tells
     */
    public record Seen(String api, String requirement, String operation, String kind, String expected, String actual, String symptom,
            String cause) {
    }

    static Observations of(Recorder recorder, Redactor redactor) {
        return new Observations(recorder.problems().stream().map(redactor::text).toList(),
                recorder.remarks().stream().map(redactor::text).toList(),
                recorder.observed().stream().map(one -> scenario(one, redactor)).toList());
    }

    private static Scenario scenario(Observed one, Redactor redactor) {
        return new Scenario(one.id(), one.feature(), one.name(), one.tags(), one.checked(), one.status().word(), redactor.text(one.reason()),
                one.took().toMillis(), one.sightings().stream().map(sighting -> seen(sighting, redactor)).toList());
    }

    private static Seen seen(Sighting sighting, Redactor redactor) {
        Finding finding = sighting.finding();
        return new Seen(sighting.api().id(), finding.requirement().id(), finding.operation(), finding.kind(),
                redactor.text(finding.expected()), redactor.text(finding.actual()), sighting.symptom(), sighting.cause());
    }

    /** The scenarios as the suite knows them, without the exchanges. */
    List<Observed> observed(List<Contract> contracts) {
        return scenarios.stream().map(one -> new Observed(one.id(), one.feature(), one.name(), one.tags(), one.checked(),
                one.sightings().stream().map(seen -> sighting(seen, contracts)).toList(), status(one.status()), one.reason(),
                Duration.ofMillis(one.durationMillis()))).toList();
    }

    private static Sighting sighting(Seen seen, List<Contract> contracts) {
        Contract contract = contracts.stream().filter(one -> one.api().id().equals(seen.api())).findFirst().orElseThrow(() ->
                new ReportException("a shard names an API that it did not judge: " + seen.api()));
        return new Sighting(contract.api(), new Finding(contract.requirements().find(seen.requirement()).orElseThrow(() ->
                new ReportException("the contract of " + seen.api() + " has no requirement " + seen.requirement())), seen.operation(), "",
                seen.kind(), seen.expected(), seen.actual(), Optional.empty()), seen.symptom(), seen.cause());
    }

    private static Status status(String word) {
        return Arrays.stream(Status.values()).filter(one -> one.word().equals(word)).findFirst().orElseThrow(() ->
                new ReportException("there is no status " + word));
    }
}
