package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Setting;
import io.backuptck.contract.Setting.Promise;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.Refusals;
import io.backuptck.validation.SettingForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The faults that follow from the settings of a contract: servers that keep them otherwise than {@code x-settings} says. */
final class SettingFaults {

    private final Contract contract;
    private final Setting setting;
    private final List<Fault> faults = new ArrayList<>();

    private SettingFaults(Contract contract, Setting setting) {
        this.contract = contract;
        this.setting = setting;
    }

    static List<Fault> of(Contract contract) {
        return contract.settings().stream().flatMap(setting -> new SettingFaults(contract, setting).all().stream()).toList();
    }

    private List<Fault> all() {
        writing(Promise.STORED, "lost", "What is set is not stored.", (stub, request) -> {
            ObjectNode before = stub.stored(request);
            StubResponse answer = stub.inner().answer(request);
            return AlteredSetting.isSuccess(answer) ? putBack(stub, request, before, answer) : answer;
        });
        add(Promise.STORED, "once", "Only the first one that is set is stored.", Set.of(setting.writtenBy().id(), setting.readBy().id()),
                (inner, activations) -> altered(inner, activations, new Once()));
        new SettingForms(contract, setting).members().stream().filter(this::isShown).forEach(member ->
                writing(Promise.STORED, "lost-" + member.replace('_', '-').toLowerCase(Locale.ROOT), "A new " + member + " is not stored.", (stub, request) ->
                        withOld(stub, request, member)));
        writing(Promise.KEPT, "obeyed", "Of a request that is rejected the valid part is stored.", this::obeyed);
        writing(Promise.KEPT, "reset", "A request that is rejected sets what the contract shows first.", this::reset);
        writing(Promise.DEFAULTED, "other", "What is left out gets another value.", this::otherDefault);
        writing(Promise.SET, "refused", "Nothing can be set.", (stub, request) -> stub.fired(Refusals.invalid(contract, setting.writtenBy())));
        add(Promise.SHOWN, "refused", "It is shown to nobody.", Set.of(setting.readBy().id()), (inner, activations) ->
                new AlteredSetting(contract, setting, inner, activations) {
                    @Override
                    protected StubResponse read(StubRequest request) {
                        StubResponse good = inner().answer(request);
                        StubResponse refusal = Refusals.invalid(contract, setting.readBy());
                        return isSuccess(good) ? fired(new StubResponse(400, refusal.headers(), refusal.body())) : good;
                    }
                });
        setting.owner().ifPresent(owner -> {
            add(Promise.ABSENT_SHOWN, "shown", "It is shown of what does not exist.", Set.of(setting.readBy().id()),
                    Absences.ignored(setting.readBy(), owner));
            add(Promise.ABSENT_SET, "accepted", "It is set for what does not exist.", Set.of(setting.writtenBy().id()),
                    Absences.ignored(setting.writtenBy(), owner));
        });
        return faults;
    }

    /** Whether the contract shows two values of a member, so that losing one can be seen. */
    private boolean isShown(String member) {
        return setting.writtenBy().body().orElseThrow().examples().values().stream()
                .map(body -> new SettingForms(contract, setting).inRequest(body).path(member))
                .filter(value -> !value.isMissingNode()).distinct().count() > 1;
    }

    private static StubResponse putBack(AlteredSetting stub, StubRequest request, ObjectNode before, StubResponse answer) {
        if (before.equals(stub.stored(request))) {
            return answer;
        }
        stub.store(request, before);
        return stub.fired(answer);
    }

    private static StubResponse withOld(AlteredSetting stub, StubRequest request, String member) {
        ObjectNode before = stub.stored(request);
        Optional<ObjectNode> sent = stub.sent(request).filter(one -> one.has(member) && before.has(member)
                && !one.get(member).equals(before.get(member)));
        StubResponse answer = stub.inner().answer(request);
        if (sent.isEmpty() || !AlteredSetting.isSuccess(answer)) {
            return answer;
        }
        stub.store(request, sent.get().set(member, before.get(member)));
        return stub.fired(answer);
    }

    private StubResponse obeyed(AlteredSetting stub, StubRequest request) {
        ObjectNode before = stub.stored(request);
        StubResponse answer = stub.inner().answer(request);
        if (AlteredSetting.isSuccess(answer) || before.isEmpty()) {
            return answer;
        }
        stub.sent(request).ifPresent(sent -> sent.properties().forEach(member -> {
            ObjectNode part = stub.stored(request);
            stub.store(request, part.set(member.getKey(), member.getValue())); // which the good stub refuses where it is wrong
        }));
        return before.equals(stub.stored(request)) ? answer : stub.fired(answer);
    }

    private StubResponse reset(AlteredSetting stub, StubRequest request) {
        ObjectNode before = stub.stored(request);
        StubResponse answer = stub.inner().answer(request);
        if (AlteredSetting.isSuccess(answer)) {
            return answer;
        }
        setting.writtenBy().body().orElseThrow().examples().values().stream().map(stub.forms::inRequest)
                .filter(ObjectNode.class::isInstance).findFirst()
                .ifPresent(other -> stub.store(request, ((ObjectNode) other).deepCopy()));
        return before.equals(stub.stored(request)) ? answer : stub.fired(answer);
    }

    private StubResponse otherDefault(AlteredSetting stub, StubRequest request) {
        ObjectNode before = stub.stored(request);
        Optional<ObjectNode> sent = stub.sent(request);
        StubResponse answer = stub.inner().answer(request);
        if (sent.isEmpty() || !AlteredSetting.isSuccess(answer)) {
            return answer;
        }
        boolean changed = false;
        for (JsonNode example : setting.writtenBy().body().orElseThrow().examples().values()) {
            for (String member : stub.forms.members()) {
                JsonNode other = stub.forms.inRequest(example).path(member);
                boolean wrong = !other.isMissingNode() && !sent.get().has(member) && stub.forms.usual(member).filter(usual -> !usual.equals(other)).isPresent()
                        && !other.equals(before.path(member));
                if (wrong) {
                    sent.get().set(member, other);
                    changed = true;
                }
            }
        }
        if (changed) {
            stub.store(request, sent.get());
        }
        return changed ? stub.fired(answer) : answer;
    }

    /** Stores what is set first, and nothing after that. */
    private static final class Once implements BiFunction<AlteredSetting, StubRequest, StubResponse> {

        private boolean set;

        @Override
        public StubResponse apply(AlteredSetting stub, StubRequest request) {
            ObjectNode before = stub.stored(request);
            StubResponse answer = stub.inner().answer(request);
            boolean again = set;
            set |= AlteredSetting.isSuccess(answer);
            return again && AlteredSetting.isSuccess(answer) ? putBack(stub, request, before, answer) : answer;
        }
    }

    private void writing(Promise promise, String word, String title, BiFunction<AlteredSetting, StubRequest, StubResponse> write) {
        add(promise, word, title, Set.of(setting.writtenBy().id(), setting.readBy().id()), (inner, activations) -> altered(inner, activations, write));
    }

    private StubApi altered(StubApi inner, Activations activations, BiFunction<AlteredSetting, StubRequest, StubResponse> write) {
        return new AlteredSetting(contract, setting, inner, activations) {
            @Override
            protected StubResponse write(StubRequest request) {
                return write.apply(this, request);
            }
        };
    }

    private void add(Promise promise, String word, String title, Set<String> operations, Alteration alteration) {
        contract.promise(setting, promise).filter(entry -> !entry.isExcluded()).ifPresent(entry -> faults.add(new Fault(entry.id() + "." + word, contract.api(),
                "Of the " + setting.name() + ": " + title, entry.id(), operations, alteration)));
    }
}
