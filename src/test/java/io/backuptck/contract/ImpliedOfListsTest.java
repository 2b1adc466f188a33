package io.backuptck.contract;

import static io.backuptck.contract.ImpliedRequirementsTest.JSON;
import static io.backuptck.contract.ImpliedRequirementsTest.THINGS;
import static io.backuptck.contract.OwnContracts.ids;
import static io.backuptck.contract.OwnContracts.ofPaths;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contract of one's own implies of its lists. */
class ImpliedOfListsTest {

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

    /** What a list of a resource shows twice, the resource says itself. */
    @Test
    void whatAListOfAResourceShowsTwiceIsSaidOnce() {
        String things = THINGS.replace("get: {operationId: listThings, ", "get: {operationId: listThings, x-collection: {items: /a, identity: /id}, ");
        assertThat(ids(ofPaths(things, "x-resources: {thing: {created-by: makeThing, identity: /id, listed-by: listThings}}")))
                .contains("OWN-THING-UNIQUE").doesNotContain("OWN-LIST-THINGS-UNIQUE");
        assertThat(ids(ofPaths(things, "x-resources: {thing: {created-by: makeThing, identity: /id}}"))).contains("OWN-LIST-THINGS-UNIQUE");
    }

    /** OpenAPI's default is what the server takes for granted where nothing is sent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"type: integer, default: 20 | true", "type: integer | false", "default: some | false"})
    void aLimitWithADefaultIsHeldToIt(String schema, boolean promised) {
        assertThat(ids(ofPaths("{/a: {get: {operationId: a, parameters: [{name: limit, in: query, schema: {" + schema + "}}], responses: {'200': " + JSON
                + "}, x-collection: {paging: {limit: limit}}}}}", "x-requirements: []")).contains("OWN-A-DEFAULT-LIMIT")).isEqualTo(promised);
    }
}
