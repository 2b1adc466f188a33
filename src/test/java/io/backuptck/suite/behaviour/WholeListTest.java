package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ListPromise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A list without pages shows all there is, up to its limit. */
class WholeListTest {

    private final JobsServer server = new JobsServer();
    private MemoryRun run;

    private void jobs(int count) {
        for (int i = 1; i <= count; i++) {
            server.jobs.put("j" + i, MemoryRun.JSON.createObjectNode().put("jobId", "j" + i).put("processId", "buffer").put("status", "running")
                    .put("created", "2026-03-01T12:00:00Z"));
        }
    }

    private String verdict(ListPromise promise) {
        run = server.run();
        return run.verdict(() -> new Listing(run.session(), "listJobs").check(promise));
    }

    private void total(int total) {
        server.changing("LIST", (id, answer) -> {
            ((ObjectNode) answer.body()).put("total", total);
            return answer;
        });
    }

    /** As long as fewer are shown than could be asked for, there are no more. */
    @ParameterizedTest
    @CsvSource({"3, 3, held", "3, 4, broken", "3, 2, broken", "999, 1000, broken", "1000, 1000, held", "1000, 1001, held", "1000, 999, broken"})
    void theTotalIsAsManyAsThereAre(int shown, int total, String verdict) {
        jobs(shown);
        total(total);
        assertThat(verdict(ListPromise.TOTAL)).startsWith(verdict);
    }

    /** What is listed up to a limit, in no order, need not be the same with a filter. */
    @Test
    void aListThatIsCutMayLeaveOutWhatFitsItsFilter() {
        jobs(1200);
        int[] looks = {0};
        server.listed = jobs -> {
            List<ObjectNode> shuffled = new ArrayList<>(jobs);
            Collections.rotate(shuffled, 150 * looks[0]++);
            return shuffled;
        };
        run = server.run();
        assertThat(run.verdict(() -> new Filters(new Listing(run.session(), "listJobs")).complete("status"))).startsWith("skipped: the list shows as many as "
                + "its limit allows");
    }

    @Test
    void whatTheTotalShouldBeIsSaid() {
        jobs(3);
        total(4);
        verdict(ListPromise.TOTAL);
        assertThat(run.found()).containsExactly("JOBS-LIST-JOBS-TOTAL at /total: 3, as many as are shown; 4");
        jobs(1000);
        total(4);
        verdict(ListPromise.TOTAL);
        assertThat(run.found()).contains("JOBS-LIST-JOBS-TOTAL at /total: at least 1000, as many as are shown; 4");
    }

    @ParameterizedTest
    @EnumSource(names = {"ORDERED", "REVERSED", "PAGED", "DEFAULT_PAGE", "TURNED", "BEYOND"})
    void whatTheContractDoesNotPromiseIsNotAsked(ListPromise promise) {
        jobs(3);
        assertThat(verdict(promise)).startsWith("skipped: ");
    }

    @Test
    void aThingIsFoundByItsId() {
        jobs(3);
        run = server.run();
        assertThat(run.verdict(() -> {
            KnownResource job = KnownResources.of(run.session(), JobsServer.JOB).create();
            assertThat(Listing.at(run.session(), JobsServer.JOB, job).orElseThrow().pointer()).isEqualTo("/jobs/3");
            server.listed = jobs -> List.copyOf(jobs).subList(0, 3);
            assertThat(Listing.at(run.session(), JobsServer.JOB, job)).isEmpty();
        })).isEqualTo("held");
    }
}
