package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;

/** Starting backups. */
public final class StartSteps {

    private final ScenarioState world = ScenarioState.get();
    private Options.Proof proof;
    private Attempt second;

    private static ApiSession session() {
        return Gaussdb.session();
    }

    private static Options options() {
        return StartedBackups.get().options();
    }

    @When("a GaussDB backup is started")
    public void startPlain() {
        world.seen(options().plain().answer());
    }

    /** A refusal is the fault of the project when not even the list is given for it, and of the instance otherwise. */
    @Then("the GaussDB server accepts project and instance")
    public void plainAccepted() {
        Seen answer = world.seen();
        boolean knowsProject = !Gaussdb.isRefused(answer) || !isProjectRefused();
        if (answer.status() < 500) {
            session().check("GDB-HTTP-11", answer, "", knowsProject, "the project accepted", "status " + answer.status());
        }
        if (knowsProject) {
            session().check("GDB-INSTANCE-05", answer, "", answer.status() < 400, "the backup accepted",
                    "status " + answer.status());
        }
    }

    private static boolean isProjectRefused() {
        return Gaussdb.isRefused(Lists.send(Map.of("limit", "1")));
    }

    @Given("a GaussDB backup was started just now")
    public void startedJustNow() {
        world.seen(options().plainBackup().creation());
        world.backup = StartedBackups.get().unfinished().orElseThrow(() ->
                Skip.because("the backup was over before another one could be asked for"));
    }

    @When("another GaussDB backup of the instance is asked for at once")
    public void startBeside() {
        second = StartedBackups.get().startBeside(options().accepted());
    }

    /** Both readings of the manual are legal: the second start is refused, or accepted once the first one is over. */
    @Then("never are two GaussDB backups of the instance in the making")
    public void oneAtATime() {
        Seen list = Lists.answered(Map.of("instance_id", Gaussdb.instance(), "backup_type", "manual"));
        if (list.at("/backups").isEmpty()) {
            throw Skip.because("the list does not show the backup yet");
        }
        if (second.isAccepted()) {
            Lists.answered(Map.of("instance_id", Gaussdb.instance()));
        }
    }

    @When("a GaussDB backup is started with {gaussdbOption}")
    public void startWith(StartOption option) {
        proof = options().proof(option);
        world.seen(proof.answer());
        session().check(option.requirement(), proof.answer(), "", proof.accepted(), option + " accepted",
                "status " + proof.answer().status());
    }

    @Then("the GaussDB server accepts it")
    public void accepted() {
        if (!proof.accepted()) {
            throw Skip.because("the start was not accepted");
        }
    }

    @Given("all GaussDB backups of this run were started")
    public void allStarted() {
        options().all();
    }
}
