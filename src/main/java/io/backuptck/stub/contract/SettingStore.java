package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Setting;
import io.backuptck.stub.Retention;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.SettingForms;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the settings of a contract, each for everything that has one. Before it is set, a setting is what the contract shows. What
 * has one exists, but for {@link MadeUpNames}. Not safe for threads: its owner locks.
 */
final class SettingStore {

    private final Contract contract;
    private final Templates templates;
    private final Map<String, ObjectNode> kept = Retention.map();

    SettingStore(Contract contract, Templates templates) {
        this.contract = contract;
        this.templates = templates;
    }

    /** The answer to a request that reads or replaces a setting; empty for any other one. */
    Optional<StubResponse> answer(StubRequest request, JsonNode body) {
        Operation operation = request.operation();
        return setting(operation).map(setting -> operation.equals(setting.readBy()) ? show(setting, request) : set(setting, request, body));
    }

    /** The setting that an operation reads or replaces. */
    Optional<Setting> setting(Operation operation) {
        return contract.settings().stream().filter(one -> one.readBy().equals(operation) || one.writtenBy().equals(operation)).findFirst();
    }

    void refuseAbsent(StubRequest request) {
        Operation operation = request.operation();
        boolean known = setting(operation).isPresent() || contract.absence(operation).isPresent();
        boolean absent = known && operation.parameters().stream().filter(parameter -> parameter.in().equals("path"))
                .reduce((first, last) -> last).filter(last -> MadeUpNames.isOne(request.path().getOrDefault(last.name(), ""))).isPresent();
        if (absent) {
            throw new Refused(Reason.UNKNOWN);
        }
    }

    private static String key(Setting setting, StubRequest request) {
        return setting.name() + List.copyOf(request.path().values());
    }

    private StubResponse show(Setting setting, StubRequest request) {
        Outcome outcome = Outcome.success(setting.readBy());
        JsonNode whole = templates.of(outcome);
        ObjectNode set = kept.get(key(setting, request));
        if (set == null) {
            return Replies.reply(outcome, whole);
        }
        SettingForms forms = new SettingForms(contract, setting);
        ObjectNode shown = whole.at(setting.shown()) instanceof ObjectNode example ? example.deepCopy() : JsonNodeFactory.instance.objectNode();
        forms.members().forEach(shown::remove);
        set.properties().forEach(member -> shown.set(member.getKey(), forms.asShown(member.getKey(), member.getValue())));
        return Replies.reply(outcome, Pointers.put(whole, setting.shown(), shown));
    }

    /** What is left out has its default from then on, or else stays as it is. */
    private StubResponse set(Setting setting, StubRequest request, JsonNode body) {
        SettingForms forms = new SettingForms(contract, setting);
        if (forms.inRequest(body) instanceof ObjectNode sent) {
            JsonNode example = templates.of(Outcome.success(setting.readBy())).at(setting.shown());
            ObjectNode set = kept.containsKey(key(setting, request)) ? kept.get(key(setting, request)).deepCopy() : forms.asSent(example);
            forms.members().forEach(name -> forms.usual(name).ifPresent(usual -> set.set(name, usual)));
            kept.put(key(setting, request), set.setAll(sent.deepCopy()));
        }
        Outcome outcome = Outcome.success(setting.writtenBy());
        return Replies.reply(outcome, templates.of(outcome));
    }
}
