package io.backuptck.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Bodies as the pages show them. */
class PrettyJsonTest {

    private static String text(String body, String pointer) {
        return PrettyJson.of(body, pointer).stream().map(line -> (line.marked() ? ">" : "") + line.before() + line.value() + line.after())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theFailingValueIsMarkedFromItsFirstLineToItsLast() {
        assertThat(text("{\"a\":[1,{\"b\":1.00,\"b\":null}],\"c\":{},\"d\":[]}", "/a/1")).isEqualTo("""
                {
                  "a": [
                    1,
                >    {
                >      "b": 1.00,
                >      "b": null
                >    }
                  ],
                  "c": {},
                  "d": []
                }""");
    }

    @Test
    void whereNothingIsTheHolderIsMarked() {
        assertThat(text("{\"a\":{\"x\":1}}", "/a/b/c")).isEqualTo("{\n>  \"a\": {\n    \"x\": 1\n  }\n}");
        assertThat(text("[]", "/0/a")).isEqualTo(">[]");
        assertThat(text("{\"a/b\":{\"~\":true}}", "/a~1b/~0")).contains(">    \"~\": true");
        assertThat(text("{\"a\":1}", "")).doesNotContain(">");
    }

    @Test
    void ofABodyThatWasCutTheRestFollowsAsItIs() {
        assertThat(text("{\"a\":1,\"b\":\"lo… (9 characters)", "/a")).startsWith("{\n>  \"a\": 1").endsWith("\n,\"b\":\"lo… (9 characters)");
        assertThat(text("{\"a\":1} and more", "")).contains("and more");
        assertThat(text("{nonsense", "/a")).contains("nonsense");
    }

    @Test
    void whatIsNeitherObjectNorArrayStaysAsItIs() {
        assertThat(List.of("", "soon", "12", "\"a\"", "<html>")).allSatisfy(body -> assertThat(PrettyJson.of(body, "/a")).isEmpty());
    }

    @Test
    void controlCharactersAndQuotesStayEscaped() {
        assertThat(text("{\"a\\\"\":\"\\u0000\\n\"}", "")).contains("\"a\\\"\": \"\\u0000\\n\"");
        assertThat(PrettyJson.of("[\"" + "x".repeat(500) + "\"]", "").get(1).isLong()).isTrue();
    }
}
