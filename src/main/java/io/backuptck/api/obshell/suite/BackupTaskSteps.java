package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Times;
import io.backuptck.lifecycle.Trace;
import io.backuptck.model.obshell.CdbObBackupTask;
import io.backuptck.suite.AnswerRules;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Models;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/** The backup task that the overview shows. */
public final class BackupTaskSteps {

    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    /** The looks that showed the backup of this start, not the one before. */
    private List<Seen> looks() {
        List<Seen> looks = world.run.overview().stream()
                .filter(look -> Overviews.showsNew(world.run.before(), look)).toList();
        Skip.when(looks.isEmpty(), "the overview never showed the backup of this start");
        JsonNode job = looks.get(0).at("/data/status/job_id");
        return looks.stream().filter(look -> look.at("/data/status/job_id").equals(job)).toList();
    }

    @Then("everything that the overview showed fits one life")
    public void oneLife() {
        looks().forEach(look -> AnswerRules.again(session(), look));
        Trace trace = new Trace(Machine.of(session().contract(), "backup-task"));
        looks().forEach(look -> trace.add(new Event.Observation(look.exchange().answeredAt(), look.at("/data/status"),
                look.exchange().number())));
        session().check(trace, "backup of task " + world.run.dagId(), "/data/status");
    }

    @Then("the rate of the completed backup is its size by its time")
    public void completed() {
        Seen look = looks().stream().filter(one -> one.at("/data/status/status").asText().equals("COMPLETED"))
                .findFirst().orElseThrow(() -> Skip.because("the backup did not complete, which a server may have reasons for"));
        Models.read(look.at("/data/status"), CdbObBackupTask.class).filter(task -> look.isSound("/data/status"))
                .ifPresent(task -> rate(look, task));
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
