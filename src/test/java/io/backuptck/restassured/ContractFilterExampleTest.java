package io.backuptck.restassured;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of the README compiles, and holds against the stub. */
class ContractFilterExampleTest {

    @Test
    void theExampleOfTheReadmeWorks() {
        try (StubServer stub = StubServer.start(StubOptions.embedded(ApiId.named("obshell")))) {
            String server = stub.url();
            // example
            ContractFilter contract = ContractFilter.of("obshell");

            given().baseUri(server).filter(contract)
                    .contentType("application/json").body("{\"mode\": \"full\"}")
                    .when().post("/api/v1/tenant/{name}/backup", "t1")
                    .then().statusCode(200);
            // end
            assertThat(contract.findings()).isEmpty();
            assertThat(contract.unknown()).isEmpty();
        }
    }

    @Test
    void theReadmeShowsThisCode() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/backuptck/restassured/ContractFilterExampleTest.java"));
        String example = source.split("// example\n")[1].split(" *// end\n")[0].lines()
                .map(line -> line.replaceFirst("^ {12}", "")).collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("README.md"))).contains(example);
    }
}
