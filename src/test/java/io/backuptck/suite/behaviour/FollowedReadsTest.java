package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads under its id have shown of a thing, and show of it later, is held against what is promised. */
class FollowedReadsTest {

    private static final Contract CONTRACT = HouseServer.contract("bakes.yaml", """
            openapi: 3.1.1
            info: {title: Bakery, version: "1"}
            paths:
              /bakes:
                post:
                  operationId: bake
                  requestBody: {content: {application/json: {schema: {type: object}, example: {sort: rye}}}}
                  responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Bake'}}}}}
              /bakes/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}, example: b}]
                get:
                  operationId: lookAtBake
                  responses: {'200': {description: x, content: {application/json: {schema: {type: object, properties: {bake: {
                    $ref: '#/components/schemas/Bake'}}}}}}, default: {description: x}}
            components: {schemas: {Bake: {type: object, properties: {id: {type: string}, state: {type: string}, sort: {type: string}, trays: {
              type: array, items: {type: object, properties: {state: {type: string}}}}}}}}
            x-resources:
              bake: {created-by: bake, read-by: lookAtBake, identity: /id, shown: /bake, own-id: /id, lifecycle: bake, absent: none,
                values: {/sort: {sent: /sort, blame: SORT}, /oven: {value: left, blame: OVEN}},
                blame: {readable: READABLE, same: SAME, kept: KEPT, unchanged: UNCHANGED, parts-unchanged: TRAYS}}
            x-lifecycles:
              tray:
                state: state
                states: [{name: raw, kind: initial}, {name: done, kind: final}]
                transitions: [{from: raw, to: done, cause: heat}]
              bake:
                state: state
                parts: {member: trays, machine: tray}
                states: [{name: raw, kind: initial}, {name: done, kind: final}]
                transitions: [{from: raw, to: done, cause: heat}]
            x-requirements:
              - {id: READABLE, text: t}
              - {id: SAME, text: t}
              - {id: KEPT, text: t}
              - {id: UNCHANGED, text: t}
              - {id: TRAYS, text: t}
              - {id: SORT, text: t}
              - {id: OVEN, text: t}
            """);
    private static final Resource BAKE = CONTRACT.resource("bake");

    private int looks;
    private Consumer<ObjectNode> change = bake -> { };
    private IntFunction<Integer> statuses = look -> 200;
    private MemoryRun run;

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        ObjectNode bake = (ObjectNode) MemoryRun.json("{'id': 'b1', 'state': 'raw', 'sort': 'rye', 'oven': 'left', "
                + "'trays': [{'state': 'raw'}, {'state': 'raw'}]}");
        if (method.equals("POST")) {
            return new MemoryRun.Answered(201, bake);
        } else if (!path.equals("/bakes/b1")) {
            return new MemoryRun.Answered(404, null);
        }
        looks++;
        if (looks > 1) {
            bake.put("state", "done");
            bake.path("trays").forEach(tray -> ((ObjectNode) tray).put("state", "done"));
        }
        int status = statuses.apply(looks);
        change.accept(bake);
        return status == 200 ? new MemoryRun.Answered(200, MemoryRun.JSON.createObjectNode().set("bake", bake))
                : new MemoryRun.Answered(status, null);
    }

    private String verdict(BiConsumer<Followed, KnownResource> before, BiConsumer<Followed, KnownResource> check) {
        looks = 0;
        run = new MemoryRun(CONTRACT, Map.of(), this::answer);
        return run.verdict(() -> {
            KnownResource bake = KnownResources.of(run.session(), BAKE).create();
            Followed followed = new Followed(run.session(), BAKE);
            before.accept(followed, bake);
            check.accept(followed, bake);
        });
    }

    /** Of one that was followed to its end. */
    private String verdict(BiConsumer<Followed, KnownResource> check) {
        return verdict((followed, bake) -> {
            bake.follow();
            looks = 100;
        }, check);
    }

    private void after(IntFunction<Integer> statusOfLater) {
        statuses = look -> look <= 100 ? 200 : statusOfLater.apply(look - 100);
    }

    private void afterwards(Consumer<ObjectNode> later) {
        change = bake -> {
            if (looks > 100) {
                later.accept(bake);
            }
        };
    }

    private static void setTray(ObjectNode bake, int tray, String state) {
        ((ObjectNode) bake.path("trays").path(tray)).put("state", state);
    }

    @Test
    void aServerThatKeepsItsPromisesIsHeldToThem() {
        assertThat(verdict(Followed::readable)).isEqualTo("held");
        assertThat(verdict(Followed::values)).isEqualTo("held");
        assertThat(verdict(Followed::stillShown)).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey("KEPT");
        assertThat(verdict((followed, bake) -> followed.same(bake, bake.look()))).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey("SAME");
        assertThat(verdict((followed, bake) -> followed.unchanged(bake, false))).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey("UNCHANGED").doesNotContainKey("TRAYS");
        assertThat(verdict((followed, bake) -> followed.unchanged(bake, true))).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey("TRAYS").doesNotContainKey("UNCHANGED");
        assertThat(verdict((followed, bake) -> followed.shownBy(bake, bake.reading()))).isEqualTo("held");
    }

    @Test
    void whatIsNeverReadIsBlamed() {
        statuses = look -> 404;
        assertThat(verdict(Followed::readable)).isEqualTo("broken: READABLE");
        assertThat(run.found()).containsExactly("READABLE at : the bake; status 404");
    }

    @Test
    void whatWasNotLookedAtIsNotUnreadable() {
        assertThat(verdict((followed, bake) -> { }, Followed::readable)).isEqualTo("skipped: it was not followed");
        assertThat(verdict((followed, bake) -> { }, Followed::values)).isEqualTo("skipped: it was not followed");
        assertThat(verdict((followed, bake) -> { }, Followed::stillShown)).isEqualTo("skipped: it was not followed");
        assertThat(verdict((followed, bake) -> { }, (followed, bake) -> followed.unchanged(bake, false))).isEqualTo("skipped: it was not followed");
    }

    /** A redirection says neither that it is there nor that it is not, and has been blamed for its status. */
    @Test
    void whatIsNeitherSuccessNorFailureIsNotHeldAgainstIt() {
        statuses = look -> 302;
        assertThat(verdict(Followed::readable)).isEqualTo("broken: BAKES-LOOK-AT-BAKE-STATUS");
    }

    @Test
    void theLastReadShowsWhatWasAskedFor() {
        afterwards(bake -> bake.put("sort", "wheat"));
        assertThat(verdict(Followed::values)).as("it is not read again for that").isEqualTo("held");
        assertThat(verdict((followed, bake) -> {
            bake.follow();
            looks = 100;
            bake.look();
        }, Followed::values)).isEqualTo("broken: SORT");
        assertThat(run.found()).containsExactly("SORT at /bake/sort: rye; \"wheat\"");
    }

    /** What is not shown, or as nothing, has been said elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"''", "7", "null"})
    void whatIsNoTextIsNotHeldAgainstWhatWasAskedFor(String sort) {
        change = bake -> bake.set("sort", MemoryRun.json(sort));
        assertThat(verdict(Followed::values)).doesNotContain("SORT");
    }

    @Test
    void whatShowsNothingOfItIsSaidSo() {
        change = bake -> {
            bake.remove("sort");
            bake.remove("oven");
        };
        assertThat(verdict(Followed::values)).isEqualTo("skipped: the bake shows nothing of what was asked for");
    }

    @Test
    void anotherOneIsBlamed() {
        afterwards(bake -> bake.put("id", "b2"));
        assertThat(verdict((followed, bake) -> followed.same(bake, bake.look()))).isEqualTo("broken: SAME");
        assertThat(run.found()).containsExactly("SAME at /bake/id: b1; \"b2\"");
        afterwards(bake -> bake.put("id", 7));
        assertThat(verdict((followed, bake) -> followed.same(bake, bake.look()))).startsWith("broken: ").doesNotContain("SAME");
        afterwards(bake -> bake.remove("id"));
        assertThat(verdict((followed, bake) -> followed.same(bake, bake.look()))).isEqualTo("held");
    }

    @Test
    void whatIsGoneLaterIsBlamed() {
        after(look -> 404);
        assertThat(verdict(Followed::stillShown)).isEqualTo("broken: KEPT");
        assertThat(run.found()).containsExactly("KEPT at : the bake b1, which was there; none any more: status 404");
    }

    @Test
    void oneLookThatMissesItIsNoLoss() {
        after(look -> look == 1 ? 404 : 200);
        assertThat(verdict(Followed::stillShown)).isEqualTo("held");
    }

    @ParameterizedTest
    @CsvSource({"403, status 403", "500, status 500"})
    void whatCannotBeReadAgainIsNotGone(int status, String words) {
        after(look -> status);
        assertThat(verdict(Followed::stillShown)).isEqualTo("skipped: the bake could not be read again: " + words);
    }

    /** That it is gone before its end is another matter than that it is not kept. */
    @Test
    void whatWasNeverOverIsNotKept() {
        change = bake -> bake.put("state", "raw");
        assertThat(verdict((followed, bake) -> bake.look(), Followed::stillShown)).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).doesNotContainKey("KEPT");
        statuses = look -> look > 10 ? 404 : 200;
        assertThat(verdict((followed, bake) -> {
            bake.look();
            looks = 10;
        }, Followed::stillShown)).isEqualTo("broken: READABLE");
    }

    /** Some other look at it that does not find it, or fails. */
    @ParameterizedTest
    @CsvSource({"404, broken: KEPT", "500, held", "400, held"})
    void anotherLookFindsItToo(int status, String verdict) {
        after(look -> look == 1 ? 200 : status);
        assertThat(verdict((followed, bake) -> assertThat(followed.shownBy(bake, bake.reading()).status()).isEqualTo(status))).isEqualTo(verdict);
    }

    @Test
    void aCallThatWasRejectedChangesNothing() {
        afterwards(bake -> bake.put("state", "raw"));
        assertThat(verdict((followed, bake) -> followed.unchanged(bake, false))).isEqualTo("broken: UNCHANGED");
        assertThat(run.found()).containsExactly("UNCHANGED at /bake/state: \"done\", as before; \"raw\"");
        assertThat(verdict((followed, bake) -> followed.unchanged(bake, true))).isEqualTo("held");
    }

    @Test
    void norDoesItChangeAnyOfTheParts() {
        afterwards(bake -> setTray(bake, 1, "raw"));
        assertThat(verdict((followed, bake) -> followed.unchanged(bake, true))).isEqualTo("broken: TRAYS");
        assertThat(run.found()).containsExactly("TRAYS at /bake/trays/1/state: \"done\", as before; \"raw\"");
        assertThat(verdict((followed, bake) -> followed.unchanged(bake, false))).isEqualTo("held");
    }

    @Test
    void whatCannotBeReadAfterACallIsHeldAgainstNothing() {
        after(look -> 404);
        assertThat(verdict((followed, bake) -> followed.unchanged(bake, false))).isEqualTo("skipped: the bake could not be read after the calls");
    }
}
