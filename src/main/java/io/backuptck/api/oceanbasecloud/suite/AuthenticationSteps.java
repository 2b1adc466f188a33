package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.signing.AuthParameters;
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
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.opentest4j.TestAbortedException;

/** Callers who prove who they are, and callers who do not. */
public final class AuthenticationSteps {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String CHECK = "check BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY";

    private final ScenarioState world = ScenarioState.get();

    private static DigestAuthentication own() {
        return Callers.get().own();
    }

    private static Seen send(ApiCall call, Authentication credentials) {
        return Reply.decided(Cloud.session().send(call, credentials));
    }

    /** What the server demands of a caller without credentials. */
    private static DigestChallenge demand(ApiCall call) {
        return DigestChallenge.in(send(call, Authentication.NONE).exchange().response()).orElseThrow(() ->
                Skip.because("the server does not answer the lack of credentials with a demand for a digest that the suite "
                        + "can meet (see OBC-AUTH-05, OBC-AUTH-19)"));
    }

    private static boolean isLetIn(Seen answer) {
        return answer.status() != UNAUTHORIZED;
    }

    /**
     * Where sets cannot be listed, a start that is cut off shows as well who is let in. A refusal may be meant for the credentials; it is
     * not when the server accepts them in a digest that leaves the query out, and does not accept a wrong secret in the same way. A server
     * may also refuse what that digest covers before it looks at whose it is (RFC 7616, 3.4.6: with 400); then right and wrong secret are
     * answered alike.
     */
    @Then("the cloud accepts a digest that covers the query")
    public void digestAccepted() {
        ApiCall call = Cloud.call("listBackupSets");
        DigestChallenge demand;
        try {
            demand = demand(call);
        } catch (TestAbortedException noList) {
            call = Cloud.start("{");
            demand = demand(call);
        }
        world.seen = send(call, own().meeting(demand));
        if (world.seen().status() == FORBIDDEN) {
            throw new Inconclusive("status 403 does not say whether the server knows the run's AccessKey; " + CHECK
                    + ", and what the AccessKey may do");
        }
        boolean accepted = isLetIn(world.seen());
        if (!accepted && (!isLetIn(send(call, own().meetingWithoutQuery(demand(call))))
                || isLetIn(send(call, own().with(Caller.MADE_UP).meetingWithoutQuery(demand(call)))))) {
            throw new Inconclusive("the server accepts no digest of the run's AccessKey, whether it covers the query or not; " + CHECK);
        }
        check("OBC-AUTH-08", accepted, "the digest of " + call.operation().path() + "?requestId=... accepted", Cloud.words(world.seen())
                + ", while the same digest of the path without the query is accepted");
    }

    /** The whole start is cut off, so that a server which lets it in refuses it for that and starts nothing. */
    @When("the cloud gets an empty start, and the whole one with a digest when it has asked for it")
    public void documentedExchange() {
        DigestAuthentication own = own();
        String whole = Kind.TENANT.acceptedBody();
        world.seen = send(Cloud.start(whole.substring(0, whole.length() - 1)), own.meeting(demand(Caller.emptyStart())));
        Backups.get().addAny(true, world.seen);
    }

    @Then("the cloud takes that start for one of a known caller")
    public void documentedExchangeAccepted() {
        check("OBC-AUTH-09", isLetIn(world.seen()), "the digest accepted, and the start refused for its body", Cloud.words(world.seen()));
    }

    @When("the backup sets of the cloud are asked for without credentials")
    public void readWithoutCredentials() {
        own();
        if (!Cloud.isAccepted(Cloud.list())) {
            throw Skip.because("the backup sets cannot be listed");
        }
        world.seen = send(Cloud.call("listBackupSets"), Authentication.NONE);
    }

    @When("a caller sends the cloud {}")
    public void start(String words) {
        world.seen = Callers.get().start(Caller.of(words));
    }

    /** The first tag says that there is no success, the second that the status is 401. */
    @Then("the cloud does not let that caller in")
    public void notLetIn() {
        List<String> tags = Cloud.session().scenarioRequirements();
        boolean denied = !Cloud.isAccepted(world.seen());
        Cloud.session().check(tags.get(0), world.seen(), "", denied, "no success", Cloud.words(world.seen()));
        tags.stream().skip(1).findFirst().filter(status -> denied).ifPresent(status -> Cloud.session().checkRefused(status, world.seen(),
                !isLetIn(world.seen()), "status 401", Cloud.words(world.seen())));
    }

    @Then("the cloud demands a digest of that caller")
    public void demandsDigest() {
        if (isLetIn(world.seen())) {
            throw Skip.because("the answer is not 401 (see OBC-AUTH-17)");
        }
        boolean any = world.seen().exchange().response().header("WWW-Authenticate").isPresent();
        List<AuthParameters> digests = DigestChallenge.all(world.seen().exchange().response());
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
        Cloud.session().check(requirement, world.seen(), "", holds, expected, holds ? expected : otherwise);
    }

    @When("the cloud gets a question twice with the same nonce and count")
    public void replay() {
        twice(demand -> {
            if (!demand.counted()) {
                throw Skip.because("the server does not count the uses of a nonce, which is the old form of a digest");
            }
            return demand;
        });
    }

    @When("the cloud gets a question with a nonce that it never gave")
    public void foreignNonce() {
        twice(demand -> demand.withNonce("backup-tck-made-up"));
    }

    /** Asks with a digest that is good, and then with the same one or another. */
    private void twice(UnaryOperator<DigestChallenge> second) {
        DigestAuthentication own = own();
        ApiCall call = Cloud.call("listBackupSets");
        DigestChallenge demand = demand(call);
        DigestChallenge other = second.apply(demand);
        Authentication good = own.meeting(demand);
        if (!Cloud.isAccepted(send(call, good))) {
            throw Skip.because("not even a digest with a nonce of the server's own was accepted the first time (see OBC-AUTH-08)");
        }
        world.seen = send(call, other.equals(demand) ? good : own.meeting(other));
    }

    @Then("^no caller (without credentials|with a wrong secret) has left a backup set in the cloud$")
    public void nothingLeft(String who) {
        Callers.get().checkNothingLeft(Cloud.session().scenarioRequirements().get(0), Arrays.stream(Caller.values()).filter(caller ->
                caller.words().contains(who)));
    }
}
