package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.PathResources;
import io.backuptck.contract.RequestBody;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import java.util.Map;
import java.util.Optional;

/**
 * Calls an operation as somebody else than the run. What such a call would change if the server obeyed it is something that the run has made
 * for that, a setting that it puts back, or nothing at all: an id that no server has.
 */
final class Stranger {

    private final ApiSession session;
    private final Operation operation;

    Stranger(ApiSession session, Operation operation) {
        this.session = session;
        this.operation = operation;
    }

    /**
     * What came of a call.
     *
     * @param exists whether what it names is there, as far as the run knows
     * @param effect in words, what it has done to what the run has made, whatever was answered; empty for nothing that can be seen
     */
    record Attempt(Seen answer, boolean exists, Optional<String> effect) {
    }

    Attempt send(Authentication credentials) {
        Optional<SettingInUse> setting = SettingInUse.writtenBy(session, operation);
        Optional<Parameter> last = PathResources.last(operation).flatMap(name -> operation.parameters().stream().filter(parameter ->
                parameter.in().equals("path") && parameter.name().equals(name)).findFirst());
        Optional<Resource> kind = last.map(Parameter::name).map(PathResources.of(session.contract(), operation)::get);
        if (setting.isPresent()) {
            return write(setting.get(), credentials);
        } else if (isHarmless() || kind.isEmpty() && isMade()) {
            return plain(credentials);
        }
        Parameter named = last.orElseThrow(() -> Skip.because("if the server obeyed, " + operation.id() + " would change what the run has not made"));
        Optional<Attempt> attempt = kind.flatMap(resource -> toThing(Stake.of(session, resource), named, credentials));
        return attempt.orElseGet(() -> new Attempt(session.send(call(named, Map.of(named.name(), absent(named, kind))), credentials), false, Optional.empty()));
    }

    private boolean isHarmless() {
        return !operation.changesState() || session.contract().resources().stream().anyMatch(resource -> resource.isCreatedBy(operation));
    }

    /** It makes something as the contract shows, and changes nothing that is there. */
    private boolean isMade() {
        return operation.method().equals("POST") && operation.body().filter(RequestBody::isShown).isPresent();
    }

    private boolean isNamed(Map<String, String> known) {
        return UsualCall.unnamed(session, operation).filter(parameter -> !known.containsKey(parameter.name())).isEmpty();
    }

    private Attempt plain(Authentication credentials) {
        session.contract().resources().stream().filter(resource -> resource.isCreatedBy(operation)) // else it could not be obeyed
                .forEach(resource -> KnownResources.of(session, resource).settle());
        Map<String, String> known = Existing.parameters(session, operation);
        Seen answer = session.send(UsualCall.of(session, operation, known), credentials);
        if (answer.exchange().response().isSuccess()) {
            session.contract().resources().stream().filter(resource -> resource.isCreatedBy(operation))
                    .forEach(resource -> KnownResources.of(session, resource).add(answer));
        }
        return new Attempt(answer, isNamed(known), Optional.empty());
    }

    /** What would replace a setting must not do so when it is denied. */
    private Attempt write(SettingInUse use, Authentication credentials) {
        ApiCall call = UsualCall.of(session, operation, Existing.parameters(session, operation));
        JsonNode before = use.look().at(use.setting().shown());
        ApiCall other = call.json(use.forms().request(use.another(before)).toString());
        Seen answer = use.write(other, credentials);
        Optional<String> effect = Optional.empty();
        if (Promises.isRejected(answer)) {
            SettingPromises promises = new SettingPromises(session, use.setting());
            Runnable again = () -> use.write(other, credentials);
            if (session.contract().implied(operation, "DENIED").isPresent()) {
                effect = promises.changed(before, again);
            } else { // a sentence of the contract's own says nothing of effects, as that of what is rejected does
                promises.kept(before, again);
            }
        }
        return new Attempt(answer, isNamed(Existing.parameters(session, operation)), effect);
    }

    /** What a rejected call seems to have done has to come of another one as well before it is believed. */
    private Optional<Attempt> toThing(Stake stake, Parameter named, Authentication credentials) {
        Optional<Attempt> first = once(stake, named, credentials);
        boolean doubtful = first.filter(attempt -> attempt.effect().isPresent() && Promises.isRejected(attempt.answer())).isPresent();
        return doubtful ? once(stake, named, credentials).or(() -> first.map(attempt -> new Attempt(attempt.answer(), true, Optional.empty()))) : first;
    }

    private Optional<Attempt> once(Stake stake, Parameter named, Authentication credentials) {
        return stake.thing().map(effect -> {
            ApiCall call = call(named, Existing.as(effect.thing(), operation));
            Seen answer = session.send(call, credentials);
            effect.thing().called(operation.id(), CallAnswer.UNKNOWN); // so that what a server has done for it is blamed once
            Optional<String> done = effect.of(call, !Promises.isRejected(answer));
            done.ifPresent(any -> stake.spend());
            return new Attempt(answer, effect.mayBeThere(), done);
        });
    }

    /** @param own values of what is put at stake */
    private ApiCall call(Parameter named, Map<String, String> own) {
        return UsualCall.of(session, operation, Existing.with(session, operation, named.name(), own));
    }

    private String absent(Parameter named, Optional<Resource> kind) {
        return kind.map(Resource::absent).filter(id -> !id.isEmpty()).orElseGet(() -> MadeUpId.like(UsualCall.value(session, operation, named,
                named.type().equals("integer") ? Map.of(named.name(), "1") : Map.of()), session.settings().seed()));
    }
}
