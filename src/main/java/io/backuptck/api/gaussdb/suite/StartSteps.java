package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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

    @Given("a GaussDB backup was started")
    public void plainStarted() {
        world.backup = options().plainBackup();
        world.seen(world.backup.answer());
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

    @Then("the GaussDB answer repeats name, description and instance")
    public void echoed() {
        echoes(world.backup);
    }

    private static void echoes(Started backup) {
        echo("GDB-BACKUP-10", backup, "name", backup.name());
        echo("GDB-BACKUP-23", backup, "instance_id", Gaussdb.instance());
        backup.description().ifPresent(description -> echo("GDB-BACKUP-12", backup, "description", description));
    }

    private static void echo(String requirement, Started backup, String member, String sent) {
        String pointer = "/backup/" + member;
        if (backup.answer().at("/backup").isObject() && Gaussdb.isSound(backup.answer(), pointer)) {
            session().check(requirement, backup.answer(), pointer, backup.echoes(member, sent), sent,
                    backup.answer().at(pointer));
        }
    }

    @Given("a GaussDB backup was started just now")
    public void startedJustNow() {
        plainStarted();
        world.backup = StartedBackups.get().unfinished().orElseThrow(() ->
                Skip.because("the backup was over before another one could be asked for"));
    }

    @When("another GaussDB backup of the instance is asked for at once")
    public void startBeside() {
        second = StartedBackups.get().startBeside(EnumSet.noneOf(StartOption.class));
    }

    /** Both readings of the manual are legal: the second start is refused, or accepted once the first one is over. */
    @Then("never are two GaussDB backups of the instance in the making")
    public void oneAtATime() {
        Seen list = Lists.answered(Map.of("instance_id", Gaussdb.instance(), "backup_type", "manual"));
        if (Listed.in(list).isEmpty()) {
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

    @Then("each GaussDB answer repeats name, description and instance")
    public void allEchoed() {
        StartedBackups.get().valid().forEach(StartSteps::echoes);
    }

    @Then("each GaussDB backup has an id of its own")
    public void ownIds() {
        unique("GDB-CREATE-04", "/backup/id");
    }

    @Then("each GaussDB backup has a task of its own")
    public void ownJobs() {
        unique("GDB-CREATE-05", "/job_id");
    }

    private static void unique(String requirement, String pointer) {
        List<Started> backups = StartedBackups.get().valid();
        if (backups.size() < 2) {
            throw Skip.because("fewer than two backups were started");
        }
        Map<String, String> owners = new HashMap<>();
        for (Started backup : backups) {
            String id = backup.answer().at(pointer).textValue();
            if (id != null && Gaussdb.isSound(backup.answer(), pointer)) {
                String owner = owners.putIfAbsent(id, backup.name());
                session().check(requirement, backup.answer(), pointer, owner == null, "an id of its own",
                        id + ", which the backup " + owner + " has");
            }
        }
    }
}
