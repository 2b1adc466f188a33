package io.backuptck.suite.traffic;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Routes;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.Seen;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.suite.TrafficSession;
import io.backuptck.suite.behaviour.ObservedLives;
import io.backuptck.validation.Exchange;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Judges the exchanges of others one by one, and at the end the lives that they have shown. Safe for threads. */
public final class Traffic {

    private final Routes routes;
    private final TrafficSession session;
    private final ObservedLives lives;
    private final Unjudged unjudged = new Unjudged();
    private final Set<Operation> offered = new HashSet<>();
    private int judged;

    private Traffic(Contract contract, TrafficSession session) {
        this.routes = new Routes(contract);
        this.session = session;
        this.lives = new ObservedLives(session.session());
    }

    public static Traffic of(ApiId api, SuiteSettings settings, Recorder recorder) {
        return new Traffic(Contract.of(api), TrafficSession.of(api, settings, recorder));
    }

    /**
     * Judges an exchange, unless it tells nothing of the server.
     *
     * @param path of the request, without query and without what stands before the paths of the contract
     */
    public synchronized void saw(Exchange exchange, String path) {
        Optional<Operation> operation = routes.find(exchange.request().method(), path);
        if (operation.isEmpty()) {
            unjudged.unknown(exchange.request().method() + " " + path);
        } else if (!unjudged.saysNothing(exchange.response(), offered.contains(operation.get()))) {
            offered.add(operation.get());
            judged++;
            Seen answer = session.saw(operation.get(), exchange);
            lives.saw(answer);
        }
    }

    /** An exchange of which the recording does not have all. */
    public synchronized void incomplete() {
        unjudged.incomplete();
    }

    /** How many exchanges were judged so far. */
    public synchronized int judged() {
        return judged;
    }

    /** Judges what shows only at the end. Nothing may come after that. */
    public synchronized void end() {
        lives.judge((operation, work) -> session.during(operation, () -> {
            work.run();
            return null;
        }));
        unjudged.clauses().forEach(session.session()::limited);
        session.end();
    }
}
