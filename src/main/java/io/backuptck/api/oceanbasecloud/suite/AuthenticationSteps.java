package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.signing.AuthParameters;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.DigestChallenge;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** Callers who prove who they are, and callers who do not. */
public final class AuthenticationSteps {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final ScenarioState world = ScenarioState.get();
    private UnauthenticatedCaller caller;
    private ApiCall call;

    private static ApiSession session() {
        return Cloud.session();
    }

    private static DigestAuthentication own() {
        return UnauthenticatedCallers.get().own();
    }

    private static Seen send(ApiCall call, Authentication credentials) {
        return Reply.decided(session().send(call, credentials));
    }

    /** What the server demands of a caller without credentials. */
    private static DigestChallenge demand(Seen answer) {
        return DigestChallenge.in(answer.exchange().response()).orElseThrow(() ->
                Skip.because("the server does not answer the lack of credentials with a demand for a digest that the suite "
                        + "can meet (see OBC-AUTH-05, OBC-AUTH-19)"));
    }

    private DigestChallenge demand() {
        return demand(send(call, Authentication.NONE));
    }

    private static boolean isLetIn(Seen answer) {
        return answer.status() != UNAUTHORIZED;
    }

    /** Where sets cannot be listed, a start that is cut off shows as well who is let in. */
    @When("the cloud is asked with a digest that covers the query")
    public void askWithQuery() {
        DigestAuthentication own = own();
        DigestChallenge demand;
        try {
            call = Cloud.call("listBackupSets");
            demand = demand();
        } catch (TestAbortedException noList) {
            call = Cloud.start("{");
            demand = demand();
        }
        world.seen = send(call, own.meeting(demand));
    }

    @Then("the cloud accepts the digest")
    public void digestAccepted() {
        if (world.seen().status() == FORBIDDEN) {
            throw new Inconclusive("status 403 does not say whether the server knows the run's AccessKey; check "
                    + "BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY, and what the AccessKey may do");
        }
        boolean accepted = isLetIn(world.seen());
        if (!accepted && !isKnownWithoutQuery()) {
            throw new Inconclusive("the server accepts no digest of the run's AccessKey, whether it covers the query or not; check "
                    + "BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY");
        }
        session().check("OBC-AUTH-08", world.seen(), "", accepted, "the digest of " + call.operation().path()
                + "?requestId=... accepted", accepted ? "accepted" : Cloud.words(world.seen())
                + ", while the same digest of the path without the query is accepted");
    }

    /**
     * A refusal may be meant for the credentials; it is not when the server accepts them in a digest that leaves the query
     * out, and does not accept a wrong secret in the same way. A server may also refuse what that digest covers before it
     * looks at whose it is (RFC 7616, 3.4.6: with 400); then right and wrong secret are answered alike.
     */
    private boolean isKnownWithoutQuery() {
        return isLetIn(send(call, own().meetingWithoutQuery(demand())))
                && !isLetIn(send(call, UnauthenticatedCaller.withWrongSecret(own()).meetingWithoutQuery(demand())));
    }

    /** The whole start is cut off, so that a server which lets it in refuses it for that and starts nothing. */
    @When("the cloud gets an empty start, and the whole one with a digest when it has asked for it")
    public void documentedExchange() {
        DigestAuthentication own = own();
        String whole = Kind.TENANT.acceptedBody();
        String body = whole.substring(0, whole.length() - 1);
        DigestChallenge demand = demand(send(UnauthenticatedCallers.emptyStart(), Authentication.NONE));
        world.seen = send(Cloud.start(body), own.meeting(demand));
        Backups.get().addAny(true, world.seen);
    }

    @Then("the cloud takes that start for one of a known caller")
    public void documentedExchangeAccepted() {
        session().check("OBC-AUTH-09", world.seen(), "", isLetIn(world.seen()),
                "the digest accepted, and the start refused for its body", Cloud.words(world.seen()));
    }

    @When("the backup sets of the cloud are asked for without credentials")
    public void readWithoutCredentials() {
        own();
        if (!Cloud.isAccepted(Cloud.list())) {
            throw Skip.because("the backup sets cannot be listed");
        }
        world.seen = send(Cloud.call("listBackupSets"), Authentication.NONE);
    }

    @Then("the cloud does not show them")
    public void notShown() {
        session().check("OBC-AUTH-04", world.seen(), "", !Cloud.isAccepted(world.seen()), "no success",
                Cloud.words(world.seen()));
        unauthorized("OBC-AUTH-05", world.seen());
    }

    @When("a caller sends the cloud {}")
    public void start(String words) {
        caller = UnauthenticatedCaller.of(words);
        world.seen = UnauthenticatedCallers.get().start(caller);
    }

    @Then("the cloud does not let that caller start anything")
    public void notStarted() {
        session().check(caller.requirement(), world.seen(), "", !Cloud.isAccepted(world.seen()), "no success",
                Cloud.words(world.seen()));
        unauthorized(caller.status(), world.seen());
    }

    private static void unauthorized(String requirement, Seen answer) {
        if (!Cloud.isAccepted(answer)) {
            session().checkRefused(requirement, answer, !isLetIn(answer), "status 401", Cloud.words(answer));
        }
    }

    @Then("the cloud demands a digest of that caller")
    public void demandsDigest() {
        Seen answer = world.seen();
        if (isLetIn(answer)) {
            throw Skip.because("the answer is not 401 (see OBC-AUTH-17)");
        }
        boolean any = answer.exchange().response().header("WWW-Authenticate").isPresent();
        List<AuthParameters> digests = DigestChallenge.all(answer.exchange().response());
        check("OBC-AUTH-18", any, "a header WWW-Authenticate", "none");
        if (any) {
            check("OBC-AUTH-19", !digests.isEmpty(), "a challenge of the Digest scheme", "another scheme");
        }
        if (!digests.isEmpty()) {
            check("OBC-AUTH-20", digests.stream().allMatch(one -> one.find("realm").isPresent()), "a realm", "none");
            check("OBC-AUTH-21", digests.stream().allMatch(one -> !one.text("nonce").isEmpty()), "a nonce", "none");
        }
    }

    private void check(String requirement, boolean holds, String expected, String otherwise) {
        session().check(requirement, world.seen(), "", holds, expected, holds ? expected : otherwise);
    }

    @When("the cloud gets a question twice with the same nonce and count")
    public void replay() {
        DigestAuthentication own = own();
        call = Cloud.call("listBackupSets");
        DigestChallenge demand = demand();
        if (!demand.counted()) {
            throw Skip.because("the server does not count the uses of a nonce, which is the old form of a digest");
        }
        Authentication same = own.meeting(demand);
        if (!Cloud.isAccepted(send(call, same))) {
            throw Skip.because("the question was not answered the first time (see OBC-AUTH-08)");
        }
        world.seen = send(call, same);
    }

    @When("the cloud gets a question with a nonce that it never gave")
    public void foreignNonce() {
        DigestAuthentication own = own();
        call = Cloud.call("listBackupSets");
        DigestChallenge demand = demand();
        if (!Cloud.isAccepted(send(call, own.meeting(demand)))) {
            throw Skip.because("not even with the server's own nonce was the question answered (see OBC-AUTH-08)");
        }
        world.seen = send(call, own.meeting(demand.withNonce("backup-tck-made-up")));
    }

    @Then("the cloud does not answer the second one")
    public void replayRefused() {
        refused("OBC-AUTH-10");
    }

    @Then("the cloud does not answer it")
    public void foreignNonceRefused() {
        refused("OBC-AUTH-22");
    }

    private void refused(String requirement) {
        session().check(requirement, world.seen(), "", !Cloud.isAccepted(world.seen()), "no success",
                Cloud.words(world.seen()));
    }

    @Then("no caller without credentials has left a backup set in the cloud")
    public void nothingLeftWithoutCredentials() {
        UnauthenticatedCallers.get().checkNothingLeft("OBC-AUTH-15", UnauthenticatedCaller.NOBODY, UnauthenticatedCaller.EMPTY_HANDED);
    }

    @Then("no caller with a wrong secret has left a backup set in the cloud")
    public void nothingLeftWithWrongSecret() {
        UnauthenticatedCallers.get().checkNothingLeft("OBC-AUTH-16", UnauthenticatedCaller.WRONG_SECRET);
    }
}
