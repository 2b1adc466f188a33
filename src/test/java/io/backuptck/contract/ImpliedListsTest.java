package io.backuptck.contract;

import static io.backuptck.contract.OwnContracts.ids;
import static io.backuptck.contract.OwnContracts.ofPaths;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list owes that its contract says in no sentence of its own. */
class ImpliedListsTest {

    private static final String JSON = "{description: x, content: {application/json: {schema: {type: object}}}}";

    private static List<String> listing(String words, String... rest) {
        return ids(ofPaths("{/things: {post: {operationId: makeThing, responses: {'201': " + JSON + "}}, get: {operationId: listThings, " + words
                + ", responses: {'200': " + JSON + "}}}}", rest));
    }

    /** What a list of a resource shows twice, the resource says itself. */
    @Test
    void whatAListOfAResourceShowsTwiceIsSaidOnce() {
        String list = "x-collection: {items: /a, identity: /id}";
        assertThat(listing(list, "x-resources: {thing: {created-by: makeThing, identity: /id, listed-by: listThings}}"))
                .contains("OWN-THING-UNIQUE").doesNotContain("OWN-LIST-THINGS-UNIQUE");
        assertThat(listing(list, "x-resources: {thing: {created-by: makeThing, identity: /id}}")).contains("OWN-LIST-THINGS-UNIQUE");
    }

    /** OpenAPI's default is what the server takes for granted where nothing is sent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"type: integer, default: 20 | true", "type: integer | false", "default: some | false"})
    void aLimitWithADefaultIsHeldToIt(String schema, boolean promised) {
        assertThat(listing("x-collection: {paging: {limit: limit}}, parameters: [{name: limit, in: query, schema: {" + schema + "}}]")
                .contains("OWN-LIST-THINGS-DEFAULT-LIMIT")).isEqualTo(promised);
    }
}
