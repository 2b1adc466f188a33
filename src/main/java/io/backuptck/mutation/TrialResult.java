package io.backuptck.mutation;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.report.FaultLine;
import io.backuptck.report.VariantLine;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.Variant;
import io.backuptck.suite.FindingRecord;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.ScenarioRecord.Status;
import io.backuptck.suite.ScenarioRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run against an altered stub found.
 *
 * @param blamed    ids of the requirements that were found broken, by the level that the contract gives them
 * @param accused   ids of the requirements that bind the server and that were found broken
 * @param scenarios names of the scenarios that saw something broken
 * @param undecided why scenarios were inconclusive
 * @param passed    ids of the scenarios that passed
 * @param fired     how often the alteration made a difference
 */
record TrialResult(Map<Level, Set<String>> blamed, Set<String> accused, List<String> scenarios, List<String> undecided, Set<String> passed,
        int fired, Duration took) {

    static TrialResult of(Recorder recorder, int fired, Duration took) {
        Map<Level, Set<String>> blamed = new LinkedHashMap<>();
        Set<String> accused = new LinkedHashSet<>();
        Set<String> seenIn = new LinkedHashSet<>();
        for (FindingRecord record : recorder.findings()) {
            blamed.computeIfAbsent(record.finding().requirement().level(), level -> new LinkedHashSet<>())
                    .add(record.finding().requirement().id());
            if (record.finding().fails(Level.MUST)) {
                accused.add(record.finding().requirement().id());
            }
            seenIn.add(record.scenario());
        }
        List<String> scenarios = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        Set<String> passed = new LinkedHashSet<>();
        for (ScenarioRecord scenario : recorder.scenarios()) {
            if (seenIn.contains(scenario.id())) {
                scenarios.add(scenario.name());
            }
            if (scenario.status() == Status.INCONCLUSIVE) {
                undecided.add(scenario.reason());
            } else if (scenario.status() == Status.PASSED) {
                passed.add(scenario.id());
            }
        }
        return new TrialResult(blamed, accused, scenarios, undecided, passed, fired, took);
    }

    /** What became of the fault that the stub had. */
    FaultLine of(Fault fault) {
        Level level = Contract.of(fault.api()).requirements().get(fault.requirement()).level();
        List<String> blamedOfLevel = List.copyOf(blamed(level));
        boolean found = blamedOfLevel.contains(fault.requirement());
        String remark = found ? "" : fired == 0 ? "the fault never made a difference" : undecided.stream().findFirst().orElse("");
        long unrelated = blamedOfLevel.stream().filter(id -> !id.equals(fault.requirement()) && !fault.others().contains(id)).count();
        return new FaultLine(fault.id(), fault.api().id(), fault.title(), fault.requirement(), found, blamedOfLevel, scenarios,
                (int) unrelated, fired, remark, took.toMillis());
    }

    /** What became of the variant that the stub was. */
    VariantLine of(Variant variant) {
        String verdict = !accused.isEmpty() ? "fail" : undecided.isEmpty() && !passed.isEmpty() ? "pass" : "inconclusive";
        return new VariantLine(variant.id(), variant.api().id(), variant.title(), List.copyOf(accused), verdict, fired,
                undecided.stream().findFirst().orElse(""), took.toMillis());
    }

    /** Requirements of this level or a stronger one that were found broken. */
    Set<String> blamed(Level weakest) {
        Set<String> ids = new LinkedHashSet<>();
        blamed.forEach((level, some) -> {
            if (level.compareTo(weakest) <= 0) {
                ids.addAll(some);
            }
        });
        return ids;
    }
}
