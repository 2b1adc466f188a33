package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Times;
import io.backuptck.lifecycle.Trace;
import io.backuptck.model.obshell.CdbObBackupTask;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Models;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The backup task that the overview shows. */
public final class BackupTaskSteps {

    private static final String ZERO_TIME = "0001-01-01T00:00:00Z";
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    /** The looks that showed the backup of this start, not the one before. */
    private List<Seen> looks() {
        List<Seen> looks = world.run.overview().stream()
                .filter(look -> Overviews.shows(look) && Overviews.isNew(world.run.before(), look)).toList();
        if (looks.isEmpty()) {
            throw Skip.because("the overview never showed the backup of this start");
        }
        JsonNode job = looks.get(0).at("/data/status/job_id");
        return looks.stream().filter(look -> look.at("/data/status/job_id").equals(job)).toList();
    }

    @Then("everything that the overview showed fits one life")
    public void oneLife() {
        Trace trace = new Trace(Machine.of(session().contract(), "backup-task"));
        looks().forEach(look -> trace.add(new Event.Observation(look.exchange().answeredAt(), look.at("/data/status"),
                look.exchange().number())));
        session().check(trace, "backup of task " + world.run.dagId(), "/data/status");
    }

    @Then("the looks at the running backup show neither an end nor a rate")
    public void running() {
        List<Seen> running = looks().stream().filter(look -> look.isSound("/data/status/status")
                && !Overviews.isOver(look.at("/data/status"))).toList();
        if (running.isEmpty()) {
            throw Skip.because("the backup was over before anybody saw it running");
        }
        for (Seen look : running) {
            JsonNode end = look.at("/data/status/end_timestamp");
            JsonNode rate = look.at("/data/status/output_rate_bytes");
            if (end.isTextual()) {
                session().check("OBS-TASK-16", look, "/data/status/end_timestamp",
                        Times.instant(end).equals(Optional.of(Instant.parse(ZERO_TIME))), ZERO_TIME, end);
            }
            if (rate.isNumber()) {
                session().check("OBS-TASK-36", look, "/data/status/output_rate_bytes", rate.decimalValue().signum() == 0,
                        "0 while the backup is running", rate);
            }
        }
    }

    @Then("the numbers of the completed backup fit together")
    public void completed() {
        Seen look = looks().stream().filter(one -> one.at("/data/status/status").asText().equals("COMPLETED"))
                .findFirst().orElseThrow(() -> Skip.because("the backup did not complete, which a server may have reasons for"));
        Models.read(look.at("/data/status"), CdbObBackupTask.class).filter(task -> look.isSound("/data/status"))
                .ifPresent(task -> {
                    session().check("OBS-TASK-44", look, "/data/status/finish_tablet_count",
                            task.getFinishTabletCount().equals(task.getTabletCount()), task.getTabletCount().toString(),
                            task.getFinishTabletCount());
                    rate(look, task);
                });
    }

    /** Kernels round the rate, and servers the times: a backup of less than a second is all rounding. */
    private static void rate(Seen look, CdbObBackupTask task) {
        JsonNode shown = look.at("/data/status");
        BigDecimal seconds = BigDecimal.valueOf(Duration.between(task.getStartTimestamp(), task.getEndTimestamp()).toNanos(), 9);
        BigDecimal slack = Times.precision(shown.path("start_timestamp")).add(Times.precision(shown.path("end_timestamp")));
        if (seconds.subtract(slack).compareTo(BigDecimal.ONE) < 0) {
            return;
        }
        BigDecimal bytes = BigDecimal.valueOf(task.getOutputBytes());
        BigDecimal actual = shown.path("output_rate_bytes").decimalValue();
        BigDecimal least = bytes.divide(seconds.add(slack), 4, RoundingMode.DOWN);
        BigDecimal most = bytes.divide(seconds.subtract(slack), 4, RoundingMode.UP);
        boolean holds = actual.compareTo(least.subtract(tolerance(least))) >= 0 && actual.compareTo(most.add(tolerance(most))) <= 0;
        session().check("OBS-TASK-37", look, "/data/status/output_rate_bytes", holds, "about "
                + bytes.divide(seconds, 4, RoundingMode.HALF_UP), actual);
    }

    private static BigDecimal tolerance(BigDecimal rate) {
        return rate.multiply(ONE_PERCENT).max(BigDecimal.ONE);
    }
}
