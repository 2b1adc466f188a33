package io.backuptck.suite.steps.oceanbasecloud;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Starts that name something which does not exist. A server may notice it at once, or leave it to the task. */
public final class UnknownSteps {

    private static final String NAME = "unknown_backup_tck";

    private final World world = World.get();
    private String requirement;
    private boolean isPhysical;

    @When("^the cloud is asked to back up (an instance|a tenant|a table|a table of a database|a database) that does not exist$")
    public void start(String what) {
        ApiCall call = switch (what) {
            case "an instance" -> physical("OBC-START-21",
                    Cloud.callFor(NAME.replace('_', '-'), "startBackup").json(Kind.TENANT.acceptedBody()));
            case "a tenant" -> physical("OBC-START-13", spoiled(Kind.TENANT, Bodies.physical(NAME, null)));
            case "a table" -> logical("OBC-TABLE-21", spoiled(Kind.TABLE,
                    Bodies.tables(Selection.ofTables(Cloud.database(), List.of(NAME)).spaced())));
            case "a table of a database" -> logical("OBC-TABLE-13", spoiled(Kind.TABLE,
                    Bodies.tables(Selection.ofTables(NAME, List.of(Cloud.table())).spaced())));
            default -> logical("OBC-DATABASE-15", spoiled(Kind.DATABASE,
                    Bodies.databases(Selection.ofDatabases(NAME).dense())));
        };
        Backups.get().followAll();
        world.seen = Cloud.decided(Cloud.session().send(call));
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
        if (!Reply.isAccepted(answer) || requirement.equals("OBC-START-21")) {
            RefusalSteps.checkRefused("OBC-ERR-10", requirement, answer);
            return;
        }
        if (!isPhysical) {
            throw Skip.because("the start was accepted, and whether its task fails cannot be seen");
        }
        Cloud.session().check("OBC-ERR-10", answer, "", true, "no server error", Reply.words(answer));
        Started backup = Backups.get().of(answer);
        Follower.follow(backup);
        if (backup.isDone()) {
            Cloud.session().check(requirement, backup.reads().isEmpty() ? answer
                    : backup.reads().get(backup.reads().size() - 1), "", false, "no backup of the tenant " + NAME, "DONE");
        } else if (backup.isOver()) {
            Cloud.session().check(requirement, answer, "", true, "no backup of the tenant", backup.status());
        } else {
            throw Skip.because("the start was accepted, and its task was not seen to end: " + backup.missed());
        }
    }
}
