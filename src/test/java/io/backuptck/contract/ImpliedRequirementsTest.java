package io.backuptck.contract;

import static io.backuptck.contract.OwnContracts.ids;
import static io.backuptck.contract.OwnContracts.ofPaths;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contract of one's own implies: all that it says, once, and nothing that it does not say. */
class ImpliedRequirementsTest {

    private static final String JSON = "{description: x, content: {application/json: {schema: {type: object}}}}";
    private static final String THINGS = "{/things: {post: {operationId: makeThing, requestBody: {content: {application/json: {schema: "
            + "{}}}}, "
            + "responses: {'201': " + JSON + "}}, get: {operationId: listThings, responses: {'200': " + JSON + "}}}, '/things/{id}': "
            + "{get: {operationId: getThing, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: "
                    + "{'200': " + JSON
            + "}}, delete: {operationId: dropThing, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: "
                    + "{'204': {description: x}}}}}";

    private static List<String> ofResource(String words, String... rest) {
        String[] all = {"x-resources: {thing: {created-by: makeThing, identity: /id" + words + "}}", String.join("\n", rest)};
        return ids(ofPaths(THINGS, all)).stream().filter(id -> id.startsWith("OWN-THING-")).map(id -> id.substring("OWN-THING-".length()))
                .toList();
    }

    private static List<String> ofOperation(String paths, String... rest) {
        return ids(ofPaths(paths, rest)).stream().map(id -> id.replaceFirst("^OWN-", "")).toList();
    }

    @Test
    void eachOperationOwesItsStatusAndItsBody() {
        assertThat(ofOperation("{/a: {get: {operationId: lookAround, responses: {'200': " + JSON + "}}}}"))
                .containsExactly("LOOK-AROUND-STATUS", "LOOK-AROUND-ERROR-STATUS", "LOOK-AROUND-BODY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "parameters: [{name: p, in: query, schema: {type: string}}] | true",
        "parameters: [{name: p, in: path, required: true, schema: {type: integer}}] | true",
        "parameters: [{name: p, in: path, required: true, schema: {type: string}}] | false",
        "summary: x | false"})
    void requestsAreRejectedWhereSomethingRestrictsThem(String members, boolean rejects) {
        List<String> ids = ofOperation("{/a: {get: {operationId: a, " + members + ", responses: {'200': " + JSON + "}}}}");

        assertThat(ids.contains("A-REJECTS")).isEqualTo(rejects);
        assertThat(ids.contains("A-ACCEPTS")).isEqualTo(rejects);
    }

    @ParameterizedTest
    @CsvSource({"'400', MUST", "'422', MUST", "4XX, MUST", "'404', SHOULD"})
    void rejectingIsADutyWhereTheContractHasAnAnswerForIt(String status, Level level) {
        Contract contract = ofPaths("{/a: {get: {operationId: a, parameters: [{name: p, in: query, schema: {}}], responses: {'200': "
                + JSON + ", '" + status
                + "': {description: x}}}}}");

        assertThat(contract.requirements().get("OWN-A-REJECTS").level()).isEqualTo(level);
        assertThat(contract.requirements().get("OWN-A-ACCEPTS").level()).isEqualTo(Level.SHOULD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "post", "delete", "patch"})
    void callersAreDeniedWhereTheContractAsksWhoTheyAre(String method) {
        List<String> ids = ofOperation("{/a: {" + method + ": {operationId: a, responses: {'201': " + JSON + "}}}}",
                "security: [{token: []}]",
                method.equals("post") ? "x-resources: {thing: {created-by: a, identity: /id}}" : "");

        assertThat(ids).contains("A-DENIED").doesNotContain("A-PUBLIC");
        assertThat(ofOperation("{/a: {" + method + ": {operationId: a, responses: {'201': " + JSON + "}}}}")).doesNotContain("A-DENIED");
    }

    @Test
    void aResourcePromisesWhatItsWordsSay() {
        assertThat(ofResource("")).containsExactly("IDENTITY");
        assertThat(ofResource(", read-by: getThing")).containsExactlyInAnyOrder("IDENTITY", "READABLE", "ABSENT");
        assertThat(ofResource(", listed-by: listThings")).containsExactlyInAnyOrder("IDENTITY", "LISTED", "UNIQUE");
        assertThat(ofResource(", removed-by: dropThing")).containsExactlyInAnyOrder("IDENTITY", "REMOVED"); // what is gone may be removed again
        assertThat(ofResource(", one-at-a-time: true")).containsExactlyInAnyOrder("IDENTITY", "ONE");
    }

    @Test
    void aLifecyclePromisesAnEndAndWhetherItCanBeEndedByACall() {
        String states = "x-lifecycles: {life: {state: [s], states: [{name: a, kind: initial}, {name: b, kind: final}], transitions: "
                + "[{from: [a], to: b%s}]}}";

        assertThat(ofResource(", read-by: getThing, lifecycle: life", states.formatted(""))).contains("ENDS").doesNotContain("STATES",
                "REMOVED-LATE");
        assertThat(ofResource(", lifecycle: life", states.formatted(""))).as("nobody could see it").doesNotContain("ENDS");
        assertThat(ofResource(", removed-by: dropThing, lifecycle: life", states.formatted(", call: dropThing"))).contains("REMOVED-LATE");
        assertThat(ofResource(", removed-by: dropThing, lifecycle: life", states.formatted(""))).doesNotContain("REMOVED-LATE");
        assertThat(ids(ofPaths(THINGS, states.formatted("")))).as("own documents of one file are not completed")
                .doesNotContain("OWN-THING-STATES");
    }

    @Test
    void whatIsStatedIsNotImpliedOnceMore() {
        Contract contract = ofPaths(THINGS, "x-resources: {thing: {created-by: makeThing, identity: /id, read-by: getThing, blame: "
                + "{readable: A-1}}}",
                "x-requirements: [{id: A-1, text: t, keywords: [status, body, json, media-type]}]");

        assertThat(ids(contract)).doesNotContain("OWN-THING-READABLE", "OWN-GET-THING-STATUS", "OWN-GET-THING-BODY")
                .contains("OWN-THING-ABSENT", "OWN-GET-THING-ERROR-STATUS");
        assertThat(contract.promise(contract.resource("thing"), Resource.Promise.READABLE)).map(Requirement::id).contains("A-1");
        assertThat(contract.promise(contract.resource("thing"), Resource.Promise.ABSENT)).map(Requirement::id).contains("OWN-THING-ABSENT");
        assertThat(contract.promise(contract.resource("thing"), Resource.Promise.LISTED)).isEmpty();
    }

    @Test
    void ofKeywordsTogetherThoseThatNobodyStatesAreImplied() {
        Contract contract = ofPaths("{/a: {get: {operationId: a, responses: {'200': " + JSON
                + "}, x-requirements: [{id: A-1, text: t, keywords: [json]}]}}}");

        assertThat(contract.requirements().get("OWN-A-BODY").keywords()).containsExactlyInAnyOrder("body", "media-type");
    }

    @Test
    void whatIsImpliedSaysWhereItComesFrom() {
        Contract contract = ofPaths(THINGS, "x-errors: [{name: no-thing, when: absent, status: 404, code: gone}, {name: wrong, when: "
                + "invalid, status: 400}]");
        Requirement error = contract.requirement(contract.errors().get(0));

        assertThat(error).extracting(Requirement::id, Requirement::level, Requirement::basis, Requirement::source, Requirement::text)
                .containsExactly(
                "OWN-ERROR-NO-THING", Level.MUST, Basis.DERIVED, "Own", "A request that is rejected as absent has the status 404 and the "
                        + "code gone.");
        assertThat(contract.requirement(contract.errors().get(1)).text()).endsWith("has the status 400.");
        assertThat(contract.errors().get(0).isShownBy(OwnContracts.of("openapi: 3.1.1\npaths: {}\nx: {y: [a, gone]}")
                .node(new Location("contract.yaml", "/x")))).isTrue();
        assertThat(contract.errors().get(0).isShownBy(OwnContracts.of("openapi: 3.1.1\npaths: {}\nx: {y: [a, go]}")
                .node(new Location("contract.yaml", "/x")))).isFalse();
    }

    @Test
    void aSettingPromisesWhatIsSaidOfItOnce() {
        String paths = "{'/rooms/{r}/plan': {parameters: [{name: r, in: path, required: true, schema: {type: string}}], get: {operationId: "
                + "getPlan, responses: "
                + "{'200': " + JSON + "}}, put: {operationId: setPlan, requestBody: {content: {application/json: {schema: {}}}}, "
                        + "responses: {'200': {description: x}}}}}";
        String whole = paths.replace("/rooms/{r}/plan", "/plan").replace("parameters: [{name: r, in: path, required: true, schema: {type: "
                + "string}}], ", "");

        assertThat(ids(ofPaths(paths, "x-settings: {plan: {read-by: getPlan, written-by: 'PUT /rooms/{r}/plan'}}")))
                .contains("OWN-PLAN-SHOWN", "OWN-PLAN-SET",
                "OWN-PLAN-STORED", "OWN-PLAN-KEPT", "OWN-PLAN-ABSENT-SHOWN", "OWN-PLAN-ABSENT-SET").doesNotContain("OWN-PLAN-DEFAULTED");
        assertThat(ids(ofPaths(whole, "x-settings: {plan: {read-by: getPlan, written-by: setPlan}}"))).contains("OWN-PLAN-KEPT")
                .doesNotContain("OWN-PLAN-ABSENT-SHOWN", "OWN-PLAN-ABSENT-SET");
        Contract stated = ofPaths(whole, "x-settings: {plan: {read-by: getPlan, written-by: setPlan, x-requirements: [{id: A-1, text: t, "
                + "keywords: [kept]}]}}");
        assertThat(ids(stated)).doesNotContain("OWN-PLAN-KEPT");
        assertThat(stated.promise(stated.setting("plan"), Setting.Promise.KEPT)).map(Requirement::id).contains("A-1");
        assertThat(stated.promise(stated.setting("plan"), Setting.Promise.SET).orElseThrow().text()).isEqualTo("A valid plan can be set.");
    }

    @Test
    void spansOfTimePromiseWhatIsSaidOfThem() {
        String get = "{/a: {get: {operationId: a, responses: {'200': " + JSON + "}, x-intervals: {from: /f, to: /t%s}}}}";

        assertThat(ids(ofPaths(get.formatted("")))).contains("OWN-A-FORWARD", "OWN-A-DISJOINT").doesNotContain("OWN-A-WITHIN",
                "OWN-A-COVERS");
        Contract day = ofPaths(get.formatted(", day: d, unit: seconds, covers: {listed-by: a, at: /x, where: {/k: v}, query: {q: p}}"));
        assertThat(ids(day)).contains("OWN-A-WITHIN", "OWN-A-COVERS");
        assertThat(day.intervals().get(0).unit()).isEqualTo(Intervals.Unit.SECONDS);
        assertThat(day.intervals().get(0).covers().orElseThrow().where()).containsEntry("/k", "v");
        assertThat(day.promise(day.intervals().get(0), Intervals.Promise.FORWARD).orElseThrow().text())
                .isEqualTo("No span of GET /a ends before it begins.");
    }

    @Test
    void headersAreOwedWhereTheContractHasSome() {
        String answers = "{/a: {get: {operationId: a, responses: {'200': {description: x%s}}}}, /b: {get: {operationId: b, responses: {'200': {$ref: "
                + "'#/components/responses/R'}}}}}";

        assertThat(ofOperation(answers.formatted(", headers: {X-A: {schema: {type: string}}}"), "components: {responses: {R: {description: x}}}"))
                .contains("A-HEADERS").doesNotContain("B-HEADERS");
        assertThat(ofOperation(answers.formatted(""), "components: {responses: {R: {description: x, headers: {X-A: {schema: {type: string}}}}}}"))
                .contains("B-HEADERS").doesNotContain("A-HEADERS");
    }

    @Test
    void theShownRequestIsOneThatCreatesSomething() {
        String resource = "x-resources: {thing: {created-by: makeThing, identity: /id}}";

        String shown = THINGS.replace("schema: {}}}}, responses: {'201", "schema: {}, example: {}}}}, responses: {'201");

        assertThat(ids(ofPaths(shown, resource))).contains("OWN-MAKE-THING-EXAMPLE").doesNotContain("OWN-LIST-THINGS-EXAMPLE",
                "OWN-DROP-THING-EXAMPLE");
        assertThat(ids(ofPaths(THINGS, resource))).as("the contract shows none").doesNotContain("OWN-MAKE-THING-EXAMPLE");
        assertThat(ids(ofPaths(shown))).doesNotContain("OWN-MAKE-THING-EXAMPLE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"security: [], | true", "'security: [{}, {token: []}],' | true", "security: [{token: []}], | false", "'' | false"})
    void whoeverCallsIsAnsweredWhereAnOperationSaysSo(String security, boolean open) {
        List<String> ids = ofOperation("{/a: {get: {operationId: a, " + security + " responses: {'200': " + JSON + "}}}}", "security: [{token: []}]");

        assertThat(ids.contains("A-PUBLIC")).isEqualTo(open);
        assertThat(ids.contains("A-DENIED")).isEqualTo(!open);
    }

    @Test
    void whereNothingIsSaidOfSecurityNothingIsSaidToBeOpen() {
        assertThat(ofOperation("{/a: {get: {operationId: a, responses: {'200': " + JSON + "}}}}")).doesNotContain("A-PUBLIC", "A-DENIED");
    }

    @Test
    void whoeverReadsOrChangesAnythingIsDenied() {
        String put = "{operationId: %s, requestBody: {content: {application/json: {schema: {}}}}, responses: {'200': {description: x}}}";
        List<String> ids = ofOperation("{/plan: {get: {operationId: getPlan, responses: {'200': " + JSON + "}}, put: " + put.formatted("setPlan")
                + "}, /other: {put: " + put.formatted("putOther") + "}}", "security: [{token: []}]",
                "x-settings: {plan: {read-by: getPlan, written-by: setPlan}}");

        assertThat(ids).contains("GET-PLAN-DENIED", "SET-PLAN-DENIED", "PUT-OTHER-DENIED");
    }

    @Test
    void whatOneOperationStatesIsStillImpliedOfAnother() {
        List<String> ids = ofOperation("{/a: {get: {operationId: a, responses: {'200': " + JSON + "}, x-requirements: [{id: A-1, text: t, keywords: "
                + "[status]}]}}, /b: {get: {operationId: b, responses: {'200': " + JSON + "}}}}");

        assertThat(ids).contains("B-STATUS").doesNotContain("A-STATUS");
    }

    @Test
    void whyRejectingIsDemandedIsSaid() {
        String get = "{/a: {get: {operationId: a, parameters: [{name: p, in: query, schema: {}}], responses: {'200': " + JSON + "%s}}}}";

        assertThat(ofPaths(get.formatted(", '400': {description: x}")).requirements().get("OWN-A-REJECTS").derivation())
                .isEqualTo("The contract has an answer for requests that are wrong.");
        assertThat(ofPaths(get.formatted("")).requirements().get("OWN-A-REJECTS").derivation())
                .isEqualTo("The contract excludes such requests, and names no answer to them.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "items: /a | ~~",
        "filters: {k: /k} | FILTERED",
        "filters: {k: /k}, identity: /id | FILTERED COMPLETE UNIQUE",
        "filters: {k: {at: /k, blame: A-1}} | ~~",
        "filters: {k: {at: /k, blame: A-1}, l: /l} | FILTERED",
        "paging: {limit: limit} | LIMITED",
        "paging: {limit: limit}, blame: {limited: A-1} | ~~",
        "paging: {limit: limit, page: page} | LIMITED",
        "identity: /id | UNIQUE",
        "identity: /id, blame: {unique: A-1} | ~~",
        "paging: {page: page}, identity: /id | UNIQUE",
        "paging: {limit: limit, page: page}, identity: /id | UNIQUE LIMITED TURNED PAGED",
        "order: /at | ORDERED",
        "total: /total | TOTAL",
        "total: /total, paging: {page: page}, identity: /id | UNIQUE TOTAL",
        "total: /total, paging: {limit: limit}, identity: /id | UNIQUE LIMITED TOTAL",
        "total: /total, paging: {limit: limit, page: page} | LIMITED TOTAL",
        "total: /total, paging: {limit: limit, page: page}, identity: /id | UNIQUE LIMITED TURNED PAGED TOTAL SAME-TOTAL"})
    void aListPromisesWhatItsWordsSay(String words, String promised) {
        Contract contract = ofPaths("{/a: {get: {operationId: a, responses: {'200': " + JSON + "}, x-collection: {" + words + "}}}}",
                "x-requirements: [{id: A-1, text: t}]");

        assertThat(String.join(" ", ids(contract).stream().filter(id -> contract.requirements().get(id).derivation().contains("x-collection"))
                .map(id -> id.replaceFirst("^OWN-A-", "")).toList())).isEqualTo(promised);
    }

    @Test
    void whatIsReadAgreesWithWhatIsListedWhereThereIsBoth() {
        assertThat(ofResource(", read-by: getThing, listed-by: listThings")).contains("AGREED");
        assertThat(ofResource(", read-by: getThing")).doesNotContain("AGREED");
        assertThat(ofResource(", listed-by: listThings")).doesNotContain("AGREED");
    }

    /** It is known by its id in the list, and only a request that a schema restricts can be wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"identity: /id | listThings | true", "items: /a | listThings | false", "identity: /id | other | false"})
    void aRejectedCreationLeavesNothingWhereTheListWouldShowIt(String words, String lists, boolean promised) {
        String others = ", /others: {get: {operationId: other, responses: {}, x-collection: {%s}}}}";
        String things = lists.equals("other") ? THINGS.substring(0, THINGS.length() - 1) + others.formatted(words)
                : THINGS.replace("get: {operationId: listThings, ", "get: {operationId: listThings, x-collection: {" + words + "}, ");
        String resource = "x-resources: {thing: {created-by: makeThing, identity: /id, listed-by: listThings}}";

        assertThat(ids(ofPaths(things, resource)).contains("OWN-THING-LEFT")).isEqualTo(promised);
        assertThat(ids(ofPaths(things.replace("requestBody: {content: {application/json: {schema: {}}}}, ", ""), resource)))
                .doesNotContain("OWN-THING-LEFT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"writeOnly: true | true", "writeOnly: false | false", "type: string | false"})
    void whatIsWriteOnlyIsHiddenWhereAnythingIs(String words, boolean hidden) {
        assertThat(ofOperation("{/a: {get: {operationId: a, responses: {'200': " + JSON + "}}}}", "components: {schemas: {A: {properties: {s: {"
                + words + "}}}}}").contains("A-WRITE-ONLY")).isEqualTo(hidden);
    }
}
