package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Setting;
import io.backuptck.contract.Setting.Promise;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.SuiteRun;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.validation.RequestValidator;
import io.backuptck.validation.SettingForms;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/**
 * A setting that belongs to somebody else: the run reads it before it writes it, does not write what it could not put back, and puts
 * it back when it ends.
 */
public final class SettingInUse {

    private static final Set<Integer> OF_STATES = Set.of(403, 409, 423, 429);

    private final ApiSession session;
    private final Setting setting;
    private final SettingForms forms;
    private ObjectNode original;
    private boolean accepted;

    private SettingInUse(ApiSession session, Setting setting) {
        this.session = session;
        this.setting = setting;
        this.forms = new SettingForms(session.contract(), setting);
    }

    public static SettingInUse of(ApiSession session, Setting setting) {
        return session.shared("the setting " + setting.name(), () -> new SettingInUse(session, setting));
    }

    /** The setting that an operation replaces. */
    static Optional<SettingInUse> writtenBy(ApiSession session, Operation operation) {
        return session.contract().settings().stream().filter(one -> one.writtenBy().equals(operation)).findFirst().map(one -> of(session, one));
    }

    Setting setting() {
        return setting;
    }

    SettingForms forms() {
        return forms;
    }

    Optional<String> id(Promise promise) {
        return session.contract().promise(setting, promise).map(Requirement::id);
    }

    /** Judges a promise that the contract makes; of one that it does not make nothing is said. */
    void check(Promise promise, Seen answer, String pointer, boolean holds, String expected, Object actual) {
        id(promise).ifPresent(id -> session.check(id, answer, pointer, holds, expected, actual));
    }

    /** What the setting is now. Skips the scenario when it cannot be seen. */
    public Seen look() {
        Seen answer = ask(setting.readBy(), Map.of());
        if (answer.exchange().response().isSuccess()) {
            check(Promise.SHOWN, answer, "", true, "the " + setting.name(), "");
            if (!answer.at(setting.shown()).isObject()) {
                throw Skip.because("the answer to " + setting.readBy().id() + " shows no " + setting.name());
            }
            return answer;
        }
        requireFault(answer);
        check(Promise.SHOWN, answer, "", false, "the " + setting.name(), "status " + answer.status());
        throw Skip.because("the server does not show the " + setting.name() + ": status " + answer.status());
    }

    private Seen ask(Operation operation, Map<String, String> known) {
        return Looks.at(session, UsualCall.of(session, operation, known));
    }

    /** Leaves the scenario when a refusal need not be the server's fault: what has the setting may not exist, or be in no state for it. */
    private void requireFault(Seen answer) {
        requireFree(answer);
        String owner = owner();
        if (answer.status() < 500 && !owner.isEmpty()) {
            if (absent(setting.readBy(), Optional.empty()).status() == answer.status()) {
                throw Inconclusive.forThisScenario("the server answers for " + owner + " as for one that is made up (status "
                        + answer.status() + "), so there may be no such thing");
            }
        }
    }

    /** Skips the scenario when an answer only says that the setting cannot be seen or replaced now. */
    void requireFree(Seen answer) {
        boolean busy = answer.status() >= 400 && setting.busy().entrySet().stream().anyMatch(entry ->
                entry.getValue().contains(answer.at(entry.getKey()).asText()));
        if (busy || OF_STATES.contains(answer.status())) {
            throw Skip.because("the server does not let the " + setting.name() + " be seen or set now: status " + answer.status());
        }
    }

    /** Asks for the setting of something that does not exist, or sets it there. */
    Seen absent(Operation operation, Optional<ObjectNode> inside) {
        ApiCall call = UsualCall.of(session, operation, Map.of(setting.owner().orElseThrow().name(), absentOwner()));
        return Looks.at(session, inside.map(one -> call.json(forms.request(one).toString())).orElse(call));
    }

    private String absentOwner() {
        return MadeUpId.like(owner(), session.settings().seed());
    }

    /** The id of what has the setting; empty for a setting of the whole server. */
    private String owner() {
        return setting.owner().map(parameter -> UsualCall.value(session, setting.readBy(), parameter, Map.of())).orElse("");
    }

    /** Reads the setting for the first time. Skips the scenario when it could not be put back. */
    void require() {
        if (original == null) {
            ObjectNode found = forms.asSent(look().at(setting.shown()));
            if (!new RequestValidator(session.contract()).body(setting.writtenBy(), forms.request(found)).isEmpty()) {
                throw Skip.because("the " + setting.name() + " as it is now could not be put back, so it is left alone");
            }
            original = found;
            SuiteRun.current().lastly(() -> new Restoration(session, this).run());
        }
    }

    /** The setting as the run found it. */
    ObjectNode original() {
        return original;
    }

    /** Whether the server has taken, or may have taken, anything else instead. */
    boolean mayHaveChanged() {
        return accepted;
    }

    /** What is left of the run, by its name in the report. */
    void report(boolean left) {
        session.created(setting.name(), owner().isEmpty() ? setting.name() : owner(), setting.writtenBy(), left);
    }

    /** Why a valid setting is not sent: it lowers what the server may delete its things by. Empty for one that is. */
    Optional<String> guard(JsonNode inside) {
        require();
        return isExpendable() ? Optional.empty() : setting.guarded().stream().filter(member -> isLower(inside, member)).findFirst().map(member ->
                "the server has " + member + " " + original.path(member).asText() + " in the " + setting.name()
                        + ", and may delete what it keeps when it is lowered" + setting.expendable().map(key ->
                        "; allow it with --fixture " + key + "=" + (setting.owner().isEmpty() ? setting.name() : owner())).orElse(""));
    }

    private boolean isLower(JsonNode inside, String member) {
        return inside.path(member).isNumber() && original.path(member).isNumber()
                && inside.path(member).decimalValue().compareTo(original.path(member).decimalValue()) < 0;
    }

    /** A setting of the whole server has no owner to name: that the fixture is given allows it, whatever its value is. */
    private boolean isExpendable() {
        return setting.expendable().flatMap(session::findFixture).filter(key -> setting.owner().isEmpty() || key.equals(owner())).isPresent();
    }

    /** The same setting without anything lowered that must not be. */
    private ObjectNode guarded(ObjectNode inside) {
        if (!isExpendable()) {
            setting.guarded().stream().filter(member -> isLower(inside, member)).forEach(member -> inside.set(member, original.path(member)));
        }
        return inside;
    }

    /** Replaces the setting. */
    Seen write(ApiCall call, Authentication credentials) {
        require();
        boolean before = accepted;
        accepted = true; // if no answer comes, nothing is known
        Seen answer;
        try {
            answer = credentials == null ? session.send(call) : session.send(call, credentials);
        } catch (TestAbortedException notSent) { // or to a server that does not offer it
            accepted = before;
            throw notSent;
        }
        accepted = before || !answer.isRefusal() || answer.status() >= 500;
        if (accepted) {
            report(true);
        }
        return answer;
    }

    Seen write(ObjectNode inside) {
        return WeakTag.send(session, UsualCall.of(session, setting.writtenBy(), Map.of()).json(forms.request(inside).toString()), call ->
                write(call, null));
    }

    /** Skips the scenario when the server does not even take what the contract shows. */
    void requireSettable() {
        int status = session.shared("whether the setting " + setting.name() + " can be set", () ->
                write(another(look().at(setting.shown()))).status());
        if (status >= 300) {
            throw Skip.because("the server does not take the " + setting.name() + " that the contract shows: status " + status);
        }
    }

    /** The settings that the contract shows. */
    List<ObjectNode> all() {
        require();
        List<ObjectNode> all = setting.writtenBy().body().orElseThrow().examples().values().stream().map(forms::inRequest)
                .filter(ObjectNode.class::isInstance).map(one -> guarded(one.deepCopy())).toList();
        if (all.isEmpty()) {
            throw Skip.because("the contract shows no " + setting.name() + " to set");
        }
        return all;
    }

    /** Of the settings that the contract shows the one that differs most from what there is now. */
    ObjectNode another(JsonNode shown) {
        return all().stream().max(Comparator.comparingLong(one -> one.properties().stream()
                .filter(member -> !forms.isSame(member.getKey(), shown.path(member.getKey()), member.getValue())).count())).orElseThrow();
    }
}
