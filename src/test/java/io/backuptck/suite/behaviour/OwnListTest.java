package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** A list is asked for what belongs to the user, and a thing is looked for in it by its id, and then among all. */
class OwnListTest {

    private static final Contract CONTRACT = HouseServer.contract("filtered.yaml", CopiesServer.TEXT
            .replace("- {name: id, in: query, schema: {type: string}}",
                    "- {name: id, in: query, schema: {type: string}}\n        - {name: whose, in: query, "
                    + "schema: {type: string}}\n        - {name: kind, in: query, schema: {type: string}}")
            .replace("filters: {id: /id}", "filters: {id: /id, whose: /owner, kind: /kind}").replace("/kind: {sent: /kind,", "/kind: {value: full,"));
    private static final Resource COPY = CONTRACT.resource("copy");

    private final CopiesServer server = new CopiesServer();
    private final List<Map<String, String>> asked = new ArrayList<>();
    private IntUnaryOperator lists = look -> 200;
    private boolean hidesFromAll;
    private boolean hidesById;
    private final MemoryRun run = new MemoryRun(CONTRACT, Map.of("owner", "ours"), this::answer);
    private final OwnList list = new OwnList(run.session(), COPY);

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        query.keySet().removeIf(name -> name.startsWith("header "));
        MemoryRun.Answered answer = server.answer(method, path, query, body);
        if (!method.equals("GET") || !path.equals("/copies")) {
            return answer;
        }
        asked.add(query);
        int status = lists.applyAsInt(asked.size());
        if (status != 200) {
            return new MemoryRun.Answered(status, MemoryRun.json("{'why': 'no'}"));
        }
        ArrayNode left = MemoryRun.JSON.createArrayNode();
        answer.body().path("copies").forEach(copy -> {
            if (query.getOrDefault("whose", copy.path("owner").asText()).equals(copy.path("owner").asText())
                    && query.getOrDefault("kind", copy.path("kind").asText()).equals(copy.path("kind").asText())
                    && !(query.containsKey("id") ? hidesById : hidesFromAll)) {
                left.add(copy);
            }
        });
        return new MemoryRun.Answered(200, MemoryRun.JSON.createObjectNode().set("copies", left));
    }

    private KnownResource made() {
        KnownResources known = KnownResources.of(run.session(), COPY);
        known.announce("first");
        KnownResource copy = known.add(run.session().sendStart(run.session().call("makeCopy").json("{\"name\": \"first\", \"kind\": \"full\"}")))
                .orElseThrow();
        asked.clear();
        return copy;
    }

    private void put(String id, String owner, String kind) {
        server.copies.put(id, (ObjectNode) MemoryRun.json("{'id': '" + id + "', 'name': 'n', 'owner': '" + owner + "', 'kind': '" + kind
                + "', 'state': 'done'}"));
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(item -> item.text("/id")).toList();
    }

    @Test
    void onlyWhatIsLikeTheRunsOwnIsAskedFor() {
        put("a", "ours", "full");
        put("b", "ours", "half");
        put("c", "theirs", "full");
        assertThat(ids(list.own().orElseThrow())).containsExactly("a");
        assertThat(asked.get(0)).containsEntry("whose", "ours").containsEntry("kind", "full");
        assertThat(ids(list.everybodys().orElseThrow())).containsExactly("a", "b");
        assertThat(ids(list.own(owner -> "theirs").orElseThrow())).containsExactly("c");
    }

    @Test
    void whatBelongsToSomebodyElseIsToldFromWhatIsOwn() {
        put("a", "ours", "full");
        put("c", "theirs", "full");
        List<Item> all = new Listing(run.session(), "listCopies").all(Map.of()).orElseThrow();
        assertThat(all.stream().filter(list::isOwn).map(item -> item.text("/id"))).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"false, false, SHOWN, 1", "true, false, SHOWN, 1", "false, true, SHOWN, 2", "true, true, NOT_SHOWN, 2"})
    void itIsLookedForByItsIdAndThenAmongAll(boolean hiddenFromAll, boolean hiddenById, Presence presence, int requests) {
        KnownResource copy = made();
        hidesFromAll = hiddenFromAll;
        hidesById = hiddenById;
        assertThat(list.look(copy)).isEqualTo(presence);
        assertThat(asked).hasSize(requests);
        assertThat(asked.get(0)).containsEntry("id", copy.id());
    }

    /** A server that ignores the id shows others first. */
    @Test
    void somethingElseIsNotTakenForIt() {
        KnownResource copy = made();
        server.shows = shown -> shown.put("id", "other").put("name", "other");
        assertThat(list.look(copy)).isEqualTo(Presence.NOT_SHOWN);
    }

    @Test
    void whatHasNoIdIsLookedForAmongAll() {
        server.creates = answer -> {
            ((ObjectNode) answer.path("copy")).put("id", "");
            return answer;
        };
        KnownResource copy = made();
        assertThat(list.look(copy)).isEqualTo(Presence.SHOWN);
        assertThat(asked).hasSize(1).first().asString().doesNotContain("id=");
    }

    @Test
    void aListThatIsNotGivenTellsNothing() {
        KnownResource copy = made();
        lists = look -> 404;
        assertThat(list.look(copy)).isEqualTo(Presence.UNKNOWN);
        assertThatThrownBy(list::requireGiven).isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(() -> list.shows(copy)).isInstanceOf(TestAbortedException.class)
                .hasMessage("the list of what there is of a copy is not given");
        assertThat(asked).as("one look, one question, and three more looks").hasSize(9);
    }

    @Test
    void aListThatHasNeverBeenGivenMayNotBeOffered() {
        lists = look -> 404;
        KnownResource copy = made();
        assertThatThrownBy(() -> list.look(copy)).isInstanceOf(TestAbortedException.class)
                .hasMessage("the list of what there is of a copy is not given");
    }

    /** Each look asks by the id and for all. */
    @ParameterizedTest
    @CsvSource({"0, true, 1", "1, true, 3", "2, false, 4"})
    void twoLooksThatMissItAreBelieved(int misses, boolean shown, int requests) {
        KnownResource copy = made();
        server.shows = any -> asked.size() < 2 * misses ? null : any;
        assertThat(list.shows(copy)).isEqualTo(shown);
        assertThat(asked).hasSize(requests);
    }

    @Test
    void aLookThatFailedIsNone() {
        KnownResource copy = made();
        lists = look -> look <= 4 ? 404 : 200;
        assertThat(list.shows(copy)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name"})
    void aListIsReadableThatTellsIdAndName(String member) {
        made();
        assertThat(list.isReadable()).isTrue();
        server.shows = copy -> copy.put(member, 7);
        assertThat(list.isReadable()).isFalse();
    }

    /** Where it is shown otherwise than it was created, that is what is wrong. */
    @Test
    void whatTheRunHasCreatedIsReliedOnOnlyAsItWasCreated() {
        KnownResource copy = made();
        Listing listing = new Listing(run.session(), "listCopies");
        assertThat(listing.items(listing.send(Map.of()))).extracting(item -> item.text("/id")).containsExactly(copy.id());
        server.shows = shown -> shown.put("kind", "half");
        assertThat(listing.items(listing.send(Map.of()))).isEmpty();
    }
}
