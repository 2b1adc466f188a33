package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Machine;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.validation.Request;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the run created of one resource. */
public final class KnownResources {

    private static final int CONFLICT = 409;

    private final ApiSession session;
    private final Resource resource;
    private final List<KnownResource> created = new ArrayList<>();
    private final Set<KnownResource> unwanted = new HashSet<>();
    private final Names names = new Names();
    private Optional<Set<String>> before = Optional.empty();
    private boolean begun;
    private boolean listGiven;
    private int changes;

    private KnownResources(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
    }

    public static KnownResources of(ApiSession session, Resource resource) {
        return session.shared("created " + resource.name(), () -> new KnownResources(session, resource));
    }

    /** One that an earlier scenario created, or a new one; the run creates no more than it needs. */
    public KnownResource any() {
        return Creation.of(session.api()).any(session, resource);
    }

    /** One beside another. */
    public KnownResource another() {
        return Creation.of(session.api()).another(session, resource);
    }

    /** The same as any, created by the request that the contract shows. */
    KnownResource first() {
        return created.stream().filter(thing -> !thing.isRemoved()).findFirst().orElseGet(this::create);
    }

    public List<KnownResource> all() {
        return List.copyOf(created);
    }

    /** The ids of all that the run has created. */
    public Set<String> ids() {
        return created.stream().map(KnownResource::id).collect(Collectors.toSet());
    }

    /** The one that this answer created. */
    public Optional<KnownResource> of(Seen answer) {
        return created.stream().filter(thing -> thing.creation().exchange().number() == answer.exchange().number()).findFirst();
    }

    /**
     * Those whose ids the server has chosen, by what they lie below: an id that the request gives is given again once the thing is removed,
     * and below another thing ids may count anew.
     */
    public Collection<List<KnownResource>> numbered() {
        return created.stream().filter(thing -> Observed.identity(thing.creation(), resource)
                .filter(id -> !isSent(thing.creation(), id)).isPresent()).collect(Collectors.groupingBy(thing ->
                PathValues.of(thing.creation()))).values();
    }

    private static boolean isSent(Seen creation, String id) {
        Request request = creation.exchange().request();
        return request.bodyText().contains(id) || request.url().contains(id);
    }

    public void followAll() {
        all().forEach(KnownResource::follow);
    }

    /** Creates one more. The server must not refuse what the contract shows, unless something is named in it that need not exist there. */
    public KnownResource create() {
        settle();
        OwnWork work = new OwnWork(session, resource);
        Seen answer = work.outOfTheWay(this::attempt);
        if (!answer.exchange().response().isSuccess()) {
            judgeRefusal(answer, work.words());
            throw Skip.because("the server created no " + resource.name() + ": status " + answer.status());
        }
        session.contract().implied(resource.createdBy(), "EXAMPLE").ifPresent(entry -> session.check(entry.id(), answer, "", true, "acceptance", ""));
        return add(answer).orElseThrow(() -> Skip.because("the answer to " + resource.createdBy().id() + " has no "
                + resource.header().map("header "::concat).orElse(resource.identity()) + " to go on with"));
    }

    /** Those that were seen to come to an end that nobody's call can undo. */
    List<KnownResource> over() {
        return created.stream().filter(KnownResource::isFinal).toList();
    }

    /** True for the last one that was created, as long as nobody has looked at it. */
    boolean isUnseen(KnownResource thing) {
        return created.indexOf(thing) == created.size() - 1 && thing.answers().isEmpty() && !thing.isFound() && !thing.isFollowed();
    }

    /** Those that valid requests created. */
    public List<KnownResource> wanted() {
        return created.stream().filter(thing -> !unwanted.contains(thing)).toList();
    }

    public boolean isUnwanted(KnownResource thing) {
        return unwanted.contains(thing);
    }

    /** Notes that something was created by a request that should have been refused. */
    public void unwanted(KnownResource thing) {
        unwanted.add(thing);
    }

    /** The names that requests have given. */
    public Names names() {
        return names;
    }

    /**
     * To be called before each request that gives a name: before the first one, what exists is noted. Names alone do not tell what
     * the run has created: somebody else may have used the same one, or an earlier run with the same seed.
     */
    public void announce(String name) {
        if (!begun) {
            begun = true;
            before = new OwnList(session, resource).own().map(items -> items.stream().map(item -> OwnList.id(session, resource, item))
                    .collect(Collectors.toSet()));
        }
        names.sent(name);
        change();
    }

    /** Notes that a request is about to be sent that may change the list, whatever it is answered. */
    public void change() {
        changes++;
    }

    int changes() {
        return changes;
    }

    /** True once a request was sent that may have created something. */
    public boolean hasBegun() {
        return begun;
    }

    /** True for what was not there before this run; false when that is not known. */
    boolean isNew(Item item) {
        String id = OwnList.id(session, resource, item);
        return !id.isEmpty() && new OwnList(session, resource).isOwn(item) && before.filter(ids -> !ids.contains(id)).isPresent();
    }

    /** True for what the list shows of one: by its id or, where that leads nowhere, by its name, which no other of the run has. */
    boolean isShownAs(KnownResource thing, Item item) {
        String listed = OwnList.id(session, resource, item);
        return !listed.isEmpty() && listed.equals(thing.id()) || !thing.mark().isEmpty()
                && item.json().at(resource.looks().mark()).asText().equals(thing.mark()) && isOnly(thing.mark()) && isNew(item);
    }

    /** True for a name that tells what has it from all else that the run has created. */
    boolean isOnly(String mark) {
        return created.stream().filter(thing -> thing.name().equals(mark)).count() < 2;
    }

    /** True when the list has been given at all. */
    public boolean isListGiven() {
        return listGiven;
    }

    /** Takes note of what an answer of the list shows of them. */
    public void sawList(Seen answer) {
        listGiven |= Reply.of(session, answer) == Reply.ACCEPTED;
        if (resource.readBy().isEmpty()) {
            Item.in(answer, resource.items()).forEach(item -> all().stream().filter(thing -> isShownAs(thing, item)).forEach(thing -> thing.listed(item)));
        }
    }

    /** Those of the run first, as nobody else has a reason to remove them; then others that are over. */
    int rank(Item item) {
        OwnList list = new OwnList(session, resource);
        if (wanted().stream().anyMatch(thing -> !thing.isRemoved() && isShownAs(thing, item))) {
            boolean fits = resource.looks().values().entrySet().stream().allMatch(value -> value.getValue().value().isEmpty()
                    || item.json().at(value.getKey()).asText().equals(value.getValue().value()));
            return list.isOwn(item) && fits ? 0 : -1; // where it is shown otherwise than created, that is what is wrong
        }
        return resource.lifecycle().isPresent() && list.isOwn(item) && isOver(item.json()) ? 1 : 2;
    }

    private boolean isOver(JsonNode shown) {
        Machine machine = Machine.of(session.contract(), resource.lifecycle().orElseThrow());
        return Observed.isOver(resource, shown) || machine.configuration(shown).filter(machine::isEnd).isPresent();
    }

    /** True when the list shows one in the making, whoever has created it. */
    public boolean isAnyGoingOn() {
        Machine machine = Machine.of(session.contract(), resource.lifecycle().orElseThrow());
        OwnList list = new OwnList(session, resource);
        return list.everybodys().orElse(List.of()).stream().anyMatch(item -> list.isOwn(item) && machine.configuration(item.json())
                .isPresent()
                && !isOver(item.json()));
    }

    /** True when an answer says that something else is going on, which is no word about the request itself. */
    public boolean isBusy(Seen answer) {
        return answer.status() == CONFLICT || answer.status() >= 400 && resource.looks().busy().entrySet().stream().anyMatch(entry ->
                entry.getValue().contains(answer.at(entry.getKey()).asText()));
    }

    /** Waits until another one may be created, where there is one at a time. */
    void settle() {
        if (resource.oneAtATime()) {
            created.stream().filter(thing -> !thing.isOver()).forEach(KnownResource::follow);
        }
    }

    /** Asks for one more, whatever comes of it. */
    public Seen attempt() {
        return session.sendStart(UsualCall.of(session, resource.createdBy(), Existing.ofOwn(session, resource.createdBy())));
    }

    /** Keeps what an answer says was created; empty when it tells nothing by which it could be known again. */
    public Optional<KnownResource> add(Seen answer) {
        if (of(answer).isPresent()) {
            return of(answer);
        }
        Optional<String> id = Observed.identity(answer, resource);
        String name = resource.looks().mark().isEmpty() ? "" : Observed.sent(answer, resource.looks().mark()).asText();
        if (id.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        boolean taken = !name.isEmpty() && id.filter(ids()::contains).isPresent(); // by another one, so that it leads nowhere
        return Optional.of(add(new KnownResource(session, resource, taken ? "" : id.orElse(""), name, answer)));
    }

    private KnownResource add(KnownResource thing) {
        if (created.isEmpty()) {
            Cleanup.atTheEnd(session, resource, () -> created);
            AllLives.atTheEnd(session, resource);
        }
        names.accepted(thing.name());
        created.add(thing);
        session.created(resource.name(), thing.reportedAs(), thing.creation(), true);
        return thing;
    }

    /** Takes over what is listed under a name of this run although no answer told of it. */
    public void adoptUnknown() {
        new OwnList(session, resource).own().orElse(List.of()).stream().filter(item -> isNew(item)
                && names.hasSent(item.json().at(resource.looks().mark()).asText()) && created.stream().noneMatch(thing ->
                isShownAs(thing, item)))
                .forEach(item -> {
                    KnownResource thing = new KnownResource(session, resource, OwnList.id(session, resource, item),
                            item.json().at(resource.looks().mark()).asText(), item.answer());
                    thing.listed(item);
                    unwanted.add(add(thing));
                });
    }

    private void judgeRefusal(Seen answer, Optional<String> work) {
        Map<String, String> existing = Existing.ofOwn(session, resource.createdBy());
        Optional<Parameter> unnamed = UsualCall.unnamed(session, resource.createdBy()).filter(parameter -> !existing.containsKey(parameter.name()));
        if (resource.createdBy().body().filter(body -> !body.examples().isEmpty() && !body.isShown()).isPresent()) {
            throw Skip.because("the contract shows no body of " + resource.createdBy().id() + ", and the server rejects the one that is made of its "
                    + "schema (status " + answer.status() + "); add an example to the contract");
        }
        if (answer.status() >= 500 || answer.status() < 400) {
            session.contract().implied(resource.createdBy(), "EXAMPLE").ifPresent(entry -> session.check(entry.id(), answer, "", false,
                    "the request that the contract shows is accepted, or refused with a reason", "status " + answer.status()));
            return;
        }
        throw new Inconclusive("the server rejects " + resource.createdBy().id() + " as the contract shows it (status "
                + answer.status() + ")" + work.map("; "::concat).orElse("") + unnamed.filter(parameter -> answer.status() != CONFLICT).map(parameter -> "; if there is no " + parameter.name()
                        + parameter.example().map(" "::concat).orElse("") + ", name one with --fixture " + parameter.key() + "=...").orElse(""));
    }
}
