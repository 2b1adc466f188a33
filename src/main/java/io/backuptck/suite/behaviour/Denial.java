package io.backuptck.suite.behaviour;

import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Stranger.Attempt;
import io.backuptck.target.Authentication;
import io.backuptck.target.Secret;
import io.backuptck.target.SecretAuthentication;
import io.backuptck.target.credentials.CredentialKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/** Calls an operation that the contract protects, as somebody who has no business there. */
public final class Denial {

    private final ApiSession session;
    private final Operation operation;
    private final Stranger stranger;
    private final List<Resource> made;
    private final List<Refused> refused = new ArrayList<>();

    public Denial(ApiSession session, Operation operation) {
        this.session = session;
        this.operation = operation;
        this.stranger = new Stranger(session, operation);
        this.made = RefusedCreations.by(session, operation).stream().map(RefusedCreations::resource).toList();
    }

    /** Without credentials, and with secrets that nobody was given. Whether a server asks for any shows only when there are some. */
    public void check() {
        String id = session.contract().denial(operation).map(Requirement::id).orElseThrow(() ->
                Skip.because("the contract protects " + operation.id() + " with nothing"));
        if (session.identities().isEmpty()) {
            throw Skip.because("no credentials were given, so that the server may ask for none; give "
                    + CredentialKinds.of(session.contract()).needs());
        }
        judge(id, "without credentials", () -> stranger.send(Authentication.NONE));
        for (SecretAuthentication own : session.identities().stream().filter(SecretAuthentication.class::isInstance).map(SecretAuthentication.class::cast).toList()) {
            Authentication madeUp = own.with(Secret.madeUp(Secret.MADE_UP + UUID.randomUUID()));
            judge(id, "with a secret that nobody was given", () -> stranger.send(madeUp));
        }
        made.stream().filter(resource -> !refused.isEmpty()).forEach(resource -> leavesNothing(id, resource));
    }

    private void judge(String id, String who, Supplier<Attempt> call) {
        made.forEach(resource -> Leftovers.of(session, resource).expectNothing());
        Attempt attempt = call.get();
        Seen answer = Reply.admitted(attempt.answer());
        if (Promises.isRejected(answer)) {
            refused.add(new Refused("a request " + who, answer, () -> call.get().answer()));
        }
        // A contract that states the sentence itself says no more than that such a caller is refused.
        boolean implied = session.contract().implied(operation, "DENIED").isPresent();
        requireMeaning(attempt, implied);
        boolean denied = implied ? Set.of(401, 403).contains(answer.status()) || answer.status() == 404 && operation.path().contains("{")
                : answer.status() >= 400 && answer.status() < 500;
        String effect = attempt.effect().map(done -> ", and " + done).orElse("");
        if (session.checkRefused(id, answer, denied && effect.isEmpty(), (implied ? "status 401 or 403" : "a status from 400 to 499") + " for a caller " + who
                + (effect.isEmpty() ? "" : ", and nothing done"), "status " + answer.status() + effect)) {
            Rejections.judge(session, answer, ErrorRule.Reason.DENIED);
        }
    }

    /** A server may hide what a caller may not see (RFC 9110, section 15.5.5); of what need not exist that says nothing. */
    private void requireMeaning(Attempt attempt, boolean implied) {
        int status = attempt.answer().status();
        if (attempt.exists() || !Promises.isRejected(attempt.answer()) || status == 401 || status == 403) {
            return;
        }
        if (operation.changesState() && !isCreation()) {
            throw Skip.because("status " + status + " says nothing of who may call " + operation.id() + ", as there is nothing of the run's that it could be "
                    + "about");
        }
        if (status == 404 && implied) {
            Map<String, String> known = Existing.parameters(session, operation);
            UsualCall.unnamed(session, operation).filter(parameter -> !known.containsKey(parameter.name())).ifPresent(parameter -> {
                throw Skip.because("status 404 says nothing of who may call, as the server may have no " + parameter.name() + " "
                        + UsualCall.value(session, operation, parameter, known) + "; name one with --fixture " + parameter.key() + "=...");
            });
        }
    }

    private boolean isCreation() {
        return session.contract().resources().stream().anyMatch(resource -> resource.isCreatedBy(operation));
    }

    /** A creation that is denied must not be carried out. */
    private void leavesNothing(String id, Resource resource) {
        try {
            Leftovers.of(session, resource).checkSoon(id, refused);
        } catch (TestAbortedException unseen) {
            session.limited("whether " + operation.id() + " makes " + resource.oneOf(false) + " although it denies the caller could not be seen");
        }
    }
}
