package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /** It is named by nothing else of the contract, and nobody owes it. */
    @Test
    void whatAllowsToLowerASettingCanBeNamedAndNeedNotBe(@TempDir Path folder) throws IOException {
        String settings = "x-settings: {keeping: {read-by: look, written-by: set, guarded: [days], expendable: spare}}\n";
        String operations = """
                openapi: 3.1.1
                info: {title: Keeping, version: '1'}
                paths:
                  /keeping:
                    get: {operationId: look, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/K'}}}}}}
                    put:
                      operationId: set
                      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/K'}, example: {days: 5}}}}
                      responses: {'204': {description: d}}
                components: {schemas: {K: {type: object, properties: {days: {type: integer}}}}}
                """;
        for (String stated : List.of("", "x-fixtures: {spare: {text: any}}\n")) {
            ApiId api = Contract.ofFile(Files.writeString(folder.resolve("keeping" + stated.length() + ".yaml"), operations + settings + stated)).api();
            assertThat(Fixtures.keys(api)).containsExactly("spare");
            assertThat(Fixtures.needed(api)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void everyApiHasKeysOfItsOwn(ApiId api) {
        assertThat(Fixtures.keys(api)).isNotEmpty().doesNotHaveDuplicates();
    }
}
