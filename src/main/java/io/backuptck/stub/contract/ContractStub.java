package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.Operation;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubClock;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays a contract that it has never seen: keeps what {@code x-resources} names, moves it on as {@code x-lifecycles} says, and
 * answers all else with what the contract shows.
 */
public final class ContractStub implements StubApi {

    private final StubClock clock;
    private final RequestCheck check;
    private final Templates templates;
    private final Replies replies;
    private final Views views;
    private final Creation creation;
    private final Listing listing;
    private final ResourceStore stock;
    private final Work work;
    private final SettingStore settings;
    private final SpanList spans;
    private final Outgoing outgoing;
    private final Versions versions;
    private final Repetitions repetitions = new Repetitions();
    private final Map<String, String> fixtures;

    public ContractStub(RequestRules rules, StubClock clock) {
        this.clock = clock;
        this.check = new RequestCheck(rules);
        this.templates = new Templates(rules.contract());
        this.replies = new Replies(rules.contract(), templates);
        this.views = new Views(rules.contract(), templates);
        this.creation = new Creation(rules, templates);
        this.listing = new Listing(rules.contract(), templates, views);
        this.stock = new ResourceStore(rules.contract());
        this.work = new Work(views);
        this.settings = new SettingStore(rules.contract(), templates);
        this.spans = new SpanList(rules.contract(), templates);
        this.versions = new Versions(rules.contract());
        this.fixtures = new StubFixtures(rules.contract()).all();
        this.outgoing = new Outgoing(rules.contract(), templates);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        return outgoing.of(request.operation(), versions.tagged(request.operation(), answered(request)));
    }

    private StubResponse answered(StubRequest request) {
        int due = clock.due();
        while (due > 0 && work.stepAll(stock, clock.now())) {
            due--;
        }
        try {
            stock.refuseAbsent(request);
            settings.refuseAbsent(request);
            JsonNode body = check.checked(request);
            stock.refuseUnknown(request);
            versions.check(request, this::shown);
            return settings.answer(request, body).or(() -> spans.answer(request, clock.now())).orElseGet(() -> perform(request, body));
        } catch (Refused refused) {
            return replies.refusal(request.operation(), refused.reason());
        }
    }

    private StubResponse perform(StubRequest request, JsonNode body) {
        Operation operation = request.operation();
        Optional<StoredResources> role = stock.of(kind -> kind.isCreatedBy(operation));
        if (role.isPresent()) {
            return create(role.get(), request, body);
        }
        role = stock.of(kind -> kind.isReadBy(operation));
        if (role.isPresent()) {
            return read(role.get(), request);
        }
        role = stock.of(kind -> kind.isListedBy(operation));
        if (role.isPresent()) {
            return list(role.get(), request);
        }
        if (versions.isReplacing(operation)) {
            stock.of(kind -> kind.isReadAt(operation.path())).flatMap(things -> things.find(request.path())).ifPresent(thing -> Versions.replace(thing, body));
        }
        role = stock.of(kind -> kind.isMovedBy(operation));
        return role.isPresent() ? act(role.get(), request)
                : Replies.reply(Outcome.success(operation), listing.counted(operation, templates.of(Outcome.success(operation))));
    }

    /** What a read shows now, which moves nothing on. */
    private StubResponse shown(StubRequest read) {
        return settings.answer(read, MissingNode.getInstance()).or(() -> stock.of(kind -> kind.isReadBy(read.operation())).map(things ->
                Replies.reply(Outcome.success(read.operation()), views.read(things.kind(), find(things, read))))).orElseGet(() ->
                Replies.reply(Outcome.success(read.operation()), listing.counted(read.operation(), templates.of(Outcome.success(read.operation())))));
    }

    private StubResponse create(StoredResources things, StubRequest request, JsonNode body) {
        if (things.kind().resource().oneAtATime() && things.hasUnfinished()) {
            throw new Refused(Reason.CONFLICT);
        }
        return repetitions.once(request, () -> creation.create(things, request, body, clock.now()));
    }

    private StubResponse read(StoredResources things, StubRequest request) {
        StoredResource thing = find(things, request);
        StubResponse answer = Replies.reply(Outcome.success(request.operation()), views.read(things.kind(), thing));
        lookedAt(things, List.of(thing));
        return answer;
    }

    private StubResponse list(StoredResources things, StubRequest request) {
        StubResponse answer = listing.list(things, request);
        if (things.kind().resource().readBy().isEmpty()) {
            lookedAt(things, things.below(request.path()));
        }
        return answer;
    }

    private StubResponse act(StoredResources things, StubRequest request) {
        StoredResource thing = find(things, request);
        work.act(things, thing, request.operation(), clock.now());
        return Replies.reply(Outcome.success(request.operation()), views.in(request.operation(), things.kind(), thing));
    }

    private static StoredResource find(StoredResources things, StubRequest request) {
        return things.find(request.path()).orElseThrow(() -> new Refused(Reason.UNKNOWN));
    }

    /** What a look moves on when polls drive the work. */
    private void lookedAt(StoredResources things, List<StoredResource> seen) {
        if (clock.stepsOnPoll() && seen.stream().anyMatch(thing -> !things.isOver(thing))) {
            clock.step();
            seen.forEach(thing -> work.step(things, thing, clock.now()));
        }
    }

    @Override
    public synchronized void step() {
        clock.step();
        work.stepAll(stock, clock.now());
    }

    @Override
    public synchronized StubResponse unknownRoute(String method, String path) {
        return replies.unknownRoute();
    }

    @Override
    public Map<String, String> fixtures() {
        return fixtures;
    }
}
