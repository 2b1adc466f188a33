package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract's own stub keeps it, and one that deviates in one thing is failed for that. */
class OwnContractStubIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SHELF = Path.of("src/test/resources/own/shelf.yaml");
    private static final String TOKEN = "shelf-t0ken";

    @TempDir
    private Path reports;

    @ParameterizedTest
    @CsvSource({"jobs.yaml", "shelf.yaml", "snapshots.yaml", "albums.yaml", "clusters.yaml", "memos.yaml"})
    void theStubOfAContractKeepsIt(String contract) throws IOException {
        int exit = Main.run("verify", "--contract", "src/test/resources/own/" + contract, "--report-dir", reports.toString(), "--completion-timeout", "2m");

        assertThat(report().path("failures")).isEmpty();
        assertThat(exit).as(report().path("notes").toString()).isZero();
        report().path("requirements").forEach(line -> assertThat(line.path("verdict").asText()).as(line.path("id").asText() + " "
                + line.path("reason").asText()).isIn("passed", "notRun"));
    }

    static Stream<Arguments> deviations() {
        return Stream.of(
                deviation("SHELF-LIST-BOXES-ORDERED", "listBoxes", body -> {
                    ArrayNode turned = JSON.createArrayNode();
                    body.forEach(box -> turned.insert(0, box));
                    return turned;
                }),
                deviation("SHELF-ERROR-ABSENT", "lookIntoBox", body -> body.path("code").asText().equals("no-box") ? code("gone") : body),
                deviation("SHELF-ERROR-CONFLICT", "openBox", body -> body.path("code").asText().equals("one-is-open") ? code("busy") : body),
                deviation("SHELF-ERROR-INVALID", "openBox", body -> body.path("code").asText().equals("bad-request") ? code("wrong") : body),
                deviation("SHELF-BOX-UNIQUE", "listBoxes", body -> {
                    ArrayNode twice = JSON.createArrayNode();
                    body.forEach(box -> twice.add(box).add(box.deepCopy()));
                    return twice;
                }),
                deviation("SHELF-BOX-1", "lookIntoBox", body -> body.has("number") ? ((ObjectNode) body.deepCopy()).put("x", 1) : body));
    }

    private static Arguments deviation(String requirement, String operation, Function<JsonNode, JsonNode> change) {
        return Arguments.of(requirement, operation, change);
    }

    private static JsonNode code(String code) {
        return JSON.createObjectNode().put("code", code);
    }

    @ParameterizedTest
    @MethodSource("deviations")
    void oneThingThatIsWrongIsFound(String requirement, String operation, Function<JsonNode, JsonNode> change) throws IOException {
        int exit = judge(new StubAccess(StubAccess.Mode.TOKEN, Optional.of(TOKEN), Optional.empty(), Optional.empty()),
                good -> new Changed(good, operation, change));

        assertThat(blamed()).containsExactly(requirement);
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void whoLetsEverybodyInIsFound() throws IOException {
        int exit = judge(StubAccess.OPEN, good -> good);

        assertThat(blamed()).containsExactlyInAnyOrder("SHELF-LIST-BOXES-DENIED", "SHELF-LOOK-INTO-BOX-DENIED", "SHELF-OPEN-BOX-DENIED");
        assertThat(exit).isEqualTo(1);
    }

    private int judge(StubAccess access, Function<StubApi, StubApi> alteration) throws IOException {
        Contract contract = Contract.ofFile(SHELF);
        try (StubServer stub = StubServer.start(new StubOptions(contract.api(), 0, "127.0.0.1", Pace.poll(), access), alteration::apply)) {
            Path config = reports.resolve("config.yaml");
            Files.writeString(config, "token: " + TOKEN + "\n");
            return Main.run("verify", "--contract", SHELF.toString(), "--target", stub.url(), "--poll-interval", "5ms", "--config", config.toString(),
                    "--max-starts", "50", "--completion-timeout", "2s", "--report-dir", reports.resolve("report").toString());
        }
    }

    private Set<String> blamed() throws IOException {
        Set<String> blamed = new TreeSet<>();
        JSON.readTree(reports.resolve("report/conformance.json").toFile()).path("failures")
                .forEach(failure -> blamed.add(failure.path("requirement").asText()));
        return blamed;
    }

    private JsonNode report() throws IOException {
        return JSON.readTree(reports.resolve("conformance.json").toFile());
    }

    /** Changes the JSON of one operation's answers. */
    private static final class Changed extends AlteredStub {

        private final String operation;
        private final Function<JsonNode, JsonNode> change;

        Changed(StubApi good, String operation, Function<JsonNode, JsonNode> change) {
            super(good, new Activations());
            this.operation = operation;
            this.change = change;
        }

        @Override
        public StubResponse answer(StubRequest request) {
            StubResponse answer = inner().answer(request);
            if (!request.operation().id().equals(operation)) {
                return answer;
            }
            try {
                return new StubResponse(answer.status(), answer.headers(), JSON.writeValueAsBytes(change.apply(JSON.readTree(answer.body()))));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
