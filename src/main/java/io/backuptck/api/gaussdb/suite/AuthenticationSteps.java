package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.LastLooks;
import io.backuptck.suite.behaviour.Lasting;
import io.backuptck.target.ApiCall;
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

    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);

    private final ScenarioState world = ScenarioState.get();
    private String requirement;

    private static ApiSession session() {
        return Gaussdb.session();
    }

    @Then("the GaussDB server asked for nothing beside the token")
    public void tokenIsEnough() {
        if (session().identity(HeaderAuthentication.class).isEmpty()) {
            throw Skip.because("the run has no token; give one in BACKUP_TCK_TOKEN");
        }
        if (!Gaussdb.isAccepted(world.seen())) {
            throw Skip.because("the start was refused for another reason (see GDB-INSTANCE-05)");
        }
        session().check("GDB-AUTH-09", world.seen(), "", true, "accepted", "status " + world.seen().status());
    }

    @When("the GaussDB backups are listed with a signature in place of a token")
    public void listSigned() {
        world.seen(Gaussdb.decided(session().send(Lists.call(Map.of()), UnauthenticatedCaller.signer())));
    }

    /** Who is let in with a signature may use what the list page offers; a query changes nothing about who is calling. */
    @Then("the GaussDB server accepts the signature of a request with a query as well")
    public void queryAccepted() {
        if (!Gaussdb.isAccepted(world.seen())) {
            throw Skip.because("the server does not take the signature, as it may; status " + world.seen().status());
        }
        Seen answer = Gaussdb.decided(session().send(Lists.call(Map.of("limit", "1")), UnauthenticatedCaller.signer()));
        session().check("GDB-AUTH-17", answer, "", !NOT_LET_IN.contains(answer.status()),
                "the caller let in, as without a query", "status " + answer.status());
    }

    @When("GaussDB requests with right and with wrong credentials are refused")
    public void refusals() {
        UnauthenticatedCallers.get();
        Seen own = Lists.send(Map.of("limit", "-1"));
        Seen other = session().send(Lists.call(Map.of("limit", "1")), UnauthenticatedCaller.UNKNOWN_TOKEN.credentials());
        if (!own.isRefusal() && !other.isRefusal()) {
            throw Skip.because("no request was refused (see GDB-AUTH-04 and GDB-LIST-23)");
        }
    }

    /** Every refusal of the run is held against this when it comes. */
    @Then("no GaussDB refusal repeats the credentials")
    public void kept() {
        if (session().identities().isEmpty()) {
            throw Skip.because("the run has no credentials");
        }
    }

    /** Signatures are an alternative that a server may offer. */
    @Then("the GaussDB server accepts the signature")
    public void signatureAccepted() {
        if (!Gaussdb.isAccepted(world.seen())) {
            throw Skip.because("the server does not take the signature, as it may; status " + world.seen().status());
        }
        session().check("GDB-AUTH-10", world.seen(), "", true, "accepted", "status " + world.seen().status());
    }

    @When("a GaussDB backup is asked for by a caller {gaussdbIntruder}")
    public void start(UnauthenticatedCaller caller) {
        world.seen(UnauthenticatedCallers.get().start(caller));
        requirement = caller.requirement();
    }

    @When("the GaussDB backups are listed without credentials")
    public void list() {
        UnauthenticatedCallers.get().requireClosedDoor();
        Lists.answered(Map.of("limit", "1"));
        ask("GDB-AUTH-04", Lists.call(Map.of("limit", "1")));
    }

    @When("the task of a GaussDB backup is asked for without credentials")
    public void job() {
        UnauthenticatedCallers.get().requireClosedDoor();
        ask("GDB-AUTH-05", StartedBackups.get().options().plainBackup().task().orElseThrow(() ->
                Skip.because("there is no id of the task (see GDB-BACKUP-03)")).reading());
    }

    @When("the deletion of a GaussDB backup is asked for without credentials")
    public void delete() {
        UnauthenticatedCallers.get().requireClosedDoor();
        StartedBackups startedBackups = StartedBackups.get();
        startedBackups.options().plainBackup();
        startedBackups.awaitEnds();
        world.backup = Gaussdb.backups().wanted().stream().filter(backup -> Lasting.isKept(backup) && !backup.isRemoved() && !backup.id()
                .isEmpty())
                .findFirst().orElseThrow(() -> Skip.because("the run has no completed backup that is not deleted yet"));
        boolean there = isListed(world.backup);
        ask("GDB-AUTH-06", Gaussdb.call("deleteManualBackup").path("backup_id", world.backup.id()));
        Kept kept = session().shared("the backup to keep", Kept::new);
        kept.backup = world.backup;
        kept.answer = world.seen();
        kept.there = there;
        if (Gaussdb.isAccepted(world.seen()) && new Lasting(session(), Gaussdb.backup()).isGone(world.backup)) {
            world.backup.removed();
        }
    }

    /** What is gone before, or cannot be seen, is no effect of a request that is refused; the refusal is judged all the same. */
    private static boolean isListed(KnownResource backup) {
        try {
            return LastLooks.of(session(), Gaussdb.backup()).show(backup);
        } catch (TestAbortedException noList) {
            return false;
        }
    }

    private void ask(String rule, ApiCall call) {
        requirement = rule;
        Gaussdb.backups().change();
        world.seen(Gaussdb.decided(session().send(call, Authentication.NONE)));
    }

    @Then("the GaussDB server does not let that caller in")
    public void refused() {
        Seen answer = world.seen();
        Gaussdb.checkRefused(requirement, answer);
        if (Gaussdb.isRefused(answer)) {
            session().check("GDB-AUTH-08", answer, "", NOT_LET_IN.contains(answer.status()), "status 401 or 403",
                    "status " + answer.status());
        }
    }

    @Given("the deletion of a GaussDB backup was asked for without credentials")
    public void deletionAskedFor() {
        Kept kept = session().shared("the backup to keep", Kept::new);
        if (kept.answer == null) {
            delete();
        }
        world.backup = kept.backup;
        world.seen(kept.answer);
    }

    @Then("that GaussDB backup is still there")
    public void stillThere() {
        if (Gaussdb.isAccepted(world.seen())) {
            throw Skip.because("the deletion was accepted (see GDB-AUTH-06)");
        }
        if (!session().shared("the backup to keep", Kept::new).there) {
            throw Skip.because("the backup " + world.backup.name() + " was not listed any more before its deletion was asked for "
                    + "(see GDB-LIFE-05, GDB-DELETE-08)");
        }
        session().check("GDB-AUTH-07", world.seen(), "", LastLooks.of(session(), Gaussdb.backup()).show(world.backup),
                "the backup " + world.backup.name() + " in the list", "no such backup");
    }

    /** A backup that a caller without credentials has tried to delete, and what the server answered. */
    private static final class Kept {

        private KnownResource backup;
        private Seen answer;
        /** Whether the list showed the backup right before the request. */
        private boolean there;
    }

    @Then("no GaussDB caller who was not let in has left a backup")
    public void noTrace() {
        UnauthenticatedCallers.get().checkTraces();
    }
}
