package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** Starts that name something which does not exist. A server may notice it at once, or leave it to the task. */
public final class UnknownSteps {

    private static final String FAILURE = "OBC-ERR-10";
    private final ScenarioState world = ScenarioState.get();
    private String what;

    @When("^the cloud is asked to back up (an instance|a tenant|a table|a table of a database|a database) that does not exist$")
    public void start(String unknown) {
        what = unknown;
        ApiCall call = switch (what) {
            case "an instance" -> Cloud.callFor(Claims.MADE_UP.replace('_', '-'), "startBackup").json(Kind.TENANT.acceptedBody());
            case "a tenant" -> spoiled(Kind.TENANT, Start.physical(Physical.isCheckNeeded() ? true : null), "tenantId");
            case "a table" -> spoiled(Kind.TABLE, Start.tables("database", "table"), "table");
            case "a table of a database" -> spoiled(Kind.TABLE, Start.tables("database", "table"), "database");
            default -> spoiled(Kind.DATABASE, Start.databases("database"), "database");
        };
        Cloud.backups().followAll();
        world.seen = Reply.decided(Cloud.session().send(call));
        Backups.get().addAny(what.equals("a tenant"), world.seen);
    }

    /** A start that differs from an accepted one in the name alone. */
    private static ApiCall spoiled(Kind kind, Start start, String key) {
        kind.acceptedBody();
        return Cloud.start(start.with(key, Claims.MADE_UP).body());
    }

    @Then("the cloud does not back up what does not exist")
    public void refused() {
        Seen answer = world.seen();
        String requirement = Cloud.session().scenarioRequirements().stream().filter(id -> !id.equals(FAILURE)).findFirst().orElseThrow();
        boolean refused = RefusalSteps.noServerError(FAILURE, answer) == Reply.REFUSED;
        Optional<KnownResource> task = refused || what.equals("an instance") ? Optional.empty() : Optional.of(ended(answer));
        Seen evidence = task.map(KnownResource::reads).filter(reads -> !reads.isEmpty()).map(reads -> reads.get(reads.size() - 1).answer())
                .orElse(answer);
        Cloud.session().check(requirement, evidence, "", task.map(backup -> !backup.wasFinal()).orElse(refused),
                "no backup of what does not exist", task.flatMap(KnownResource::state).orElse(Cloud.words(answer)));
    }

    /** The backup that was wrongly begun, at its end. */
    private KnownResource ended(Seen answer) {
        if (!what.equals("a tenant")) {
            throw Skip.because("the start was accepted, and whether its task fails cannot be seen");
        }
        KnownResource backup = Cloud.backups().of(answer).orElseThrow(() ->
                Skip.because("the start was accepted, and its answer names no task that could be followed"));
        if (!backup.follow()) {
            throw Skip.because("the start was accepted, and its task was not seen to end: " + backup.missedEnd());
        }
        return backup;
    }
}
