package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published grammar is that of the contracts that come with the kit, and refuses everything else. */
class ExtensionGrammarTest {

    private static final ExtensionGrammar GRAMMAR = new ExtensionGrammar();

    static Stream<Map.Entry<String, JsonNode>> documents() {
        return Stream.of(ApiId.values()).flatMap(api -> Contract.of(api).documents().entrySet().stream()).distinct();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theContractsOfTheKitKeepIt(Map.Entry<String, JsonNode> document) {
        JsonNode node = document.getKey().endsWith("lifecycles.yaml") || document.getKey().endsWith("errata.yaml")
                ? JsonNodeFactory.instance.objectNode().set(document.getKey().endsWith("errata.yaml") ? "x-errata" : "x-lifecycles", document.getValue())
                : document.getValue();
        assertThat(GRAMMAR.problems(node)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs", "records", "shelf", "snapshots"})
    void theExamplesOfOwnContractsKeepIt(String name) throws Exception {
        assertThat(GRAMMAR.problems(new YAMLMapper().readTree(ExtensionGrammarTest.class.getResource("/own/" + name + ".yaml")))).isEmpty();
    }

    /** What others add to OpenAPI is none of its business, nor how people call a property. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"x-logo\":{\"url\":\"a\"}}", "{\"properties\":{\"x-resource\":{\"type\":\"string\"}}}",
        "{\"example\":{\"x-resource\":1}}", "{\"a\":{\"x-lifecycle\":\"stable\",\"x-error\":1}}", "{\"headers\":{\"x-source\":{\"schema\":{\"type\":\"string\"}}}}"})
    void wordsOfOthersPass(String document) throws Exception {
        assertThat(GRAMMAR.problems(JsonMapper.builder().build().readTree(document))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"x-resources\":{\"job\":{\"created-by\":\"a\",\"lifecycel\":\"b\"}}} | /x-resources/job | 'lifecycel' is no word",
        "{\"x-resources\":{\"job\":{\"read-by\":\"a\"}}} | /x-resources/job | created-by",
        "{\"x-resources\":{\"job\":{\"created-by\":\"a\",\"blame\":{\"redable\":\"A-1\"}}}} | /x-resources/job/blame | 'redable' is no word",
        "{\"x-resources\":{\"job\":{\"created-by\":\"a\",\"settles\":\"soon\"}}} | /x-resources/job/settles | x-resources",
        "{\"x-resources\":{\"job\":{\"created-by\":\"a\",\"values\":{\"/a\":{\"vlaue\":\"b\"}}}}} | /x-resources/job/values/~1a | 'vlaue' is no word",
        "{\"x-resources\":{\"job\":{\"created-by\":\"a\",\"work\":{\"ends\":{}}}}} | /x-resources/job/work | resource",
        "{\"paths\":{\"/a\":{\"get\":{\"x-start-work\":false}}}} | /paths/~1a/get/x-start-work | did you mean x-starts-work?",
        "{\"x-resource\":{}} | /x-resource | did you mean x-resources?",
        "{\"a\":[{\"b\":1},{\"x-start-work\":false}]} | /a/1/x-start-work | did you mean x-starts-work?",
        "{\"x-requirements\":[{\"id\":\"A-1\",\"text\":\"t\",\"level\":\"must\"}]} | /x-requirements/0/level | MUST",
        "{\"x-requirements\":[{\"id\":\"a b\",\"text\":\"t\"}]} | /x-requirements/0/id | x-requirements",
        "{\"a\":{\"x-collection\":{\"items\":\"jobs\"}}} | /a/x-collection/items | x-collection",
        "{\"a\":{\"x-collection\":{\"blame\":{\"orderd\":\"A-1\"}}}} | /a/x-collection/blame | 'orderd' is no word",
        "{\"a\":{\"x-collection\":{\"filters\":{\"b\":{\"at\":\"/b\",\"til\":\"/c\"}}}}} | /a/x-collection/filters/b | 'til' is no word",
        "{\"x-lifecycles\":{\"m\":{\"states\":[{\"name\":\"a\",\"kind\":\"last\"}],\"transitions\":[]}}} | /x-lifecycles/m/states/0/kind | final",
        "{\"x-lifecycles\":{\"m\":{\"states\":[{\"name\":\"a\"}],\"transitions\":[{\"from\":[\"a\"],\"too\":\"b\"}]}}} | /x-lifecycles/m/transitions/0 | x-lifecycles"})
    void aWordThatItDoesNotKnowIsNamedWithItsPlace(String document, String pointer, String words) throws Exception {
        Map<String, String> problems = GRAMMAR.problems(JsonMapper.builder().build().readTree(document));

        assertThat(problems).containsKey(pointer);
        assertThat(problems.get(pointer)).contains(words);
    }
}
