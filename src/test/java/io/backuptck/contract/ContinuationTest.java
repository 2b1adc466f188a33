package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages tell of the next one by a token, an address, or a header. */
class ContinuationTest {

    private static Continuation of(String paging) throws IOException {
        return Continuation.of(new ObjectMapper().readTree(paging)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"next\":\"abc\"} | abc", "{\"next\":7} | 7", "{\"next\":null} | ", "{\"next\":\"\"} | ", "{} | "})
    void anAnswerTells(String body, String told) throws IOException {
        assertThat(of("{\"cursor\":\"c\",\"next\":\"/next\"}").told(new ObjectMapper().readTree(body), List.of()).orElse(null)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"</a?x=1>; rel=\"next\" | /a?x=1", "</p>; rel=prev, <http://h/a?b=1,2>; rel=\"last next\" | http://h/a?b=1,2",
        "</a>; title=\"next\"; rel=prev | ", "</a>; REL=Next | /a"})
    void aHeaderTells(String link, String told) throws IOException {
        assertThat(of("{\"link\":\"next\"}").told(MissingNode.getInstance(), List.of(link)).orElse(null)).isEqualTo(told);
    }

    @Test
    void aTokenGoesIntoItsParameterAndAnAddressHasItsOwn() throws IOException {
        Map<String, String> current = Map.of("size", "2", "c", "old");

        assertThat(of("{\"cursor\":\"c\",\"next\":\"/next\"}").query("a?b", current)).contains(Map.of("size", "2", "c", "a?b"));
        assertThat(of("{\"cursor\":\"c\",\"next\":\"/next\"}").query("/a?c=x%20y&size=3", current)).contains(Map.of("c", "x y", "size", "3"));
        assertThat(of("{\"next\":\"/links/next\"}").query("http://h/a?page=2#f", current)).contains(Map.of("page", "2"));
        assertThat(of("{\"next\":\"/links/next\"}").query("/pages/2", current)).isEmpty();
    }

    @Test
    void withoutAWordNothingIsTold() throws IOException {
        assertThat(Continuation.of(new ObjectMapper().readTree("{\"limit\":\"size\"}"))).isEmpty();
    }
}
