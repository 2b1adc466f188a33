package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** Starts that name something which does not exist. A server may notice it at once, or leave it to the task. */
public final class UnknownSteps {

    private static final String NAME = "unknown_backup_tck";

    private final ScenarioState world = ScenarioState.get();
    private String requirement;
    private boolean isPhysical;

    @When("^the cloud is asked to back up (an instance|a tenant|a table|a table of a database|a database) that does not exist$")
    public void start(String what) {
        ApiCall call = switch (what) {
            case "an instance" -> physical("OBC-START-21",
                    Cloud.callFor(NAME.replace('_', '-'), "startBackup").json(Kind.TENANT.acceptedBody()));
            case "a tenant" -> physical("OBC-START-13", spoiled(Kind.TENANT,
                    Bodies.physical(NAME, Physical.isCheckNeeded() ? true : null)));
            case "a table" -> logical("OBC-TABLE-21", spoiled(Kind.TABLE,
                    Bodies.tables(Selection.ofTables(Cloud.database(), List.of(NAME)).spaced())));
            case "a table of a database" -> logical("OBC-TABLE-13", spoiled(Kind.TABLE,
                    Bodies.tables(Selection.ofTables(NAME, List.of(Cloud.table())).spaced())));
            default -> logical("OBC-DATABASE-15", spoiled(Kind.DATABASE,
                    Bodies.databases(Selection.ofDatabases(NAME).dense())));
        };
        Cloud.backups().followAll();
        world.seen = Reply.decided(Cloud.session().send(call));
        Backups.get().addAny(isPhysical && !requirement.equals("OBC-START-21"), world.seen);
    }

    private ApiCall physical(String id, ApiCall call) {
        requirement = id;
        isPhysical = true;
        return call;
    }

    private ApiCall logical(String id, ApiCall call) {
        requirement = id;
        return call;
    }

    /** A start that differs from an accepted one in the name alone. */
    private static ApiCall spoiled(Kind kind, String body) {
        kind.acceptedBody();
        return Cloud.start(body);
    }

    @Then("the cloud does not back up what does not exist")
    public void refused() {
        Seen answer = world.seen();
        boolean refused = RefusalSteps.noServerError("OBC-ERR-10", answer) == Reply.REFUSED;
        Optional<KnownResource> task = refused || requirement.equals("OBC-START-21") ? Optional.empty() : Optional.of(ended(answer));
        Seen evidence = task.map(KnownResource::reads).filter(reads -> !reads.isEmpty()).map(reads -> reads.get(reads.size() - 1).answer())
                .orElse(answer);
        Cloud.session().check(requirement, evidence, "", task.map(backup -> !backup.wasFinal()).orElse(refused),
                "no backup of what does not exist", task.flatMap(KnownResource::state).orElse(Cloud.words(answer)));
    }

    /** The backup that was wrongly begun, at its end. */
    private KnownResource ended(Seen answer) {
        if (!isPhysical) {
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
