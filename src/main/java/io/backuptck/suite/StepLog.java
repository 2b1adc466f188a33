package io.backuptck.suite;

import io.backuptck.contract.Level;
import io.backuptck.suite.StepRecord.Call;
import io.backuptck.suite.StepRecord.Status;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Finding;
import io.cucumber.plugin.event.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** The steps of all scenarios, with what happened during each. What happens outside of a step is not kept here. */
public final class StepLog {

    private final Map<String, List<StepRecord>> byScenario = new LinkedHashMap<>();
    private Set<String> checked = new LinkedHashSet<>();
    private List<Finding> findings = new ArrayList<>();
    private List<Call> exchanges = new ArrayList<>();

    /** The steps of a scenario in their order. */
    public List<StepRecord> of(String scenario) {
        return Collections.unmodifiableList(byScenario.getOrDefault(scenario, List.of()));
    }

    void begin() {
        checked = new LinkedHashSet<>();
        findings = new ArrayList<>();
        exchanges = new ArrayList<>();
    }

    /** @return false when the step has checked it before */
    boolean checked(String requirement) {
        return checked.add(requirement);
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    void exchanged(String operation, Exchange exchange) {
        exchanges.add(new Call(operation, exchange));
    }

    void end(String scenario, int line, String keyword, String text, Result result, Level level) {
        Optional<Finding> failure = findings.stream().filter(finding -> finding.fails(level)).findFirst();
        Status status = failure.isPresent() ? Status.FAILED : status(result);
        String reason = failure.map(Outcome::words).orElseGet(() -> reason(result));
        byScenario.computeIfAbsent(scenario, id -> new ArrayList<>()).add(new StepRecord(line, keyword.strip(), text, status,
                reason, Set.copyOf(checked), List.copyOf(exchanges)));
        begin();
    }

    private static Status status(Result result) {
        Throwable error = result.getError();
        return switch (result.getStatus()) {
            case PASSED -> Status.PASSED;
            case SKIPPED -> error == null ? Status.NOT_RUN : Status.SKIPPED;
            default -> error instanceof TestAbortedException ? Status.SKIPPED : Status.INCONCLUSIVE;
        };
    }

    private static String reason(Result result) {
        String message = result.getError() == null ? null : result.getError().getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
