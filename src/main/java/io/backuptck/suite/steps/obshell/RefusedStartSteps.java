package io.backuptck.suite.steps.obshell;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts that must be refused. Each has one thing wrong, and what was refused must leave no trace. */
public final class RefusedStartSteps {

    private static final String BEFORE_TENANT = "tenant overview before the refused starts";
    private static final String BEFORE_CLUSTER = "cluster overview before the refused starts";
    private static final String ACCEPTED_BY_MISTAKE = "a start that must be refused was accepted";
    /** The page's own sample as it is printed, with a comma that JSON does not know. */
    private static final String PRINTED_SAMPLE = "{\n  \"mode\":\"full\",\n}";
    /** Options of a wrong type, with the requirement that each breaks. */
    private static final Map<String, String[]> OPTIONS = Map.of(
            "a mode that is a number", new String[] {"OBS-MODE-05", "{\"mode\":1}"},
            "a mode that is an object", new String[] {"OBS-MODE-05", "{\"mode\":{}}"},
            "archived logs as a text", new String[] {"OBS-ARCHIVE-03", "{\"plus_archive\":\"true\"}"},
            "archived logs as a number", new String[] {"OBS-ARCHIVE-03", "{\"plus_archive\":1}"},
            "a password that is a number", new String[] {"OBS-ENCRYPT-02", "{\"encryption\":12345678}"},
            "a password that is an array", new String[] {"OBS-ENCRYPT-02", "{\"encryption\":[]}"});
    private static final Map<String, String> BODIES = Map.of(
            "the documentation's broken sample", PRINTED_SAMPLE, "half an object", "{\"mode\":\"full\"",
            "an array", "[]", "a text", "\"full\"", "a number", "1", "a boolean", "true");

    private final World world = World.get();
    private final List<Seen> clusterAnswers = new ArrayList<>();
    private String what = "";

    private static ApiSession session() {
        return Obshell.session();
    }

    private static ApiCall call(String tenant) {
        return session().call("startTenantBackup").path("name", tenant);
    }

    /** Sends a start that a correct server refuses; what a wrong one starts is noted and followed to its end. */
    private static Seen start(ApiCall call) {
        Seen answer = session().send(call);
        String id = answer.at("/data/id").asText();
        if (answer.status() < 300 && !id.isEmpty()) {
            session().shared(ACCEPTED_BY_MISTAKE, () -> true);
            session().created("task", id, answer, true);
            session().poll(() -> Obshell.dag(id), read -> !read.exchange().response().isSuccess()
                    || read.at("/data/state").asText().matches("SUCCEED|FAILED"));
        }
        return answer;
    }

    @Given("the tenant can be backed up")
    public void tenantUsable() {
        Backups.plain();
        session().shared(BEFORE_TENANT, () -> Obshell.overview(Obshell.tenant()));
    }

    @Given("the cluster can be backed up")
    public void clusterUsable() {
        Backups.plainCluster();
        session().shared(BEFORE_CLUSTER, Obshell::clusterOverview);
    }

    @When("the DBA starts a backup of a tenant that does not exist")
    public void startUnknownTenant() {
        world.seen = start(call(session().fixture("unknownTenant")).json("{\"mode\":\"full\"}"));
    }

    @Then("the start is refused because there is no such tenant")
    public void unknownTenantRefused() {
        Obshell.check4xx("OBS-START-16", world.seen());
        Obshell.checkErrorName("OBS-START-17", world.seen(), "OB.Tenant.NotExist");
    }

    @When("the DBA starts a backup of the tenant sys")
    public void startSys() {
        world.seen = start(call("sys").json("{\"mode\":\"full\"}"));
    }

    @Then("the start is refused because of the tenant sys")
    public void sysRefused() {
        Obshell.check4xx("OBS-START-18", world.seen());
    }

    @When("the DBA starts a backup with the mode {string}")
    public void startWithMode(String mode) {
        world.seen = start(call(Obshell.tenant()).json("{\"mode\":\"" + mode + "\"}"));
    }

    @Then("the start is refused because of its mode")
    public void modeRefused() {
        Obshell.checkNot2xx("OBS-MODE-03", world.seen());
        Obshell.checkErrorName("OBS-MODE-04", world.seen(), "OB.Backup.Mode.Invalid");
    }

    @Then("the start with blanks is refused")
    public void blanksRefused() {
        Obshell.checkNot2xx("OBS-MODE-09", world.seen());
    }

    @When("^the DBA starts a backup with ((?:a mode|archived logs|a password) (?:that|as).*)$")
    public void startWithOption(String option) {
        what = option;
        world.seen = start(call(Obshell.tenant()).json(OPTIONS.get(option)[1]));
    }

    @Then("the start is refused because of the type of that option")
    public void optionRefused() {
        Obshell.checkStatus(OPTIONS.get(what)[0], world.seen(), 400);
    }

    @When("the DBA starts a backup with the body of {}")
    public void startWithBody(String body) {
        world.seen = start(call(Obshell.tenant()).json(BODIES.get(body)));
    }

    @Then("the start is refused because of its broken body")
    public void brokenBodyRefused() {
        Obshell.checkStatus("OBS-START-19", world.seen(), 400);
    }

    @Then("the start is refused because its body is no object")
    public void noObjectRefused() {
        Obshell.checkStatus("OBS-START-24", world.seen(), 400);
    }

    private static ApiCall clusterCall(String body) {
        return session().call("startClusterBackup").json(body);
    }

    @When("the DBA starts a cluster backup with the mode {string}")
    public void startClusterWithMode(String mode) {
        world.seen = start(clusterCall("{\"mode\":\"" + mode + "\"}"));
    }

    @Then("the cluster start is refused because of its mode")
    public void clusterModeRefused() {
        Obshell.checkNot2xx("OBS-MODE-03", world.seen());
    }

    @When("the DBA starts cluster backups with options of the wrong type")
    public void startClusterWithTypes() {
        clusterAnswers.add(start(clusterCall("{\"mode\":1}")));
        clusterAnswers.add(start(clusterCall("{\"plus_archive\":\"true\"}")));
    }

    @Then("each of these cluster starts is refused")
    public void clusterTypesRefused() {
        Obshell.checkStatus("OBS-MODE-05", clusterAnswers.get(0), 400);
        Obshell.checkStatus("OBS-ARCHIVE-03", clusterAnswers.get(1), 400);
    }

    @When("the DBA starts a cluster backup with a broken body")
    public void startClusterBroken() {
        world.seen = start(clusterCall("{\"mode\":\"full\","));
    }

    @Then("the cluster start is refused because of its body")
    public void clusterBodyRefused() {
        Obshell.checkStatus("OBS-CLUSTER-13", world.seen(), 400);
    }

    @When("the refused starts of the tenant are over")
    public void tenantOver() {
        world.other = session().shared(BEFORE_TENANT, () -> Obshell.overview(Obshell.tenant()));
        world.seen = Obshell.overview(Obshell.tenant());
    }

    @Then("the tenant's overview is as it was before them")
    public void tenantUnchanged() {
        unchanged("OBS-START-20", "/data/status/job_id");
    }

    @When("the refused starts of the cluster are over")
    public void clusterOver() {
        world.other = session().shared(BEFORE_CLUSTER, Obshell::clusterOverview);
        world.seen = Obshell.clusterOverview();
    }

    @Then("the cluster's overview is as it was before them")
    public void clusterUnchanged() {
        unchanged("OBS-CLUSTER-14", "/data/statuses");
    }

    /** A start that was accepted by mistake has been blamed already; its backup is no second defect. */
    private void unchanged(String requirement, String pointer) {
        boolean accepted = session().shared(ACCEPTED_BY_MISTAKE, () -> false);
        if (accepted) {
            throw Skip.because("a start that should have been refused was accepted, and left its backup behind");
        }
        if (!world.seen().isSound("/data")) {
            throw Skip.because("the overview cannot be read");
        }
        session().check(requirement, world.seen(), pointer, world.other.status() == world.seen().status()
                && world.other.at(pointer).equals(world.seen().at(pointer)), world.other.at(pointer).toString(),
                world.seen().at(pointer));
    }
}
