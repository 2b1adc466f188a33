package io.backuptck.mutation;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.Deviation;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.Activations;
import io.backuptck.suite.PreparedSuite;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Redactor;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.target.Transport;
import io.backuptck.target.wire.WireClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Runs the suite against stubs of its own, each altered in one way. One server plays them all, one after the other. Not
 * safe for threads: each takes its own.
 */
final class Trial implements AutoCloseable {

    /** Long enough for all work of a stub, short enough that work which a fault keeps from ending costs little. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final SuiteSettings SETTINGS = new SuiteSettings(Level.MUST, "", false, Integer.MAX_VALUE,
            1, Duration.ofSeconds(1), PATIENCE);

    private final ApiId api;
    private final Function<TargetOptions, Transport> client;
    private final PreparedSuite suite;
    private final StubServer stub;

    Trial(ApiId api) {
        this(api, WireClient::keepingConnections);
    }

    /** @param client by what the suite sends its requests */
    Trial(ApiId api, Function<TargetOptions, Transport> client) {
        this.api = api;
        this.client = client;
        this.suite = new PreparedSuite(api);
        this.stub = StubServer.start(StubOptions.embedded(api));
    }

    PreparedSuite suite() {
        return suite;
    }

    /** One run of the selected scenarios against a new stub that deviates. */
    TrialResult run(Deviation deviation, Predicate<String> selected) {
        return run(deviation, selected, SETTINGS);
    }

    /**
     * The same for a fault with one derived request for each rule instead of all, those alone that what the fault breaks
     * decides if there are any, and with one row of each table of examples, besides the scenarios that are about it.
     */
    TrialResult sample(Fault fault, Predicate<String> selected) {
        String requirement = fault.requirement();
        return run(fault, selected.and(suite.sample(requirement)::contains), SETTINGS.withOneCasePerRule(requirement));
    }

    /** The same for any deviation, with what is the same for all requirements: one request for each rule, one row of each table. */
    TrialResult brief(Deviation deviation) {
        return run(deviation, suite.sample("")::contains, SETTINGS.withOneCasePerRule(""));
    }

    private TrialResult run(Deviation deviation, Predicate<String> selected, SuiteSettings settings) {
        return run(deviation.setting().apply(StubOptions.embedded(api)), deviation.alteration(), selected, settings);
    }

    /** The same against a stub that is set up as usual. */
    TrialResult run(Alteration alteration, Predicate<String> selected) {
        return run(StubOptions.embedded(api), alteration, selected, SETTINGS);
    }

    private TrialResult run(StubOptions options, Alteration alteration, Predicate<String> selected,
            SuiteSettings settings) {
        long began = System.nanoTime();
        Activations activations = new Activations();
        Recorder recorder = new Recorder(scenario -> { }, new Redactor(List.of()));
        SuiteRun run = new SuiteRun(settings, recorder);
        List<Authentication> identities = Identities.of(api, options.access());
        Authentication own = identities.isEmpty() ? Authentication.NONE : identities.get(0);
        stub.restart(options, good -> alteration.around(good, activations));
        TargetOptions address = TargetOptions.of(stub.url());
        try (HttpTarget target = new HttpTarget(address, client.apply(address), own, TimeSource.virtual())) {
            run.add(api, target, Fixtures.of(api, stub.fixtures()), identities);
            suite.run(run, selected);
        }
        return TrialResult.of(recorder, activations.count(), Duration.ofNanos(System.nanoTime() - began));
    }

    @Override
    public void close() {
        stub.close();
    }
}
