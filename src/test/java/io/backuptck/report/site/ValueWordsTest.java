package io.backuptck.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.report.site.SchemaNode.Constraint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueWordsTest {

    private static String words(String example, String... rules) {
        List<Constraint> constraints = Stream.of(rules).map(rule -> rule.split("=", 2)).map(rule -> new Constraint(rule[0], rule[1], List.of()))
                .toList();
        SchemaNode node = new SchemaNode("a", "/a", "string", true, "", constraints, List.of(), "", Optional.empty(), List.of());
        return String.join("; ", ValueWords.of(node, example).stream().map(word -> (word.label() + " " + word.value()).strip()).toList());
    }

    @Test
    void whatItMayBeComesBeforeThePattern() {
        assertThat(words("full", "pattern=^f.*$", "maxLength=9", "default=full", "enum=full, incremental", "format=word"))
                .isEqualTo("one of full, incremental; default full; at most 9 characters; format word; example full; pattern ^f.*$");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"minimum=1;maximum=100 | 1 to 100", "minimum=1 | at least 1", "maximum=9 | at most 9",
        "exclusiveMinimum=0 | more than 0", "exclusiveMaximum=1 | less than 1", "exclusiveMinimum=0;maximum=1 | more than 0 to 1",
        "minLength=4;maxLength=64 | 4 to 64 characters", "minLength=1 | at least 1 character", "minLength=2;maxLength=2 | 2 characters",
        "maxItems=7 | at most 7 elements", "minProperties=2 | at least 2 properties", "uniqueItems=true | all different",
        "uniqueItems=false | ''", "const=1 | always 1"})
    void limitsAreWords(String rules, String words) {
        assertThat(words("", rules.split(";"))).isEqualTo(words);
    }
}
