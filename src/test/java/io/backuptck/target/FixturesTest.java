package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixturesTest {

    @Test
    void aFixtureThatNobodyNamedIsEmpty() {
        assertThat(Fixtures.of(ApiId.named("obshell"), Map.of("tenant", "t1")).find("tenant")).contains("t1");
        assertThat(Fixtures.of(ApiId.named("obshell"), Map.of("tenant", "t1")).find("secondTenant")).isEmpty();
    }

    @Test
    void whatExistsNowhereNeedNotBeNamed() {
        assertThat(Fixtures.of(ApiId.named("obshell"), Map.of()).find("unknownTenant")).isPresent();
        assertThat(Fixtures.of(ApiId.named("gaussdb"), Map.of()).find("unknownInstance")).isPresent();
    }

    @Test
    void whatIsNamedBeatsWhatIsKnown() {
        assertThat(Fixtures.of(ApiId.named("obshell"), Map.of("unknownTenant", "ghost")).find("unknownTenant")).contains("ghost");
        assertThat(Fixtures.of(ApiId.named("obshell"), Map.of("tenant", "mine")).or(Map.of("tenant", "theirs", "idleTenant", "idle")).values())
                .containsOnly(Map.entry("tenant", "mine"), Map.entry("idleTenant", "idle"));
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void everyApiHasKeysOfItsOwn(ApiId api) {
        assertThat(Fixtures.keys(api)).isNotEmpty().doesNotHaveDuplicates();
    }
}
