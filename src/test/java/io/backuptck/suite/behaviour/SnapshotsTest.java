package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import io.backuptck.suite.Created;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Things without states, in a list of pages whose total nobody tells: there until they are removed, and then not. */
class SnapshotsTest {

    private static final Contract CONTRACT = Contract.ofFile(Path.of("src/test/resources/own/snapshots.yaml"));
    private static final Resource SNAPSHOT = CONTRACT.resource("snapshot");

    private final Map<Integer, ObjectNode> snapshots = new LinkedHashMap<>();
    private Predicate<Integer> reads = number -> true;
    private Predicate<Integer> lists = number -> true;
    private IntConsumer removal = snapshots::remove;
    private int removes = 204;
    private int creates = 201;
    private boolean ignoresPages;

    private MemoryRun run() {
        return new MemoryRun(CONTRACT, Map.of("volume", "data"), this::answer);
    }

    private static MemoryRun.Answered error(int status) {
        return new MemoryRun.Answered(status, MemoryRun.JSON.createObjectNode().put("message", "no").put("status", status));
    }

    private void add() {
        int number = 100 + snapshots.size();
        snapshots.put(number, MemoryRun.JSON.createObjectNode().put("id", number).put("volume", "data").put("name", "n")
                .put("madeAt", "2026-03-01T12:00:00Z").put("size", 7));
    }

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        if (path.matches("(/storage/v1)?/volumes/(data|other)/snapshots")) {
            if (method.equals("POST")) {
                add();
                return new MemoryRun.Answered(creates, snapshots.get(99 + snapshots.size()).deepCopy());
            }
            ArrayNode page = MemoryRun.JSON.createArrayNode();
            long size = Long.parseLong(query.getOrDefault("size", "2"));
            long before = ignoresPages ? 0 : (Long.parseLong(query.getOrDefault("page", "1")) - 1) * size;
            snapshots.values().stream().filter(one -> lists.test(one.path("id").asInt())).skip(before).limit(size).forEach(page::add);
            return new MemoryRun.Answered(200, page);
        }
        String id = path.substring(path.lastIndexOf('/') + 1);
        if (!path.contains("/snapshots/") || !id.matches("\\d{1,9}") || !snapshots.containsKey(Integer.valueOf(id))) {
            return error(404);
        } else if (method.equals("GET")) {
            return reads.test(Integer.valueOf(id)) ? new MemoryRun.Answered(200, snapshots.get(Integer.valueOf(id)).deepCopy())
                    : error(404);
        }
        removal.accept(Integer.parseInt(id));
        return removes == 204 ? new MemoryRun.Answered(204, null) : error(removes);
    }

    private String verdict(BiConsumer<MemoryRun, KnownResource> check) {
        MemoryRun run = run();
        return run.verdict(() -> check.accept(run, KnownResources.of(run.session(), SNAPSHOT).create()));
    }

    private String removed() {
        return verdict((run, thing) -> new Removal(run.session(), SNAPSHOT).whileAllowed(thing));
    }

    private String listed() {
        return verdict((run, thing) -> new Promises(run.session(), SNAPSHOT).listed(thing));
    }

    @Test
    void whatIsRemovedIsGone() {
        MemoryRun run = run();
        assertThat(run.verdict(() -> new Removal(run.session(), SNAPSHOT).whileAllowed(KnownResources.of(run.session(), SNAPSHOT)
                .create()))).isEqualTo("held");
        assertThat(run.recorder().created()).extracting(Created::left).containsExactly(false);
        assertThat(snapshots).isEmpty();
    }

    /** A copy of what was removed comes back, in the list at least. */
    @ParameterizedTest
    @CsvSource({"false, held", "true, broken: SNAPSHOTS-SNAPSHOT-AWAY"})
    void whatWasRemovedStaysAway(boolean returns, String verdict) {
        Map<Integer, ObjectNode> before = new LinkedHashMap<>();
        removal = number -> before.put(number, snapshots.remove(number));
        assertThat(verdict((run, thing) -> {
            new Removal(run.session(), SNAPSHOT).whileAllowed(thing);
            run.session().pause(Duration.ofMinutes(1));
            if (returns) {
                snapshots.putAll(before);
            }
            Reappearance.of(run.session(), SNAPSHOT).check();
        })).isEqualTo(verdict);
    }

    /** An id that a request names may be given again; those below another volume may begin anew. */
    @Test
    void onlyWhatTheServerHasChosenInOnePlaceIsItsOwn() {
        MemoryRun run = run();
        KnownResources known = KnownResources.of(run.session(), SNAPSHOT);
        for (String made : List.of("data n", "data n", "data 102", "other n")) {
            known.add(run.session().send(run.session().call("createSnapshot").path("volume", made.split(" ")[0]).json("{\"name\": \""
                    + made.split(" ")[1] + "\"}")));
        }

        assertThat(known.numbered()).extracting(some -> some.stream().map(KnownResource::id).toList()).containsExactlyInAnyOrder(
                List.of("100", "101"), List.of("103"));
    }

    /** The number of what was removed is given to the next one. */
    @Test
    void anIdThatIsGivenOnceMoreIsBlamed() {
        assertThat(verdict((run, thing) -> {
            new Removal(run.session(), SNAPSHOT).whileAllowed(thing);
            new Followed(run.session(), SNAPSHOT).identities(List.of(thing, KnownResources.of(run.session(), SNAPSHOT).create()));
        })).isEqualTo("broken: SNAPSHOTS-SNAPSHOT-IDENTITY");
    }

    @Test
    void whatIsStillReadAfterItsRemovalIsBlamed() {
        removal = number -> { };
        MemoryRun run = run();
        assertThat(run.verdict(() -> new Removal(run.session(), SNAPSHOT).whileAllowed(KnownResources.of(run.session(), SNAPSHOT)
                .create())))
                .isEqualTo("broken: SNAPSHOTS-SNAPSHOT-REMOVED");
        assertThat(run.recorder().created()).extracting(Created::left).containsExactly(true);
    }

    @Test
    void whatIsStillListedAfterItsRemovalIsBlamed() {
        removal = number -> reads = other -> other != number;
        assertThat(removed()).isEqualTo("broken: SNAPSHOTS-SNAPSHOT-REMOVED");
    }

    @Test
    void aServerMayTakeAMomentToRemove() {
        int[] looks = {0};
        removal = number -> reads = other -> {
            if (++looks[0] == 12) {
                snapshots.remove(number);
            }
            return looks[0] < 12;
        };
        assertThat(removed()).isEqualTo("held");
    }

    @Test
    void aRemovalThatIsRefusedIsBlamed() {
        removes = 400;
        assertThat(removed()).contains("SNAPSHOTS-SNAPSHOT-REMOVED");
    }

    /** Without states in the contract a conflict may be one with something else. */
    @ParameterizedTest
    @ValueSource(ints = {409, 423})
    void aConflictIsNoRefusal(int status) {
        removes = status;
        removal = number -> { };
        assertThat(removed()).isEqualTo("skipped: the server refused to remove the snapshot with status " + status + ", and in some states it may");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 230})
    void aNewOneIsFoundOnWhicheverPageItIs(int others) {
        for (int i = 0; i < others; i++) {
            add();
        }
        assertThat(listed()).isEqualTo("held");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "5", "230"})
    void whatIsOnNoPageIsBlamed(int others) {
        for (int i = 0; i < others; i++) {
            add();
        }
        lists = number -> number != 100 + others;
        assertThat(listed()).isEqualTo("broken: SNAPSHOTS-SNAPSHOT-LISTED");
    }

    /** Its first page is all that can be seen of it. */
    @Test
    void aListThatIgnoresPagesIsNotSeenAsAWhole() {
        for (int i = 0; i < 230; i++) {
            add();
        }
        ignoresPages = true;
        assertThat(listed()).isEqualTo("skipped: the list is longer than what can be seen of it");
    }

    @Test
    void aCreationThatOnlyBeganNeedNotBeListedYet() {
        creates = 202;
        lists = number -> false;
        assertThat(listed()).contains("STATUS").doesNotContain("LISTED");
    }

    @Test
    void aListMayTakeAMomentToLeaveItOut() {
        int[] looks = {0};
        removal = number -> {
            reads = other -> other != number;
            lists = other -> other != number || ++looks[0] < 5;
        };
        assertThat(removed()).isEqualTo("held");
        assertThat(looks[0]).isEqualTo(5);
    }

    /** What was only taken on may be there for longer than anybody waits. */
    @Test
    void aRemovalThatOnlyBeganNeedNotBeSeen() {
        removes = 202;
        removal = number -> { };
        assertThat(removed()).contains("STATUS").doesNotContain("REMOVED");
        removal = number -> reads = other -> other != number;
        assertThat(removed()).contains("STATUS").doesNotContain("REMOVED");
    }
}
