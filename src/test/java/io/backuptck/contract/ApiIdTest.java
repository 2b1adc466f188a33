package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an API is called, the kit's and somebody's own. */
class ApiIdTest {

    @Test
    void thoseOfTheKitAreFoundByTheirId() {
        assertThat(ApiId.values()).extracting(ApiId::id).containsExactlyInAnyOrder("obshell", "gaussdb", "oceanbase-cloud");
        assertThat(ApiId.named("gaussdb")).hasToString("gaussdb").matches(ApiId::isBuiltIn);
        assertThat(ApiId.of("nobodys")).isEmpty();
        assertThatThrownBy(() -> ApiId.named("nobodys")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no API 'nobodys'; choose from " + ApiId.names());
        assertThat(ApiId.names().split(", ")).containsExactlyInAnyOrder("obshell", "gaussdb", "oceanbase-cloud");
    }

    @ParameterizedTest
    @CsvSource({"jobs.yaml, '', jobs, jobs", "My Jobs (2).v1.json, Jobs, my-jobs-2-v1, Jobs", "_x_.yaml, ' ', x, x", "gaussdb.yaml, G, own-gaussdb, G"})
    void oneOfSomebodysOwnIsCalledAsItsFile(String file, String title, String id, String product) {
        assertThat(ApiId.ofFile(file, title)).isEqualTo(new ApiId(id, product)).matches(api -> !api.isBuiltIn());
    }
}
