package io.backuptck.stub;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.journal.CallPattern;
import io.backuptck.stub.journal.Journal;
import io.backuptck.stub.journal.JournalEntry;
import io.backuptck.stub.journal.Times;
import io.backuptck.stub.journal.Verification;
import io.backuptck.stub.seed.Seed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One played API: its state, who may call it, and what it was asked. It stands behind a {@link StubServer} or in somebody's
 * WireMock ({@link StubExtension}). Safe for threads; a reset is one moment for everybody: a request that began before it changes
 * nothing after it, neither the state nor the journal.
 */
public final class StubInstance {
    private final AtomicLong numbers = new AtomicLong();
    private StubOptions options;
    private UnaryOperator<StubApi> alteration;
    private Optional<Recorder> recorder;
    private volatile Play play;

    StubInstance(StubOptions options, UnaryOperator<StubApi> alteration) {
        begin(options, alteration);
    }

    /** Begins anew, as another stub of the same API. */
    synchronized void begin(StubOptions other, UnaryOperator<StubApi> otherAlteration) {
        options = other;
        alteration = otherAlteration;
        recorder = other.administration().listens() ? Optional.of(new Recorder(other, numbers)) : Optional.empty();
        reset();
    }

    /** Goes back to the state just after the start, seeds included, and forgets what was asked. */
    public synchronized void reset() {
        SeedPlay time = new SeedPlay();
        List<Seed> own = options.beginning().seeds().stream().filter(seed -> seed.api().equals(options.api())).toList();
        boolean seeded = !own.isEmpty();
        StubProvider provider = StubProvider.of(options.api());
        StubApi api = provider.stub(options, new RequestRules(Contract.of(options.api()), options.rulesOff()),
                new StubClock(options.pace(), seeded ? time : Instant::now));
        if (options.beginning().empty()) {
            api.forgetPast();
        }
        List<SeedAnswer> seeds = seeded ? time.play(api, Contract.of(options.api()), own) : List.of();
        play = new Play(alteration.apply(api), OpenOperations.of(options, provider.gate(options.api(), options.access())), new Journal(), recorder, options.administration(), seeds);
    }

    /** @param headers all of the request, in case somebody wants to know */
    StubResponse answer(Authenticator.IncomingRequest incoming, Optional<Operation> operation, Supplier<List<JournalEntry.Field>> headers) {
        Play now = play;
        StubResponse answer = now.gate.refusal(incoming).orElseGet(() -> operation.map(one -> now.api.answer(request(incoming, one)))
                .orElseGet(() -> now.api.unknownRoute(incoming.method(), UrlParts.pathOf(incoming.target()), incoming.headers())));
        now.recorder.ifPresent(present -> {
            JournalEntry entry = present.entry(incoming, operation, headers.get(), answer);
            if (now.administration.journal()) {
                now.journal.add(entry);
            }
            now.administration.listeners().forEach(listener -> listener.accept(entry));
        });
        return answer;
    }

    private static StubRequest request(Authenticator.IncomingRequest incoming, Operation operation) {
        return new StubRequest(operation, incoming.target(), UrlParts.path(operation.path(), UrlParts.pathOf(incoming.target())),
                UrlParts.query(UrlParts.queryOf(incoming.target())), incoming.headers(), incoming.body());
    }

    /** Moves all work one step on. */
    public void step() {
        play.api.step();
    }

    /** The API that is played. */
    public synchronized ApiId api() {
        return options.api();
    }

    /** Names of things that exist, by fixture key. */
    public Map<String, String> fixtures() {
        return play.api.fixtures();
    }

    /** Names that tell the stub what becomes of who bears them. */
    public List<ScriptedName> names() {
        return ScriptedName.of(api());
    }

    /** What was answered to the seeds, in their order. */
    public List<SeedAnswer> seeds() {
        return play.seeds;
    }

    /** What was asked since the start or the last reset; always empty when no journal is kept. */
    public Journal journal() {
        return play.journal;
    }

    /** Whether a journal is kept. */
    boolean keepsJournal() {
        return play.administration.journal();
    }

    /**
     * Fails a test when requests of a kind did not come as often as expected.
     *
     * @throws AssertionError        that says what came instead
     * @throws IllegalStateException when no journal is kept
     */
    public void verify(CallPattern pattern, Times times) {
        if (!keepsJournal()) {
            throw new IllegalStateException("this stub keeps no journal; start it with Administration.JOURNAL");
        }
        pattern.operation().ifPresent(Contract.of(api())::operation);
        Verification verification = journal().verify(pattern, times);
        if (!verification.holds()) {
            throw new AssertionError(verification.message());
        }
    }

    /** All that a reset replaces at once. */
    private record Play(StubApi api, Authenticator gate, Journal journal, Optional<Recorder> recorder, Administration administration,
            List<SeedAnswer> seeds) {
    }
}
