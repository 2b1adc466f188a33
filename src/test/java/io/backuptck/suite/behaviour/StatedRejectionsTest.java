package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.Seen;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contract states of statuses and codes of an answer is held against it, each sentence by itself. */
class StatedRejectionsTest {

    private static final Contract CONTRACT = HouseServer.contract("lamps.yaml", """
            openapi: 3.1.1
            info: {title: Lamps, version: "1"}
            paths:
              /lamps/{lamp}:
                parameters: [{name: lamp, in: path, required: true, schema: {type: string}, example: hall}]
                put:
                  operationId: setLamp
                  requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {colour: {type: string, maxLength: 5,
                    x-requirements: [{id: LONG, text: t, keywords: [maxLength], expect: refuse}, {id: LONG-STATUS, text: t, keywords: [maxLength],
                      statuses: [422]},
                    {id: LONG-CODE, text: t, keywords: [maxLength], check: scenario, answer: {code: long}},
                    {id: TYPE-STATUS, text: t, keywords: [type], statuses: [415]}]}}}, example: {colour: red}}}}
                  responses: {'200': {$ref: '#/components/responses/A'}, default: {$ref: '#/components/responses/A'}}
                  x-requirements:
                    - {id: L-TAKEN, text: t, answer: {statuses: [2XX]}}
                    - {id: L-REFUSED, text: t, answer: {statuses: [4XX]}}
                    - {id: NARROW, text: t, answer: {statuses: ['409', '423']}}
                    - {id: CODE, text: t, answer: {code: no.}}
                    - {id: BOTH, text: t, answer: {statuses: ['409'], code: no.lamp}}
                    - {id: LIKE, text: t, answer: {to: {/colour: ^red$}, like: {/colour: RED}}}
                    - {id: L-SAME, text: t, answer: {same: {operation: getLamp, members: {/colour: /colour}}}}
                get:
                  operationId: getLamp
                  responses: {'200': {$ref: '#/components/responses/A'}, default: {$ref: '#/components/responses/A'}}
            components: {responses: {A: {description: x, content: {application/json: {schema: {type: object, properties: {why: {type: string},
              colour: {
              type: string}}}}}}}}
            x-recognition: {members: [why, colour], least: 0, failure: {why: []}, unknownPath: nothing here, code: /why}
            """);

    private int status = 200;
    private int statusOfCapitals = 200;
    private String why = "";
    private String colour = "red";
    private String shown = "red";
    private String path = "";
    private final MemoryRun run = new MemoryRun(CONTRACT, Map.of("lamp", "hall"), this::answer);

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        this.path = path;
        if (method.equals("GET")) {
            return new MemoryRun.Answered(200, MemoryRun.JSON.createObjectNode().put("colour", shown));
        }
        int answered = body.path("colour").asText().equals("RED") ? statusOfCapitals : status;
        boolean wrong = !body.path("colour").isTextual() || body.path("colour").asText().length() > 5;
        return new MemoryRun.Answered(answered, why.isEmpty() || answered < 300 ? MemoryRun.JSON.createObjectNode().put("colour", colour)
                : MemoryRun.JSON.createObjectNode().put("why", wrong ? why : "no.lamp"));
    }

    private Seen sent() {
        return run.session().send(UsualCall.of(run.session(), CONTRACT.operation("setLamp"), Map.of("lamp", "attic")));
    }

    private String verdict(String... ids) {
        List<Requirement> all = Stream.of(ids).map(CONTRACT.requirements()::get).toList();
        return run.verdict(() -> new AnswerDemands(run.session(), sent()).check(all));
    }

    @ParameterizedTest
    @CsvSource({"L-TAKEN, 200, held", "L-TAKEN, 400, broken: L-TAKEN", "L-REFUSED, 200, broken: L-REFUSED", "L-REFUSED, 400, held",
        "L-REFUSED, 499, held", "L-REFUSED, 302, broken: LAMPS-SET-LAMP-STATUS", "NARROW, 423, held", "NARROW, 400, broken: NARROW"})
    void anAnswerHasTheStatusThatIsStated(String id, int answered, String verdict) {
        status = answered;
        why = "no.lamp";
        assertThat(verdict(id)).isEqualTo(verdict);
    }

    @Test
    void whatWasDemandedAndWhatCameAreSaid() {
        assertThat(verdict("NARROW")).isEqualTo("broken: NARROW");
        assertThat(run.found()).containsExactly("NARROW at : status 409 or 423; status 200");
    }

    /** An acceptance is one mistake; a rejection with another status is one for each sentence that it breaks. */
    @Test
    void anAcceptanceIsBlamedOnTheFirstSentenceOnly() {
        assertThat(verdict("NARROW", "L-REFUSED")).isEqualTo("broken: NARROW");
        status = 400;
        why = "no.lamp";
        assertThat(run.broken()).containsExactly("NARROW");
    }

    @ParameterizedTest
    @CsvSource({"400, no.lamp, CODE, held", "400, other, CODE, broken: CODE", "409, no.lamp, BOTH, held", "400, no.lamp, BOTH, broken: BOTH",
        "409, no.other, BOTH, broken: BOTH", "200, '', CODE, held", "400, '', CODE, held"})
    void aCodeBeginsAsIsStatedWhereThereIsOne(int answered, String code, String id, String verdict) {
        status = answered;
        why = code;
        List<Requirement> all = List.of(CONTRACT.requirements().get(id));
        assertThat(run.verdict(() -> {
            Seen answer = run.session().send(UsualCall.of(run.session(), CONTRACT.operation("setLamp"), Map.of()).json("{\"colour\": 7}"));
            new AnswerDemands(run.session(), answer).check(all);
        })).isEqualTo(verdict);
    }

    @Test
    void codeAndStatusAreSaidTogether() {
        status = 400;
        why = "no.lamp";
        verdict("BOTH");
        assertThat(run.found()).containsExactly("BOTH at /why: 409 and no.lamp; 400 and no.lamp");
    }

    @ParameterizedTest
    @CsvSource({"200, held", "400, broken: LIKE"})
    void anotherSpellingIsAnsweredAlike(int capitals, String verdict) {
        statusOfCapitals = capitals;
        assertThat(verdict("LIKE")).isEqualTo(verdict);
        assertThat(path).as("of the same lamp").isEqualTo("/lamps/attic");
    }

    /** What is not said of the status is judged by another step. */
    @Test
    void whatIsShownElsewhereIsNoMatterOfStatus() {
        assertThat(verdict("L-SAME")).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).doesNotContainKey("L-SAME");
    }

    private String elsewhere(String... tags) {
        Recordings.begin(run.recorder(), "s", tags);
        return run.verdict(() -> new AnswerDemands(run.session(), sent()).sameElsewhere(Map.of()));
    }

    @Test
    void whatIsShownElsewhereIsTheSame() {
        assertThat(elsewhere("@L-TAKEN", "@L-SAME")).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey("L-SAME");
        shown = "blue";
        assertThat(elsewhere("@L-TAKEN", "@L-SAME")).isEqualTo("broken: L-SAME");
    }

    @Test
    void whereNothingIsSaidToBeTheSameNothingIsCompared() {
        assertThat(elsewhere("@L-TAKEN")).isEqualTo("skipped: one of the two answers shows nothing that could be compared");
    }

    @Test
    void aScenarioIsJudgedByItsTags() {
        Recordings.begin(run.recorder(), "s", "@L-REFUSED");
        assertThat(run.verdict(() -> new AnswerDemands(run.session(), sent()).check())).isEqualTo("broken: L-REFUSED");
    }

    @Test
    void aScenarioWithoutSuchATagSaysNothing() {
        Recordings.begin(run.recorder(), "s");
        assertThat(run.verdict(() -> new AnswerDemands(run.session(), sent()).check())).startsWith("inconclusive: no tag of the scenario names "
                + "a requirement that says with answer what setLamp has to answer");
    }

    private String derived() {
        return run.verdict(() -> new Requests(run.session(), CONTRACT.operation("setLamp")).all(Expect.REFUSE).concludeSent());
    }

    /** Sentences beside the one that demands a rejection of what is too long; none of them speaks of other types. */
    @ParameterizedTest
    @CsvSource({"422, long.colour, LONG-STATUS LONG-CODE", "400, long.colour, LONG-CODE", "422, short, LONG-STATUS", "422, '', LONG-STATUS"})
    void whatIsStatedBesideIsHeldAgainstTheRejection(int answered, String code, String held) {
        status = answered;
        why = code.isEmpty() ? "none" : code;
        derived();
        List<String> broken = List.copyOf(run.broken());
        assertThat(broken).doesNotContain("LONG", "TYPE-STATUS").doesNotContain(held.split(" "));
        assertThat(broken).hasSize(2 - held.split(" ").length);
    }

    @Test
    void whatIsAcceptedBreaksNothingBeside() {
        assertThat(derived()).startsWith("broken: LAMPS-SET-LAMP-REJECTS, LONG").doesNotContain("LONG-");
    }
}
