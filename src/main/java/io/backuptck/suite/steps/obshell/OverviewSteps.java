package io.backuptck.suite.steps.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looking at the overview of a tenant. */
public final class OverviewSteps {

    private static final String START = "/data/status/start_timestamp";

    private final World world = World.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    /** A tenant whose overview shows a backup: the tenant itself, else the second one. Remembered for the whole run. */
    static String tenantWithBackup() {
        return session().shared("a tenant with a backup", () -> Stream.of("tenant", "secondTenant")
                .flatMap(key -> session().findFixture(key).stream())
                .filter(tenant -> Obshell.overview(tenant).status() != 404 || hasBackupOfThisRun(tenant)).findFirst()
                .orElseThrow(() -> Skip.because("no tenant that was named has a backup yet")));
    }

    /** True when this run has made a backup of the tenant that must be there by now. */
    private static boolean hasBackupOfThisRun(String tenant) {
        return tenant.equals(Obshell.tenant()) && !session().settings().readOnly() && Backups.plain().endedWith("SUCCEED");
    }

    @Given("a tenant that has a backup")
    public void tenantHasBackup() {
        tenantWithBackup();
    }

    @When("the DBA looks at the overview of that tenant")
    public void look() {
        world.seen = Obshell.overview(tenantWithBackup());
    }

    @When("the DBA looks at the overview of that tenant twice")
    public void lookTwice() {
        world.other = Obshell.overview(tenantWithBackup());
        world.seen = Obshell.overview(tenantWithBackup());
    }

    @Then("the overview is shown")
    public void shown() {
        Obshell.checkStatus("OBS-OVERVIEW-02", world.seen(), 200);
    }

    @Then("both looks show the same")
    public void same() {
        JsonNode before = world.other.at("/data/status");
        JsonNode now = world.seen().at("/data/status");
        boolean another = !before.path("job_id").equals(now.path("job_id")) && !Obshell.isOver(now);
        if (world.other.status() != 200 || !Obshell.isOver(before) || another) {
            throw Skip.because("the tenant has no backup that is over and the last one");
        }
        session().check("OBS-OVERVIEW-09", world.seen(), "/data/status", before.equals(world.seen().at("/data/status")),
                before.toString(), world.seen().at("/data/status"));
    }

    @When("the DBA looks at the overviews of two tenants")
    public void lookAtTwo() {
        String second = session().fixture("secondTenant");
        world.other = Obshell.overview(Obshell.tenant());
        world.seen = Obshell.overview(second);
    }

    @Then("they show different tenants")
    public void differentTenants() {
        JsonNode first = world.other.at("/data/status/tenant_id");
        JsonNode second = world.seen().at("/data/status/tenant_id");
        if (first.isMissingNode() || second.isMissingNode()) {
            throw Skip.because("one of the two tenants has no backup");
        }
        if (!world.other.isSound("/data/status/tenant_id") || !world.seen().isSound("/data/status/tenant_id")) {
            throw Skip.because("the id of one of the two tenants cannot be relied on");
        }
        session().check("OBS-OVERVIEW-08", world.seen(), "/data/status/tenant_id", !first.equals(second),
                "another tenant than " + first, second);
    }

    @Then("the overview comes to show the new backup")
    public void newBackup() {
        Seen last = world.run.lastOverview().orElseThrow(() -> Skip.because("nobody looked at the overview"));
        if (!last.isSound("/data")) {
            throw Skip.because("the overview cannot be read (see what is said of getTenantBackupOverview)");
        }
        requireNoOther(last, Backups.isNew(world.run.before(), last));
        boolean shown = last.status() == 200 && Backups.isNew(world.run.before(), last);
        session().check("OBS-START-08", last, "/data/status/job_id", shown, "the new backup after its task succeeded",
                last.status() == 200 ? "still job " + last.at("/data/status/job_id") : "status " + last.status());
    }

    /** While another backup of the tenant is running, the overview shows that one, and rightly so. */
    static void requireNoOther(Seen look, boolean isNew) {
        if (look.status() == 200 && !isNew && !Obshell.isOver(look.at("/data/status"))) {
            throw Skip.because("another backup of the tenant is running, and the overview shows that one");
        }
    }

    @Then("the overview shows the newer of both backups")
    public void newerShown() {
        BackupRun second = StartSteps.incremental();
        Seen before = second.before().filter(look -> look.status() == 200).orElse(null);
        Seen now = second.lastOverview().filter(look -> look.status() == 200).orElse(null);
        if (before == null || now == null || !now.isSound("/data")) {
            throw Skip.because("the overview did not show both backups (see OBS-START-08)");
        }
        if (!Backups.isNew(second.before(), now)) {
            requireNoOther(now, false);
            if (!second.endedWith("SUCCEED")) {
                throw Skip.because("the second backup was not made");
            }
            session().check("OBS-OVERVIEW-07", now, "/data/status/job_id", false, "the newer backup",
                    "still job " + now.at("/data/status/job_id"));
            return;
        }
        later(before, now, "OBS-OVERVIEW-10", "/data/status/task_id");
        Optional<Instant> earlier = Times.instant(before.at(START));
        Optional<Instant> newer = Times.instant(now.at(START));
        if (earlier.isPresent() && newer.isPresent()) {
            session().check("OBS-OVERVIEW-07", now, START, !newer.get().isBefore(earlier.get()),
                    "no earlier than " + before.at(START), now.at(START));
        }
    }

    private static void later(Seen before, Seen now, String requirement, String pointer) {
        if (before.at(pointer).isIntegralNumber() && now.at(pointer).isIntegralNumber()) {
            session().check(requirement, now, pointer, now.at(pointer).asLong() > before.at(pointer).asLong(),
                    "more than " + before.at(pointer), now.at(pointer));
        }
    }

    @Then("the overview shows the same tenant after both backups")
    public void sameTenant() {
        List<Seen> shown = Stream.of(Backups.plain(), StartSteps.incremental())
                .flatMap(run -> run.lastOverview().stream()).filter(look -> look.status() == 200).toList();
        if (shown.size() < 2) {
            throw Skip.because("the overview did not show both backups");
        }
        JsonNode first = shown.get(0).at("/data/status/tenant_id");
        JsonNode second = shown.get(1).at("/data/status/tenant_id");
        session().check("OBS-START-23", shown.get(1), "/data/status/tenant_id", first.equals(second),
                first.toString(), second);
    }

    @Then("the overview shows a password only for the backup that was started with one")
    public void passwordShown() {
        encryption("OBS-OVERVIEW-12", Backups.plain(), "NONE");
        encryption("OBS-OVERVIEW-11", StartSteps.incremental(), "PASSWORD");
    }

    private static void encryption(String requirement, BackupRun run, String expected) {
        run.lastOverview().filter(look -> look.status() == 200 && Backups.isNew(run.before(), look)).ifPresent(look -> {
            JsonNode mode = look.at("/data/status/encryption_mode");
            session().check(requirement, look, "/data/status/encryption_mode", mode.asText().equalsIgnoreCase(expected),
                    expected, mode);
        });
    }

    @Given("the second tenant's overview was seen before and after a backup of the first")
    public void secondTenantAround() {
        String second = session().fixture("secondTenant");
        Backups.plain();
        StartSteps.incremental();
        world.other = StartSteps.secondTenantBefore().orElseThrow();
        if (world.other.status() == 200 && !Obshell.isOver(world.other.at("/data/status"))) {
            throw Skip.because("a backup of the second tenant is running");
        }
        world.seen = Obshell.overview(second);
    }

    @Then("the second tenant's overview has not changed")
    public void secondUnchanged() {
        Seen before = world.other;
        session().check("OBS-START-09", world.seen(), "/data", before.status() == world.seen().status()
                && before.at("/data").equals(world.seen().at("/data")), before.at("/data").toString(),
                world.seen().at("/data"));
    }

    @When("the DBA looks at the overview of a tenant without a backup")
    public void lookAtIdle() {
        world.seen = Obshell.overview(session().fixture("idleTenant"));
    }

    @Then("the overview is not found")
    public void notFound() {
        Obshell.checkStatus("OBS-OVERVIEW-03", world.seen(), 404);
        Obshell.checkErrorName("OBS-OVERVIEW-04", world.seen(), "Task.NotFound");
    }

    @When("the DBA looks at the overview of a tenant that does not exist")
    public void lookAtUnknown() {
        world.seen = Obshell.overview(session().fixture("unknownTenant"));
    }

    @Then("the overview is refused")
    public void refused() {
        Obshell.check4xx("OBS-OVERVIEW-05", world.seen());
    }

    @When("the DBA looks at the overview of the tenant sys")
    public void lookAtSys() {
        world.seen = Obshell.overview("sys");
    }

    @Then("the overview of sys is refused")
    public void sysRefused() {
        Obshell.check4xx("OBS-OVERVIEW-06", world.seen());
    }
}
