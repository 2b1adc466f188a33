package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.suite.ApiSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not exist is rejected where the contract says so, and each request has all that it must have and no more. */
class AbsenceTest {

    private static final Contract CALLS = HouseServer.contract("calls.yaml", """
            openapi: 3.1.1
            info: {title: Calls, version: "1"}
            paths:
              /calls:
                get:
                  operationId: find
                  parameters:
                    - {name: trace, in: query, required: true, x-fresh: true, schema: {type: string}}
                    - {name: size, in: query, required: true, example: '5', schema: {type: integer, minimum: 1}}
                    - {name: X-Zone, in: header, required: true, example: north, schema: {type: string, enum: [north, south]}}
                    - {name: sort, in: query, example: up, schema: {type: string}}
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, properties: {found: {}}}}}}
                    '400': {description: x, content: {application/json: {schema: {type: object, properties: {found: {}}}}}}
              /calls/{id}:
                get:
                  operationId: look
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: x, content: {application/json: {schema: {type: object, properties: {found: {}}}}}}}
            """);

    private final HouseServer server = new HouseServer();
    private final List<Map<String, String>> asked = new ArrayList<>();

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        asked.add(query);
        boolean sound = query.getOrDefault("size", "").matches("[1-9]\\d*") && query.containsKey("trace")
                && query.getOrDefault("header x-zone", "").matches("north|south");
        return new MemoryRun.Answered(sound ? 200 : 400, MemoryRun.json("{'found': 1}"));
    }

    private MemoryRun calls(Map<String, String> fixtures) {
        return new MemoryRun(CALLS, fixtures, this::answer);
    }

    private String absent(String operation) {
        MemoryRun run = server.run();
        return run.verdict(() -> new Absence(run.session(), HouseServer.CONTRACT.operation(operation)).check());
    }

    @Test
    void whatDoesNotExistIsRejectedAndWhatDoesIsNot() {
        assertThat(absent("getHeated")).isEqualTo("held");
        server.exists = room -> true;
        assertThat(absent("getHeated")).isEqualTo("broken: NO-ROOM");
        server.exists = room -> false;
        assertThat(absent("getHeated")).isEqualTo("skipped: the server rejects getHeated of what exists, too: status 404");
    }

    @ParameterizedTest
    @CsvSource({"410, broken: HOUSE-ERROR-NO-ROOM", "404, held"})
    void theRejectionHasItsStatus(int status, String verdict) {
        server.unknown = status;
        assertThat(absent("getHeated")).isEqualTo(verdict);
    }

    @Test
    void whereTheContractDoesNotSayItNothingIsAsked() {
        assertThat(absent("getVisits")).isEqualTo("skipped: the contract does not say this of getVisits");
        assertThat(absent("getPlan")).isEqualTo("skipped: the contract does not say this of getPlan");
    }

    @Test
    void aCallHasWhatItMustHaveAndNoMore() {
        ApiSession session = calls(Map.of()).session();
        session.send(UsualCall.of(session, CALLS.operation("find"), Map.of()));
        session.send(UsualCall.of(session, CALLS.operation("find"), Map.of("sort", "down", "size", "7")));

        assertThat(asked.get(0)).containsEntry("size", "5").containsEntry("header x-zone", "north").doesNotContainKey("sort");
        assertThat(asked.get(1)).containsEntry("size", "7").containsEntry("sort", "down");
    }

    @Test
    void whatTheUserNamesGoesBeforeTheExample() {
        ApiSession session = calls(Map.of("size", "9")).session();
        session.send(UsualCall.of(session, CALLS.operation("find"), Map.of()));

        assertThat(asked.get(0)).containsEntry("size", "9");
        assertThat(UsualCall.unnamed(session, CALLS.operation("look"))).isPresent();
        MemoryRun run = calls(Map.of());
        assertThat(run.verdict(() -> UsualCall.of(run.session(), CALLS.operation("look"), Map.of())))
                .startsWith("skipped: the contract shows no value of the parameter id of look; name one with --fixture id=");
    }

    /** A random UUID, RFC 9562 section 5.4, which the seed of the run decides. */
    @Test
    void aFreshValueIsAnotherEachTimeAndTheSameInEachRun() {
        Set<String> values = new HashSet<>();
        for (int run = 0; run < 2; run++) {
            ApiSession session = calls(Map.of()).session();
            for (int i = 0; i < 20; i++) {
                session.send(UsualCall.of(session, CALLS.operation("find"), Map.of()));
            }
        }
        asked.forEach(query -> values.add(query.get("trace")));

        assertThat(values).hasSize(20).allMatch(value -> value.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void eachParameterThatIsRequiredIsLeftOutOnce() {
        MemoryRun run = calls(Map.of());
        assertThat(run.verdict(() -> new Requests(run.session(), CALLS.operation("find")).all(Expect.REFUSE).concludeSent())).isEqualTo("held");

        assertThat(asked).anyMatch(query -> !query.containsKey("size") && query.containsKey("trace") && query.containsKey("header x-zone"));
        assertThat(asked).anyMatch(query -> !query.containsKey("header x-zone") && query.containsKey("size") && query.containsKey("trace"));
        assertThat(asked).anyMatch(query -> query.getOrDefault("size", "").equals("0"));
    }

    @Test
    void aNameIsThatOfARefusedRequestOnlyWhileNoneWasAcceptedWithIt() {
        Names names = new Names();
        assertThat(names.haveRefused()).isFalse();
        names.sent("a");
        names.refused("a");
        names.refused("b");
        names.accepted("b");

        assertThat(names.haveRefused()).isTrue();
        assertThat(names.hasSent("a")).isTrue();
        assertThat(names.hasSent("b")).isFalse();
        assertThat(names.isRefused("a")).isTrue();
        assertThat(names.isRefused("b")).isFalse();
        assertThat(names.isRefused("c")).isFalse();
        assertThat(names.isRefused("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"GET, 500 200, 2", "GET, 500 500 200, 3", "GET, 404 200, 1", "GET, 200, 1", "GET, 500 500 500 200, 3"})
    void aLookThatEndsInAnErrorOfTheServerIsRepeated(String method, String statuses, int requests) {
        List<String> all = List.of(statuses.split(" "));
        MemoryRun run = new MemoryRun(CALLS, Map.of(), (any, path, query, body) -> {
            asked.add(query);
            return new MemoryRun.Answered(Integer.parseInt(all.get(Math.min(asked.size(), all.size()) - 1)), MemoryRun.json("{'found': 1}"));
        });
        Looks.at(run.session(), UsualCall.of(run.session(), CALLS.operation("find"), Map.of()));

        assertThat(asked).hasSize(requests);
    }

    /** Whether case counts is not known; what stands in either order is in order. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"'a' | 'b' | true | false", "'a' | 'a' | true | true", "'B' | 'a' | true | true", "2 | 10 | true | false",
        "'2026-01-01T08:00:00+08:00' | '2026-01-01T00:00:00Z' | true | true", "7 | 'a' | true | true"})
    void valuesStandInAnyOrderThatIsUsual(String one, String other, boolean rising, boolean falling) {
        Order order = Order.of(MemoryRun.json(one), MemoryRun.json(other));

        assertThat(order.allows(false)).isEqualTo(rising);
        assertThat(order.allows(true)).isEqualTo(falling);
        assertThat(Instants.isTime("2026-01-01T00:00:00Z")).isTrue();
        assertThat(Instants.isTime("tomorrow")).isFalse();
    }
}
