package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the run created of one resource. */
public final class KnownResources {

    private final ApiSession session;
    private final Resource resource;
    private final List<KnownResource> created = new ArrayList<>();

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
        return created.isEmpty() ? create() : created.get(0);
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

    public void followAll() {
        all().forEach(KnownResource::follow);
    }

    /** Creates one more. The server must not refuse what the contract shows, unless something is named in it that need not exist there. */
    public KnownResource create() {
        settle();
        Seen answer = attempt();
        if (!answer.exchange().response().isSuccess()) {
            judgeRefusal(answer);
            throw Skip.because("the server created no " + resource.name() + ": status " + answer.status());
        }
        session.contract().implied(resource.createdBy(), "EXAMPLE").ifPresent(entry -> session.check(entry.id(), answer, "", true, "acceptance", ""));
        return add(answer).orElseThrow(() -> Skip.because("the answer to " + resource.createdBy().id() + " has no "
                + resource.identity() + " to go on with"));
    }

    /** Those that were seen to come to an end that nobody's call can undo. */
    List<KnownResource> over() {
        return created.stream().filter(KnownResource::isFinal).toList();
    }

    /** True when no two of those that the run created have the same id. */
    public boolean areDistinct() {
        return created.stream().map(KnownResource::id).distinct().count() == created.size();
    }

    /** Waits until another one may be created, where there is one at a time. */
    void settle() {
        if (resource.oneAtATime()) {
            created.stream().filter(thing -> !thing.isOver()).forEach(KnownResource::follow);
        }
    }

    /** Asks for one more, whatever comes of it. */
    public Seen attempt() {
        return session.sendStart(UsualCall.of(session, resource.createdBy(), Map.of()));
    }

    /** Keeps what an answer says was created; empty when it names no id that can be relied on. */
    public Optional<KnownResource> add(Seen answer) {
        JsonNode id = answer.at(resource.identity());
        if (!id.isValueNode() || id.isNull() || id.asText().isEmpty() || !answer.isSound(resource.identity())) {
            return Optional.empty();
        }
        KnownResource thing = new KnownResource(session, resource, id.asText(), answer);
        session.created(resource.name(), thing.id(), answer, true);
        created.add(thing);
        return Optional.of(thing);
    }

    private void judgeRefusal(Seen answer) {
        Optional<Parameter> unnamed = UsualCall.unnamed(session, resource.createdBy());
        if (answer.status() >= 500 || answer.status() < 400) {
            session.contract().implied(resource.createdBy(), "EXAMPLE").ifPresent(entry -> session.check(entry.id(), answer, "", false,
                    "the request that the contract shows is accepted, or refused with a reason", "status " + answer.status()));
            return;
        }
        throw new Inconclusive("the server rejects " + resource.createdBy().id() + " as the contract shows it (status "
                + answer.status() + ")" + unnamed.map(parameter -> "; if there is no " + parameter.name() + " "
                        + parameter.example().orElse("") + ", name one with --fixture " + parameter.name() + "=...").orElse(""));
    }
}
