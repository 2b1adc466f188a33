package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.FixtureParents;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies below something that the user names: backups of clusters. */
class FixtureParentsTest {

    private static final String TEXT = text();
    private static final Contract CONTRACT = HouseServer.contract("clusters.yaml", TEXT);
    private static final Resource BACKUP = CONTRACT.resource("backup");
    private static final Map<String, String> BOTH = Map.of("cluster", "c1", "secondCluster", "c2");

    /** By cluster and id. */
    private final Map<String, ObjectNode> backups = new LinkedHashMap<>();
    /** What the server does wrong: {@code list} or {@code read} those of all clusters, or take an {@code unknown} one for existing. */
    private String habit = "";
    private int made;

    private static String text() {
        try {
            return Files.readString(Path.of("src/test/resources/own/clusters.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        String[] parts = path.split("/");
        boolean known = Set.of("c1", "c2").contains(parts[2]) || habit.equals("unknown");
        if (known && method.equals("POST")) {
            ObjectNode backup = MemoryRun.JSON.createObjectNode().put("id", "b" + ++made).put("label", "nightly");
            backups.put(parts[2] + "/b" + made, backup);
            return new MemoryRun.Answered(201, backup);
        } else if (known && parts.length == 4) {
            ObjectNode list = MemoryRun.JSON.createObjectNode();
            ArrayNode items = list.putArray("backups");
            backups.forEach((key, backup) -> {
                if (key.startsWith(parts[2] + "/") || habit.equals("list")) {
                    items.add(backup);
                }
            });
            return new MemoryRun.Answered(200, list);
        }
        String key = parts.length == 4 ? "" : backups.keySet().stream().filter(one -> one.equals(parts[2] + "/" + parts[4]) || habit.equals("read")
                && one.endsWith("/" + parts[4])).findFirst().orElse("");
        ObjectNode found = method.equals("DELETE") ? backups.remove(key) : backups.get(key);
        return found == null ? new MemoryRun.Answered(404, MemoryRun.json("{'why': 'none'}")) : new MemoryRun.Answered(method.equals("DELETE") ? 204 : 200,
                method.equals("DELETE") ? null : found);
    }

    private MemoryRun run(Contract contract, Map<String, String> fixtures) {
        return new MemoryRun(contract, fixtures, this::answer);
    }

    private String apart(Map<String, String> fixtures) {
        MemoryRun run = run(CONTRACT, fixtures);
        return run.verdict(() -> new Apart(run.session(), BACKUP).check(KnownResources.of(run.session(), BACKUP).any()));
    }

    private String unknown(Contract contract, String operation) {
        MemoryRun run = run(contract, BOTH);
        return run.verdict(() -> new UnknownNames(run.session(), contract.operation(operation)).check());
    }

    @Test
    void whatLiesBelowOneIsNotBelowAnother() {
        assertThat(apart(BOTH)).isEqualTo("held");
        habit = "unknown";
        assertThat(apart(BOTH)).isEqualTo("held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "read"})
    void whatIsShownBelowAnotherIsBlamed(String wrong) {
        habit = wrong;
        assertThat(apart(BOTH)).isEqualTo("broken: CLUSTERS-BACKUP-APART");
    }

    @Test
    void withoutASecondOneNothingIsTold() {
        habit = "list";
        assertThat(apart(Map.of("cluster", "c1"))).isEqualTo("skipped: fixture secondCluster is not given; name one with --fixture secondCluster=...");
        assertThat(apart(Map.of("cluster", "c1", "secondCluster", "c1"))).isEqualTo("skipped: the run has no two of a cluster to tell apart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backUp", "listBackups", "getBackup", "dropBackup"})
    void whatDoesNotExistIsRejected(String operation) {
        assertThat(unknown(CONTRACT, operation)).isEqualTo("held");
    }

    @ParameterizedTest
    @CsvSource({"backUp, BACK-UP", "listBackups, LIST-BACKUPS"})
    void whoTakesItForExistingIsBlamed(String operation, String id) {
        habit = "unknown";
        assertThat(unknown(CONTRACT, operation)).isEqualTo("broken: CLUSTERS-" + id + "-UNKNOWN");
    }

    /** A 404 of what names a backup, too, may speak of that alone. */
    @Test
    void withoutAFixtureOnlyWhatCanMeanNothingElseIsAsked() {
        Contract plain = HouseServer.contract("clusters-plain.yaml", TEXT.replaceFirst("(?m)^x-fixtures.*$", ""));

        assertThat(plain.operations()).filteredOn(operation -> !FixtureParents.demanded(plain, operation).isEmpty()).extracting(operation -> operation.id())
                .containsExactly("backUp", "listBackups");
        assertThat(plain.promise(plain.resource("backup"), Promise.APART)).isEmpty();
        assertThat(unknown(plain, "listBackups")).isEqualTo("held");
        habit = "unknown";
        assertThat(unknown(plain, "listBackups")).isEqualTo("broken: CLUSTERS-PLAIN-LIST-BACKUPS-UNKNOWN");
    }

    @Test
    void whereTheContractSaysNothingOfItNothingIsDemanded() {
        Contract silent = HouseServer.contract("clusters-silent.yaml", TEXT.replaceAll("(?m)^        '404': .*\n", ""));
        Contract closed = HouseServer.contract("clusters-closed.yaml", TEXT.replace("{type: string, minLength: 1}", "{type: string, enum: [c1, c2]}")
                .replaceFirst("(?m)^x-fixtures.*$", ""));

        assertThat(silent.operations()).allSatisfy(operation -> assertThat(FixtureParents.demanded(silent, operation).isEmpty() || operation.id()
                .equals("dropBackup")).isTrue());
        assertThat(closed.operations()).allSatisfy(operation -> assertThat(FixtureParents.demanded(closed, operation)).isEmpty());
    }
}
