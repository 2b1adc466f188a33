package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.LastLooks;
import io.backuptck.suite.behaviour.Lasting;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.suite.steps.contract.Own;
import io.backuptck.target.Authentication;
import io.backuptck.target.HeaderAuthentication;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** Callers who prove who they are, and callers who do not. */
public final class AuthenticationSteps {

    private final ApiSession session = Gaussdb.session();
    private final Own own = Own.get();
    private Kept kept;

    @Then("the GaussDB server asked for nothing beside the token")
    public void tokenIsEnough() {
        if (session.identity(HeaderAuthentication.class).isEmpty()) {
            throw Skip.because("the run has no token; give one in BACKUP_TCK_TOKEN");
        }
        accepted("GDB-AUTH-09", "the start was refused for another reason (see GDB-INSTANCE-05)");
    }

    /** A signature is an alternative that a server may offer. */
    @Then("the GaussDB server accepts the signature")
    public void signatureAccepted() {
        accepted("GDB-AUTH-10", "the server does not take the signature, as it may");
    }

    private void accepted(String requirement, String otherwise) {
        if (!Gaussdb.isAccepted(own.answer())) {
            throw Skip.because(otherwise + "; status " + own.answer().status());
        }
        session.check(requirement, own.answer(), "", true, "accepted", "status " + own.answer().status());
    }

    @When("the GaussDB backups are listed with a signature in place of a token")
    public void listSigned() {
        own.answer(Reply.decided(session.send(Gaussdb.call("listBackups"), UnauthenticatedCallers.signer())));
    }

    /** Who is let in with a signature may use what the list page offers; a query changes nothing about who is calling. */
    @Then("the GaussDB server accepts the signature of a request with a query as well")
    public void queryAccepted() {
        signatureAccepted();
        Seen answer = Reply.decided(session.send(Gaussdb.call("listBackups").query("limit", "1"), UnauthenticatedCallers.signer()));
        session.check("GDB-AUTH-17", answer, "", !Set.of(401, 403).contains(answer.status()), "the caller let in, as without a query",
                "status " + answer.status());
    }

    @When("GaussDB requests with right and with wrong credentials are refused")
    public void refusals() {
        UnauthenticatedCallers.get();
        Seen right = Gaussdb.list().send(Map.of("limit", "-1"));
        Seen wrong = session.send(Gaussdb.call("listBackups"), UnauthenticatedCallers.credentials(UnauthenticatedCallers.STRANGER));
        if (!right.isRefusal() && !wrong.isRefusal()) {
            throw Skip.because("no request was refused (see GDB-AUTH-04 and GDB-LIST-23)");
        }
    }

    @Then("no GaussDB refusal repeats the credentials")
    public void kept() {
        // Every refusal of the run is held against this when it comes.
    }

    @When("a GaussDB backup is asked for by a caller {}")
    public void start(String caller) {
        own.answer(UnauthenticatedCallers.get().start(caller));
    }

    @Then("no GaussDB caller who was not let in has left a backup")
    public void noTrace() {
        UnauthenticatedCallers.get().checkTraces();
    }

    @When("the deletion of a GaussDB backup is asked for without credentials")
    @Given("the deletion of a GaussDB backup was asked for without credentials")
    public void delete() {
        UnauthenticatedCallers.get();
        kept = session.shared("the backup to keep", this::deleteAsNobody);
        own.answer(kept.answer());
    }

    private Kept deleteAsNobody() {
        StartedBackups.get().options().plainBackup();
        StartedBackups.get().awaitEnds();
        KnownResource backup = Gaussdb.backups().wanted().stream().filter(one -> Lasting.isKept(one) && !one.isRemoved()
                && !one.id().isEmpty()).findFirst().orElseThrow(() -> Skip.because("the run has no completed backup that is not deleted yet"));
        boolean there = isListed(backup);
        Gaussdb.backups().change();
        Seen answer = Reply.decided(session.send(Gaussdb.call("deleteManualBackup").path("backup_id", backup.id()), Authentication.NONE));
        if (Gaussdb.isAccepted(answer) && new Lasting(session, Gaussdb.backup()).isGone(backup)) {
            backup.removed();
        }
        return new Kept(backup, there, answer);
    }

    /** What is gone before, or cannot be seen, is no effect of a request that is refused; the refusal is judged all the same. */
    private boolean isListed(KnownResource backup) {
        try {
            return LastLooks.of(session, Gaussdb.backup()).show(backup);
        } catch (TestAbortedException noList) {
            return false;
        }
    }

    @Then("that GaussDB backup is still there")
    public void stillThere() {
        if (Gaussdb.isAccepted(kept.answer())) {
            throw Skip.because("the deletion was accepted (see GDB-AUTH-06)");
        }
        if (!kept.there()) {
            throw Skip.because("the backup " + kept.backup().name() + " was not listed any more before its deletion was asked for "
                    + "(see GDB-LIFE-05, GDB-DELETE-08)");
        }
        session.check("GDB-AUTH-07", kept.answer(), "", LastLooks.of(session, Gaussdb.backup()).show(kept.backup()),
                "the backup " + kept.backup().name() + " in the list", "no such backup");
    }

    /**
     * A backup that a caller without credentials has tried to delete.
     *
     * @param there whether the list showed it right before
     */
    private record Kept(KnownResource backup, boolean there, Seen answer) {
    }
}
