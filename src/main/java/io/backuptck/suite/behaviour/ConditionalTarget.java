package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;
import io.backuptck.contract.Precondition;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.ListLook.Presence;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a conditional call is about: a thing that the run makes for that, or a setting that it puts back. */
final class ConditionalTarget {

    private final ApiSession session;
    private final Precondition condition;
    private final Optional<SettingInUse> setting;
    private final Optional<KnownResource> thing;
    private final Map<String, String> values;
    private JsonNode before = MissingNode.getInstance();
    private ApiCall sent;

    private ConditionalTarget(ApiSession session, Precondition condition, Optional<SettingInUse> setting, Optional<KnownResource> thing,
            Map<String, String> values) {
        this.session = session;
        this.condition = condition;
        this.setting = setting;
        this.thing = thing;
        this.values = values;
    }

    static ConditionalTarget of(ApiSession session, Precondition condition) {
        Operation operation = condition.operation();
        Optional<SettingInUse> setting = SettingInUse.writtenBy(session, operation);
        if (setting.isPresent()) {
            return new ConditionalTarget(session, condition, setting, Optional.empty(), Existing.parameters(session, operation));
        }
        String last = PathResources.last(operation).filter(name -> operation.path().endsWith("{" + name + "}")).orElse("");
        Resource kind = Optional.ofNullable(PathResources.of(session.contract(), operation).get(last)).orElseThrow(() ->
                Skip.because("the contract does not say what " + operation.id() + " changes, as a resource or a setting"));
        KnownResource thing = FirstSight.of(KnownResources.of(session, kind).create());
        boolean step = kind.lifecycle().filter(name -> session.contract().lifecycles().path(name).path("transitions").findValuesAsText("call")
                .contains(operation.id())).isPresent();
        if (kind.lifecycle().isPresent() && !step) { // what changes by itself has another tag each time
            thing.follow();
        }
        return new ConditionalTarget(session, condition, setting, Optional.of(thing), Existing.with(session, operation, last, Existing.as(thing, operation)));
    }

    Seen look() {
        return Looks.at(session, UsualCall.of(session, condition.read(), values));
    }

    /** Notes what is shown before a call. */
    void prepare() {
        before = shown(look());
    }

    private JsonNode shown(Seen answer) {
        return answer.exchange().response().isSuccess() ? answer.at(setting.map(use -> use.setting().shown()).orElse("")) : MissingNode.getInstance();
    }

    /** @param other whether the request has to ask for something else than is there, where that can be done */
    Seen send(String tag, boolean other) {
        Map<String, String> known = new LinkedHashMap<>(values);
        known.put(condition.parameter().name(), tag);
        ApiCall usual = UsualCall.of(session, condition.operation(), known);
        if (setting.isPresent()) {
            SettingInUse use = setting.get();
            JsonNode shown = shown(look());
            ObjectNode another = use.another(shown);
            require(!other || another.properties().stream().anyMatch(member -> !use.forms().isSame(member.getKey(), shown.path(member.getKey()),
                    member.getValue())));
            sent = usual.json(use.forms().request(another).toString());
            return use.write(sent, null);
        }
        Optional<JsonNode> body = other ? JsonText.parse(usual.body()).value() : Optional.empty();
        Optional<JsonNode> changed = body.flatMap(valid -> OtherBody.of(session.contract(), condition.operation(), valid, before));
        require(body.isEmpty() || changed.isPresent());
        sent = changed.map(any -> usual.json(any.toString())).orElse(usual);
        return Calls.send(thing.orElseThrow(), condition.operation().id(), sent);
    }

    /** What is as it is asked for already may be taken for done (RFC 9110, section 13.1.1). */
    private void require(boolean asksForMore) {
        if (!asksForMore) {
            throw Skip.because("no valid request of " + condition.operation().id() + " asks for anything else than is there; show another body in the contract");
        }
    }

    /** In words, what the last call has done; empty for nothing that can be seen. */
    Optional<String> effect() {
        if (thing.filter(one -> one.resource().readBy().isPresent() && condition.operation().method().equals("DELETE")).isPresent()) {
            boolean gone = thing.get().seek() == Presence.NOT_SHOWN && thing.get().seek() == Presence.NOT_SHOWN;
            return gone ? Optional.of("the " + thing.get().resource().name() + " " + thing.get().id() + " is gone") : Optional.empty();
        }
        return effect(look());
    }

    /** The same, as one answer to the read shows it. */
    Optional<String> effect(Seen read) {
        JsonNode asked = JsonText.parse(sent.body()).value().orElse(MissingNode.getInstance());
        JsonNode inside = setting.map(use -> use.forms().inRequest(asked)).orElse(asked);
        JsonNode now = shown(read);
        return inside.properties().stream().filter(member -> !before.path(member.getKey()).equals(member.getValue()) && now.path(member.getKey())
                .equals(member.getValue())).map(member -> member.getKey() + " is " + member.getValue()).findFirst();
    }
}
