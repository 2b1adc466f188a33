package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.api.obshell.rules.BackupWords;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.AnswerDemands;
import io.backuptck.suite.behaviour.ListSource;
import io.backuptck.suite.behaviour.Sender;
import io.backuptck.suite.behaviour.UsualCall;
import io.backuptck.suite.steps.contract.Own;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Looking at the overview of a tenant. */
public final class OverviewSteps {

    private static final String START = "/data/status/start_timestamp";

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    /** A tenant whose overview shows a backup: the tenant itself, else the second one. Remembered for the whole run. */
    static String tenantWithBackup() {
        return session().shared("a tenant with a backup", () -> Stream.of("tenant", "secondTenant")
                .flatMap(key -> session().findFixture(key).stream())
                .filter(tenant -> mayShowBackup(tenant) || hasBackupOfThisRun(tenant)).findFirst()
                .orElseThrow(() -> Skip.because("no tenant that was named has a backup yet")));
    }

    private static boolean mayShowBackup(String tenant) {
        Seen look = Obshell.overview(tenant);
        return look.status() != 404 && !Tenants.answersAsForNone(tenant, look);
    }

    /** True when this run has made a backup of the tenant that must be there by now. */
    private static boolean hasBackupOfThisRun(String tenant) {
        return tenant.equals(Obshell.tenant()) && !session().settings().readOnly() && Backups.plain().mustBeThere();
    }

    @Given("a tenant that has a backup")
    public void tenantHasBackup() {
        String tenant = tenantWithBackup();
        Own.get().speakOf("name", tenant);
        ListSource.use(session(), "listTenantBackupTasks", parameters -> {
            Map<String, String> known = new HashMap<>(parameters);
            known.put("name", tenant);
            return Obshell.send(UsualCall.of(session(), session().contract().operation("listTenantBackupTasks"), known));
        });
    }

    @When("the DBA looks at the overview of that tenant")
    public void look() {
        world.seen(Obshell.overview(tenantWithBackup()));
    }

    @When("the DBA looks at the overview of that tenant twice")
    public void lookTwice() {
        world.other = Obshell.overview(tenantWithBackup());
        world.seen(Obshell.overview(tenantWithBackup()));
    }

    @Then("the overview is shown")
    public void shown() {
        if (session().check("OBS-OVERVIEW-02", world.seen(), "", world.seen().status() == 200, "status 200",
                "status " + world.seen().status())) {
            session().check("OBS-OVERVIEW-02", world.seen(), "/data/status", !Overviews.task(world.seen()).isNull(), "the backup", "null");
        }
    }

    /** A backup that somebody else has started in between is another one, and so are its numbers. */
    @Then("both looks show the same")
    public void same() {
        JsonNode before = Overviews.task(world.other);
        JsonNode now = Overviews.task(world.seen());
        Skip.when(!Overviews.shows(world.other) || !Overviews.shows(world.seen()) || !Overviews.isOver(before),
                "the tenant has no backup that is over and the last one");
        boolean later = Times.instant(before.path("start_timestamp")).flatMap(start -> Times.instant(now.path("start_timestamp"))
                .map(next -> next.isAfter(start))).orElse(false);
        Skip.when(Overviews.isNew(Optional.of(world.other), world.seen()) && later, "somebody has started another backup of the tenant");
        session().check("OBS-OVERVIEW-09", world.seen(), "/data/status", Times.isSame(before, now), before.toString(), now);
    }

    @When("the DBA looks at the overviews of two tenants")
    public void lookAtTwo() {
        String second = Tenants.second();
        world.other = Obshell.overview(Obshell.tenant());
        world.seen(Obshell.overview(second));
    }

    @Then("they show different tenants")
    public void differentTenants() {
        JsonNode first = world.other.at("/data/status/tenant_id");
        JsonNode second = world.seen().at("/data/status/tenant_id");
        Skip.when(first.isMissingNode() || second.isMissingNode(), "one of the two tenants has no backup");
        Skip.when(!world.other.isSound("/data/status/tenant_id") || !world.seen().isSound("/data/status/tenant_id"),
                "the id of one of the two tenants cannot be relied on");
        session().check("OBS-OVERVIEW-08", world.seen(), "/data/status/tenant_id", !first.equals(second),
                "another tenant than " + first, second);
    }

    @When("the backup must be there")
    public void mustBeThere() {
        Skip.when(!world.run.mustBeThere(), "the task did not succeed, which a server may have reasons for; its last state was "
                + world.run.last().map(read -> read.at("/data/state").asText()).orElse("not seen"));
    }

    @Then("the overview comes to show the new backup")
    public void newBackup() {
        Seen last = world.run.lastOverview().orElseThrow(() -> Skip.because("nobody looked at the overview"));
        checkNew("OBS-START-08", last, world.run.shown().isPresent(), "the new backup");
    }

    static void checkNew(String requirement, Seen look, boolean isNew, String expected) {
        Skip.when(look.status() >= 500 || look.status() == 200 && !look.isSound("/data"),
                "the overview cannot be read (see what is said of getTenantBackupOverview)");
        requireNoOther(look, isNew);
        session().check(requirement, look, "/data/status/job_id", isNew, expected,
                look.status() == 200 ? "still job " + look.at("/data/status/job_id") : "status " + look.status());
    }

    /** While another backup of the tenant is running, the overview shows that one, and rightly so. */
    private static void requireNoOther(Seen look, boolean isNew) {
        Skip.when(Overviews.shows(look) && !isNew && !Overviews.isIdle(Optional.of(look), look),
                "another backup of the tenant is running, and the overview shows that one");
    }

    @Then("the overview shows the newer of both backups")
    public void newerShown() {
        BackupRun second = StartSteps.incremental();
        Seen before = second.before().filter(look -> look.status() == 200).orElse(null);
        Seen now = second.lastOverview().filter(look -> look.status() == 200).orElse(null);
        Skip.when(before == null || now == null || !now.isSound("/data"), "the overview did not show both backups (see OBS-START-08)");
        if (!Overviews.isNew(second.before(), now)) {
            requireNoOther(now, false);
            Skip.when(!second.mustBeThere(), "the second backup was not made");
            session().check("OBS-OVERVIEW-07", now, "/data/status/job_id", false, "the newer backup",
                    "still job " + now.at("/data/status/job_id"));
            return;
        }
        JsonNode task = now.at("/data/status/task_id");
        if (before.at("/data/status/task_id").isIntegralNumber() && task.isIntegralNumber()) {
            session().check("OBS-OVERVIEW-10", now, "/data/status/task_id", task.asLong() > before.at("/data/status/task_id").asLong(),
                    "more than " + before.at("/data/status/task_id"), task);
        }
        Optional<Instant> earlier = Times.instant(before.at(START));
        Optional<Instant> newer = Times.instant(now.at(START));
        if (earlier.isPresent() && newer.isPresent()) {
            session().check("OBS-OVERVIEW-07", now, START, !newer.get().isBefore(earlier.get()),
                    "no earlier than " + before.at(START), now.at(START));
        }
    }

    @Then("the overview shows a password only for the backup that was started with one")
    public void passwordShown() {
        encryption("OBS-OVERVIEW-12", Backups.plain(), BackupWords.NOT_ENCRYPTED);
        encryption("OBS-OVERVIEW-11", StartSteps.incremental(), BackupWords.PASSWORD);
    }

    /** The page and the database write the words in different ways. */
    private static void encryption(String requirement, BackupRun run, String expected) {
        run.own().ifPresent(look -> {
            JsonNode mode = look.at("/data/status/encryption_mode");
            session().check(requirement, look, "/data/status/encryption_mode", BackupWords.encryption(mode).equals(expected),
                    expected, mode);
        });
    }

    /**
     * Other clients back up tenants, too, and a cluster backup covers all of them. Only what is marked as the first tenant's
     * backup is, by a password and its kind, and comes with each backup of the first tenant, is its doing.
     */
    @Then("no backup of the second tenant comes with those of the first")
    public void secondUnchanged() {
        List<SecondTenant> looks = SecondTenant.around();
        BackupRun marked = StartSteps.incremental();
        String mark = marked.own().map(look -> BackupWords.encryption(look.at("/data/status/encryption_mode"))).orElse("");
        Skip.when(looks.size() < 2 || !mark.equals(BackupWords.PASSWORD), "the backups of the first tenant cannot be told from those of others");
        Seen last = looks.get(looks.size() - 1).after();
        boolean came = looks.stream().allMatch(SecondTenant::hasNewBackup)
                && !BackupWords.encryption(looks.get(0).after().at("/data/status/encryption_mode")).equals(mark)
                && BackupWords.encryption(last.at("/data/status/encryption_mode")).equals(mark);
        Skip.when(came && SecondTenant.isBackedUpByOthers(),
                "somebody else makes backups of the second tenant, so it cannot be told whose doing they are");
        session().check("OBS-START-09", last, "/data/status/job_id", !came, "no backup of the second tenant",
                "job " + last.at("/data/status/job_id") + ", with a password like that of the first tenant's backup");
    }

    @When("the DBA looks at the overview of a tenant without a backup")
    public void lookAtIdle() {
        world.seen(Obshell.overview(session().fixture("idleTenant")));
    }

    /**
     * A tenant is idle only until somebody backs it up, this run's own cluster backup included. What the list of its backups
     * says decides whether the overview or the user is wrong.
     */
    @Then("the overview is not found")
    public void notFound() {
        if (Overviews.shows(world.seen()) && !isListedWithoutBackup(session().fixture("idleTenant"))) {
            throw Inconclusive.forThisScenario("the tenant " + session().fixture("idleTenant") + ", which is named as idleTenant, "
                    + "has a backup (job " + Overviews.task(world.seen()).path("job_id") + "); name one that never had any");
        }
        String idle = session().fixture("idleTenant");
        if (world.seen().status() != 404 && Tenants.answersAsForNone(idle, world.seen()) && !isListedWithoutBackup(idle)) {
            throw Inconclusive.forThisScenario("the server answers for the tenant " + idle + ", which is named as idleTenant, "
                    + "as for one that cannot exist; name a tenant that exists and never had a backup");
        }
        new AnswerDemands(session(), world.seen()).check();
    }

    @When("{string} is called for a tenant that does not exist")
    public void callForUnknown(String operation) {
        world.seen(Sender.of(session().api()).send(session(), UsualCall.of(session(), session().contract().operation(operation),
                Map.of("name", Tenants.unknown()))));
    }

    private static boolean isListedWithoutBackup(String tenant) {
        try {
            Seen list = Obshell.send(session().call("listTenantBackupTasks").path("name", tenant));
            return list.status() == 200 && list.at("/data/contents").isArray() && list.at("/data/contents").isEmpty();
        } catch (TestAbortedException notOffered) {
            return false;
        }
    }
}
