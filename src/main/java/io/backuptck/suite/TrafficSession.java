package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.suite.ScenarioRecord.Status;
import io.backuptck.validation.Exchange;
import io.cucumber.plugin.event.Result;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Records what others' exchanges show of a server: each operation that they called is a scenario, and the first of its exchanges, as well
 * as those that broke something, are its steps. Not safe for threads.
 */
public final class TrafficSession {

    private static final int MOST_STEPS = 20;
    private static final int MOST_BROKEN_STEPS = 50;

    private final ApiSession session;
    private final Recorder recorder;
    private final Recognizer recognizer;
    private final SuiteSettings settings;
    private final Map<Operation, ScenarioInProgress> scenarios = new LinkedHashMap<>();
    private final Map<Operation, Integer> exchanges = new LinkedHashMap<>();

    private TrafficSession(ApiSession session, SuiteSettings settings, Recorder recorder) {
        this.session = session;
        this.recorder = recorder;
        this.recognizer = new Recognizer(session.contract());
        this.settings = settings;
    }

    public static TrafficSession of(ApiId api, SuiteSettings settings, Recorder recorder) {
        return new TrafficSession(ApiSession.ofTraffic(Contract.of(api), settings, recorder), settings, recorder);
    }

    /** What the checks of behaviours work with. */
    public ApiSession session() {
        return session;
    }

    /** Judges what somebody was answered. */
    public Seen saw(Operation operation, Exchange exchange) {
        exchanges.merge(operation, 1, Integer::sum);
        return during(operation, () -> {
            recorder.answered(session.api(), operation.id(), exchange.response().status());
            recognizer.saw(operation, exchange.request(), exchange.response());
            if (exchange.response().isSuccess()) {
                learnProduct(operation, exchange);
            }
            return session.held(operation, exchange);
        });
    }

    /** What the server says it is, when somebody asks it; not every answer to such a question says so again. */
    private void learnProduct(Operation operation, Exchange exchange) {
        Contract contract = session.contract();
        boolean tells = contract.product().filter(signs -> signs.operations().contains(operation.id())).isPresent();
        if (tells && !session.product().vendors()) {
            recorder.claimed(session.api(), ProductQuestion.ask(contract, call ->
                    Optional.of(exchange).filter(any -> call.operation().equals(operation))));
        }
    }

    /** Does something that belongs to an operation that was called. */
    public <T> T during(Operation operation, Supplier<T> work) {
        ScenarioInProgress scenario = scenarios.computeIfAbsent(operation, one -> ScenarioInProgress.of("traffic/" + one.id(),
                "traffic", "", List.of("@" + session.api().id())));
        recorder.begin(scenario);
        int before = scenario.findings().size();
        try {
            return work.get();
        } finally {
            int steps = recorder.steps().of(scenario.id()).size();
            if (steps < MOST_STEPS || steps < MOST_BROKEN_STEPS && scenario.findings().size() > before) {
                recorder.steps().end(scenario.id(), steps + 1, "When", operation.method() + " " + operation.path() + " is called",
                        new Result(io.cucumber.plugin.event.Status.PASSED, Duration.ZERO, null), settings.level());
            }
            recorder.leaveOut();
        }
    }

    /** Ends the scenarios. What was no server of the API is not blamed. */
    public void end() {
        scenarios.forEach((operation, scenario) -> {
            recorder.begin(scenario);
            int count = exchanges.getOrDefault(operation, 0);
            recorder.end(new ScenarioRecord(scenario.id(), "traffic", operation.method() + " " + operation.path() + ", called " + count
                    + (count == 1 ? " time" : " times"), scenario.tags(), List.of(), Set.copyOf(scenario.checked()), Status.PASSED, "",
                    Duration.ZERO));
        });
        recorder.settle(settings.level());
        recognizer.unrecognized().ifPresent(reason -> {
            recorder.discard(session.api(), session.contract().requirements().all().stream().map(Requirement::id)
                    .collect(Collectors.toSet()), reason);
            recorder.problem(reason);
        });
    }
}
