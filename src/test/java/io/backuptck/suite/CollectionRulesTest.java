package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page has no item twice, no more items than were asked for, and no more than there are on all pages. */
class CollectionRulesTest {

    private static final Contract CONTRACT = Contract.ofFile(Path.of("src/test/resources/own/records.yaml"));
    private static final String TOTAL = "RECORDS-LIST-RECORDS-TOTAL";
    private static final String LIMITED = "RECORDS-LIST-RECORDS-LIMITED";
    private static final String UNIQUE = "REC-06";

    private final ListeningRun run = new ListeningRun(CONTRACT);

    private static Told page(String query, String total, String... ids) {
        String items = Arrays.stream(ids).map(id -> "{\"id\": " + id + ", \"kind\": \"sound\", \"added\": \"2026-03-01T12:00:00Z\"}")
                .collect(Collectors.joining(", ", "[", "]"));
        return new Told(CONTRACT.operation("listRecords"), "/records" + query, List.of(), "", 200, List.of(),
                "{\"records\": " + items + ", \"total\": " + total + "}", Duration.ZERO);
    }

    private static Told of(String total, int count) {
        String[] ids = new String[count];
        Arrays.setAll(ids, i -> "\"r" + (i + 1) + "\"");
        return page("", total, ids);
    }

    @ParameterizedTest
    @CsvSource({"2, broken", "3, held", "4, held", "100000000000000000000, held", "-1, not judged", "null, not judged", "2.5, not judged",
        "'\"3\"', not judged"})
    void thereAreAtLeastAsManyInAllAsOnThePage(String total, String verdict) {
        assertThat(run.verdict(TOTAL, of(total, 3))).isEqualTo(verdict);
    }

    @Test
    void onAnEmptyPageNothingIsTooMany() {
        assertThat(run.verdict(TOTAL, of("0", 0))).isEqualTo("held");
        assertThat(run.verdict(LIMITED, page("?limit=1", "0"))).isEqualTo("held");
        assertThat(run.verdict(UNIQUE, of("0", 0))).isEqualTo("not judged");
    }

    @Test
    void noItemStandsThereTwice() {
        assertThat(run.verdict(UNIQUE, of("3", 3))).isEqualTo("held");
        assertThat(run.verdict(UNIQUE, page("", "3", "\"r1\"", "\"r2\"", "\"r1\""))).isEqualTo("broken");
        assertThat(run.pointers(UNIQUE, page("", "3", "\"r1\"", "\"r2\"", "\"r1\""))).containsExactly("/records");
    }

    /** On whichever answer it is; where the list is that of a resource, the resource promises it. */
    @Test
    void aListOfAResourceShowsNothingTwice() {
        Contract jobs = Contract.ofFile(Path.of("src/test/resources/own/jobs.yaml"));
        String job = "{\"jobId\": \"j%s\", \"processId\": \"buffer\", \"status\": \"running\", \"created\": \"2026-03-01T12:00:00Z\"}";
        Told told = new Told(jobs.operation("listJobs"), "/jobs", List.of(), "", 200, List.of(),
                "{\"jobs\": [" + job.formatted(1) + ", " + job.formatted(2) + "], \"total\": 2}", Duration.ZERO);
        ListeningRun jobsRun = new ListeningRun(jobs);
        assertThat(jobsRun.verdict("JOBS-JOB-UNIQUE", told)).isEqualTo("held");
        assertThat(jobsRun.verdict("JOBS-JOB-UNIQUE", told.body(told.body().replace("j2", "j1")))).isEqualTo("broken");
    }

    /** One defect is one failure: such a page has two records, as many as were asked for and as there are. */
    @Test
    void anItemThatStandsThereTwiceCountsOnce() {
        assertThat(run.broken(page("?limit=2", "2", "\"r1\"", "\"r2\"", "\"r1\""))).containsExactly(UNIQUE);
    }

    /** What is no id tells nothing from anything. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]"})
    void itemsWithoutAnIdAreAllDifferent(String id) {
        Told two = page("?limit=1", "2", id, id);
        assertThat(run.broken(two.body(two.body().replaceFirst("sound", "image")))).contains(LIMITED).doesNotContain(UNIQUE, TOTAL);
    }

    @ParameterizedTest
    @CsvSource({"?limit=3, held", "?limit=2, broken", "?offset=1&limit=2, broken", "?limit=2&offset=1, broken", "?limit=50, held",
        "'', not judged",
        "?limit=0, not judged", "?limit=two, not judged", "?limit=-2, not judged", "?limit=99999999999999999999, not judged",
        "?mylimit=2, not judged",
        "?limit=2.5, not judged", "?limit=, not judged"})
    void aPageHasNoMoreItemsThanWereAskedFor(String query, String verdict) {
        assertThat(run.verdict(LIMITED, of("9", 3).target("/records" + query))).isEqualTo(verdict);
    }

    @Test
    void whatIsNoListIsNotJudged() {
        Told none = of("3", 3).body("{\"records\": {\"id\": \"r1\"}, \"total\": 0}").target("/records?limit=1");
        assertThat(run.broken(none)).isNotEmpty().doesNotContain(UNIQUE, TOTAL, LIMITED);
        assertThat(run.broken(of("0", 3).status(400))).as("a failure").doesNotContain(UNIQUE, TOTAL, LIMITED);
    }
}
