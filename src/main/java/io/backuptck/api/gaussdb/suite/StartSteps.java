package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.steps.contract.Own;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;

/** Starting backups. */
public final class StartSteps {

    private final ApiSession session = Gaussdb.session();
    private final Own own = Own.get();
    private Attempt second;

    private static Options options() {
        return StartedBackups.get().options();
    }

    @When("a GaussDB backup is started")
    public void startPlain() {
        own.answer(options().plain().answer());
    }

    /** A refusal is the fault of the project when not even the list is given for it, and of the instance otherwise. */
    @Then("the GaussDB server accepts project and instance")
    public void plainAccepted() {
        Seen answer = own.answer();
        boolean knowsProject = !Gaussdb.isRefused(answer) || !Gaussdb.isRefused(Gaussdb.list().send(Map.of("limit", "1")));
        if (answer.status() < 500) {
            session.check("GDB-HTTP-11", answer, "", knowsProject, "the project accepted", "status " + answer.status());
        }
        if (knowsProject) {
            session.check("GDB-INSTANCE-05", answer, "", answer.status() < 400, "the backup accepted", "status " + answer.status());
        }
    }

    @Given("a GaussDB backup was started just now")
    public void startedJustNow() {
        options().plainBackup();
        if (StartedBackups.get().unfinished().isEmpty()) {
            throw Skip.because("the backup was over before another one could be asked for");
        }
    }

    @When("another GaussDB backup of the instance is asked for at once")
    public void startBeside() {
        second = StartedBackups.get().startBeside();
    }

    /** Both readings of the manual are legal: the second start is refused, or accepted once the first one is over. */
    @Then("never are two GaussDB backups of the instance in the making")
    public void oneAtATime() {
        if (Gaussdb.list().ask(Map.of("instance_id", Gaussdb.instance(), "backup_type", "manual")).at("/backups").isEmpty()) {
            throw Skip.because("the list does not show the backup yet");
        }
        if (second.isAccepted()) {
            Gaussdb.list().ask(Map.of("instance_id", Gaussdb.instance()));
        }
    }

    @When("a GaussDB backup is started with {}")
    public void startWith(String words) {
        own.answer(options().proof(StartOption.of(words)).answer());
    }

    @Given("all GaussDB backups of this run were started")
    public void allStarted() {
        options().all();
    }
}
