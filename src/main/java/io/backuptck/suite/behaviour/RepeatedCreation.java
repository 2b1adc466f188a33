package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.RepeatedKey;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends the same creation twice with the same {@code Idempotency-Key}: what has come of the first is what the second tells of, if anything. */
public final class RepeatedCreation {

    private final ApiSession session;
    private final Operation operation;

    public RepeatedCreation(ApiSession session, Operation operation) {
        this.session = session;
        this.operation = operation;
    }

    public void check() {
        String id = RepeatedKey.repeated(session.contract(), operation).map(Requirement::id).orElseThrow(() ->
                Skip.because("the contract says nothing of repeated requests of " + operation.id()));
        Resource resource = session.contract().resources().stream().filter(one -> one.isCreatedBy(operation)).findFirst().orElseThrow(() ->
                Skip.because(operation.id() + " creates nothing that could be told from another one"));
        KnownResources known = KnownResources.of(session, resource);
        known.settle();
        ApiCall call = call();
        Seen first = session.sendStart(call);
        KnownResource made = (first.exchange().response().isSuccess() ? known.add(first) : Optional.<KnownResource>empty()).filter(thing -> !thing.id().isEmpty())
                .orElseThrow(() -> Skip.because("the server created no " + resource.name() + " with a known id: status " + first.status()));
        Seen second = session.sendStart(call);
        Optional<String> again = Optional.of(second).filter(one -> one.exchange().response().isSuccess()).flatMap(one ->
                Observed.identity(one, resource));
        again.filter(other -> !other.equals(made.id())).ifPresent(other -> known.add(second));
        if (second.exchange().response().isSuccess() && again.isEmpty()) {
            throw Skip.because("the second answer tells no id, so that what it has made cannot be seen");
        } else if (second.status() >= 500) {
            throw Skip.because("the server failed at the second request: status " + second.status());
        }
        session.check(id, second, resource.identity(), again.isEmpty() || again.get().equals(made.id()), made.id() + ", which the first request with this key "
                + "has made, or a rejection", again.orElse("status " + second.status()));
    }

    private ApiCall call() {
        Parameter key = RepeatedKey.of(operation).orElseThrow();
        Map<String, String> values = new LinkedHashMap<>(Existing.ofOwn(session, operation));
        values.put(key.name(), key.fresh() ? UUID.nameUUIDFromBytes((operation.id() + session.settings().nameSeed()).getBytes(StandardCharsets.UTF_8))
                .toString() : UsualCall.value(session, operation, key, Map.of()));
        return UsualCall.of(session, operation, values);
    }
}
