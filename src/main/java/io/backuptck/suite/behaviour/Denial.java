package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.target.Secret;
import io.backuptck.target.SecretAuthentication;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Calls an operation that the contract protects, as somebody who has no business there. */
public final class Denial {

    private final ApiSession session;
    private final Operation operation;

    public Denial(ApiSession session, Operation operation) {
        this.session = session;
        this.operation = operation;
    }

    /** Without credentials, and with a token that nobody was given. Whether a server asks for any shows only when there are some. */
    public void check() {
        String id = session.contract().denial(operation).map(Requirement::id).orElseThrow(() ->
                Skip.because("the contract protects " + operation.id() + " with nothing"));
        Optional<SecretAuthentication> own = session.identity(SecretAuthentication.class);
        if (own.isEmpty() && !session.hasIdentity()) {
            throw Skip.because("no credentials were given, so that the server may ask for none; set BACKUP_TCK_TOKEN");
        }
        Optional<SettingInUse> setting = SettingInUse.writtenBy(session, operation);
        judge(id, send(setting, Authentication.NONE), "without credentials");
        if (own.isPresent()) {
            Secret madeUp = Secret.madeUp(Secret.MADE_UP + UUID.randomUUID());
            judge(id, send(setting, own.get().with(madeUp)), "with a token that nobody was given");
        }
    }

    /** A server may hide what a caller may not see (RFC 9110, section 15.5.5); of what need not exist that says nothing. */
    private void requireExisting() {
        Map<String, String> known = Existing.parameters(session, operation);
        UsualCall.unnamed(session, operation).filter(parameter -> !known.containsKey(parameter.name())).ifPresent(parameter -> {
            throw Skip.because("status 404 says nothing of who may call, as the server may have no " + parameter.name() + " "
                    + UsualCall.value(session, operation, parameter, known) + "; name one with --fixture " + parameter.name() + "=...");
        });
    }

    /** What would replace a setting must not do so when it is denied. */
    private Seen send(Optional<SettingInUse> setting, Authentication credentials) {
        ApiCall call = UsualCall.of(session, operation, Existing.parameters(session, operation));
        if (setting.isEmpty()) {
            return session.send(call, credentials);
        }
        SettingInUse use = setting.get();
        JsonNode before = use.look().at(use.setting().shown());
        Seen answer = use.write(call.json(use.forms().request(use.another(before)).toString()), credentials);
        if (Promises.isRejected(answer)) {
            new SettingPromises(session, use.setting()).kept(before);
        }
        return answer;
    }

    private void judge(String id, Seen answer, String who) {
        Reply.admitted(answer);
        // A contract that states the sentence itself says no more than that such a caller is refused.
        boolean implied = session.contract().implied(operation, "DENIED").isPresent();
        if (answer.status() == 404 && implied) {
            requireExisting();
        }
        boolean denied = implied ? Set.of(401, 403).contains(answer.status()) || answer.status() == 404 && operation.path().contains("{")
                : answer.status() >= 400 && answer.status() < 500;
        if (session.checkRefused(id, answer, denied, (implied ? "status 401 or 403" : "a status from 400 to 499") + " for a caller " + who,
                "status " + answer.status())) {
            Rejections.judge(session, answer, ErrorRule.Reason.DENIED);
        }
        if (answer.exchange().response().isSuccess()) {
            session.contract().resources().stream().filter(resource -> resource.isCreatedBy(operation))
                    .forEach(resource -> KnownResources.of(session, resource).add(answer));
        }
    }
}
