package io.backuptck.suite.steps.gaussdb;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.target.TokenAuthentication;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers who prove who they are, and callers who do not. */
public final class AuthenticationSteps {

    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);
    private static final int LOOKS = 3;

    private final World world = World.get();
    private String requirement;

    private static ApiSession session() {
        return Gaussdb.session();
    }

    @Then("the GaussDB server asked for nothing beside the token")
    public void tokenIsEnough() {
        if (session().identity(TokenAuthentication.class).isEmpty()) {
            throw Skip.because("the run has no token; give one in BACKUP_TCK_TOKEN");
        }
        session().check("GDB-AUTH-09", world.seen(), "", Gaussdb.isAccepted(world.seen()), "accepted",
                "status " + world.seen().status());
    }

    @When("the GaussDB backups are listed with a signature in place of a token")
    public void listSigned() {
        world.seen(Gaussdb.decided(session().send(Lists.call(Map.of("limit", "1")), Intruder.signer())));
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
    public void start(Intruder intruder) {
        world.seen(Intruders.get().start(intruder));
        requirement = intruder.requirement();
    }

    @When("the GaussDB backups are listed without credentials")
    public void list() {
        Intruders.get();
        Lists.answered(Map.of("limit", "1"));
        ask("GDB-AUTH-04", Lists.call(Map.of("limit", "1")));
    }

    @When("the task of a GaussDB backup is asked for without credentials")
    public void job() {
        Intruders.get();
        ask("GDB-AUTH-05", Jobs.call(Portfolio.get().options().plainBackup().jobId().orElseThrow(() ->
                Skip.because("there is no id of the task (see GDB-BACKUP-03)"))));
    }

    @When("the deletion of a GaussDB backup is asked for without credentials")
    public void delete() {
        Intruders.get();
        Portfolio portfolio = Portfolio.get();
        portfolio.options().plainBackup();
        portfolio.awaitEnds();
        world.backup = portfolio.valid().stream()
                .filter(backup -> backup.isCompleted() && !backup.isDeleted() && backup.id().isPresent()).findFirst()
                .orElseThrow(() -> Skip.because("the run has no completed backup that is not deleted yet"));
        ask("GDB-AUTH-06", Deletion.call(world.backup.id().orElseThrow()));
        if (Gaussdb.isAccepted(world.seen()) && Deletion.isGone(world.backup)) {
            world.backup.deleted();
        }
    }

    private void ask(String rule, ApiCall call) {
        requirement = rule;
        world.seen(Gaussdb.decided(session().send(call, Authentication.NONE)));
    }

    @Then("the GaussDB server does not let that caller in")
    public void refused() {
        Seen answer = world.seen();
        session().check(requirement, answer, "", Gaussdb.isRefused(answer), "refused with 400 to 499",
                "status " + answer.status());
        if (Gaussdb.isRefused(answer)) {
            session().check("GDB-AUTH-08", answer, "", NOT_LET_IN.contains(answer.status()), "status 401 or 403",
                    "status " + answer.status());
        }
    }

    @Then("that GaussDB backup is still there")
    public void stillThere() {
        if (Gaussdb.isAccepted(world.seen())) {
            throw Skip.because("the deletion was accepted (see GDB-AUTH-06)");
        }
        AtomicInteger looks = new AtomicInteger();
        session().poll(() -> {
            boolean there = session().check("GDB-AUTH-07", world.seen(), "", Lists.find(world.backup).isPresent(),
                    "the backup " + world.backup.name() + " in the list", "no such backup");
            return there ? looks.incrementAndGet() : LOOKS;
        }, count -> count >= LOOKS);
    }

    @Then("no GaussDB caller who was not let in has left a backup")
    public void noTrace() {
        Intruders.get().checkTraces();
    }
}
