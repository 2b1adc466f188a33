package io.backuptck.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.cli.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mutants that follow from contracts of several fields: each that has a case is killed with its own blame, or told to be undecided. */
class OwnMutantsIT {

    @TempDir
    private Path reports;

    @ParameterizedTest
    @CsvSource({"jobs, 152, JOBS-JOB-ENDS.never", "shelf, 78, SHELF-BOX-ENDS.never", "orders, 107, ''", "loans, 60, LOANS-LOAN-ENDS.never",
        "snapshots, 234, SNAPSHOTS-RESTORE-ENDS.never SNAPSHOTS-RESTORE-READABLE.lost",
        "albums, 193, ALBUMS-PHOTO-ENDS.never ALBUMS-ADD-ALBUM-BODY.none"})
    void eachMutantIsKilledWithItsOwnBlame(String contract, int killed, String undecided) throws IOException {
        int exit = Main.run("mutation-test", "--contract", "src/test/resources/own/" + contract + ".yaml", "--report-dir", reports.toString());

        List<JsonNode> faults = new ArrayList<>();
        OwnRequest.JSON.readTree(reports.resolve("sabotage.json").toFile()).path("faults").forEach(faults::add);
        List<JsonNode> missed = faults.stream().filter(fault -> !fault.path("found").asBoolean() && fault.path("fired").asInt() > 0).toList();
        assertThat(missed).extracting(fault -> fault.path("id").asText()).containsExactlyInAnyOrderElementsOf(
                undecided.isEmpty() ? Set.of() : Set.of(undecided.split(" ")));
        assertThat(missed).as("no verdict, and why").allMatch(OwnMutantsIT::isUndecided);
        assertThat(faults.stream().filter(fault -> fault.path("found").asBoolean()).count()).isGreaterThanOrEqualTo(killed);
        assertThat(exit).isZero();
    }

    /** That the list shows an end of which the read knows nothing is a contradiction in any case. */
    private static boolean isUndecided(JsonNode fault) {
        return !fault.path("remark").asText().isEmpty() && StreamSupport.stream(fault.path("blamed").spliterator(), false)
                .allMatch(id -> id.asText().endsWith("-AGREED"));
    }

    /** What a mutant is made of follows from each part of a contract. */
    @ParameterizedTest
    @CsvSource({"jobs, JOBS-GET-JOB-BODY.missing-job-id-200 JOBS-LIST-JOBS-FILTERED.ignored-status JOBS-JOB-REMOVED.ignored JOBS-JOB-STATES.restarted "
            + "JOBS-JOB-SAME.changed-jobid JOBS-JOB-IDENTITY.same JOBS-EXECUTE-STATUS.crash JOBS-LIST-JOBS-TOTAL.zero",
        "shelf, SHELF-ERROR-ABSENT.code SHELF-ERROR-CONFLICT.status SHELF-OPEN-BOX-DENIED.let-in SHELF-BOX-ONE.accepted SHELF-LIST-BOXES-ORDERED.reversed",
        "orders, ORDERS-ORDERS-CREATE-HEADERS.without-location ORDERS-ORDERS-CREATE-REJECTS.forgotten-oneof",
        "albums, ALBUMS-DROP-PHOTO-DENIED.let-in ALBUMS-DROP-PHOTO-DENIED.obeyed ALBUMS-ADD-PHOTO-DENIED.obeyed ALBUMS-SHARE-PHOTO-DENIED.obeyed "
            + "ALBUMS-LIST-PAPERS-PUBLIC.asks ALBUMS-PHOTO-PURGE-PHOTO-EFFECT.ignored ALBUMS-PHOTO-SHARE-PHOTO-EFFECT.ignored "
            + "ALBUMS-PHOTO-SHARE-PHOTO-LATE.accepted ALBUMS-PHOTO-APART.listed ALBUMS-PHOTO-APART.shown ALBUMS-LIST-PHOTOS-UNKNOWN.accepted "
            + "ALBUMS-GET-PHOTO-UNKNOWN.accepted ALBUMS-ADD-PHOTO-UNKNOWN.accepted ALBUMS-DROP-PHOTO-UNKNOWN.accepted"})
    void thereAreMutantsOfEachKind(String contract, String expected) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("mutation-test", "--contract", "src/test/resources/own/" + contract + ".yaml", "--report-dir",
                reports.toString()));
        List.of(expected.split(" ")).forEach(id -> arguments.addAll(List.of("--fault", id)));

        assertThat(Main.run(arguments.toArray(String[]::new))).isZero();
        Set<String> found = new TreeSet<>();
        StreamSupport.stream(OwnRequest.JSON.readTree(reports.resolve("sabotage.json").toFile()).path("faults").spliterator(), false)
                .filter(fault -> fault.path("found").asBoolean()).forEach(fault -> found.add(fault.path("id").asText()));
        assertThat(found).containsExactlyInAnyOrder(expected.split(" "));
    }
}
