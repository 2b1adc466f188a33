package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubProvider;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.contract.DigestAuthenticator;
import io.backuptck.stub.contract.DigestDemand;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.AlteredStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract of one's own that asks for a digest: its stub asks for one, and a server that takes any secret is found. */
class OwnDigestContractIT {

    private static final StubAccess ACCESS = new StubAccess(StubAccess.Mode.DIGEST, Optional.empty(), Optional.of("shelf-key"),
            Optional.of("shelf-s3cret"));

    @TempDir
    private Path folder;

    private Path contract() throws IOException {
        Path file = folder.resolve("shelf.yaml");
        return Files.writeString(file, Files.readString(Path.of("src/test/resources/own/shelf.yaml"))
                .replace("{type: apiKey, in: header, name: X-Shelf-Key}", "{type: http, scheme: digest}"));
    }

    private Set<String> blamed(StubAccess access, Function<Contract, Function<StubApi, StubApi>> change) throws IOException {
        Contract contract = Contract.ofFile(contract());
        Path config = Files.writeString(folder.resolve("config.yaml"), "accessKey: shelf-key\nsecretKey: shelf-s3cret\n");
        StubOptions options = new StubOptions(contract.api(), 0, "127.0.0.1", Pace.poll(), access);
        try (StubServer stub = StubServer.start(options, change.apply(contract)::apply)) {
            Main.run("verify", "--contract", contract().toString(), "--target", stub.url(), "--poll-interval", "5ms", "--config", config.toString(),
                    "--max-starts", "50", "--completion-timeout", "2s", "--report-dir", folder.resolve("report").toString());
        }
        Set<String> blamed = new TreeSet<>();
        JsonMapper.builder().build().readTree(folder.resolve("report/conformance.json").toFile()).path("requirements").forEach(line -> {
            if (line.path("verdict").asText().equals("failed")) {
                blamed.add(line.path("id").asText());
            }
            assertThat(line.path("verdict").asText()).as(line.path("id").asText()).isIn("passed", "failed", "notRun");
        });
        return blamed;
    }

    @Test
    void theStubAsksForADigestAndLetsInWhoHasIt() throws IOException {
        ApiId api = Contract.ofFile(contract()).api();
        assertThat(StubProvider.of(api).modes(api)).containsExactly(StubAccess.Mode.DIGEST);
        assertThat(blamed(ACCESS, contract -> good -> good)).isEmpty();
    }

    @Test
    void whoTakesADigestOfAnySecretIsFound() throws IOException {
        assertThat(blamed(StubAccess.OPEN, contract -> good -> new AnySecret(good, contract))).containsExactlyInAnyOrder(
                "SHELF-LIST-BOXES-DENIED", "SHELF-LOOK-INTO-BOX-DENIED", "SHELF-OPEN-BOX-DENIED");
    }

    /** Asks for a digest, and looks only at whether there is one. */
    private static final class AnySecret extends AlteredStub {

        private final Authenticator gate;

        AnySecret(StubApi good, Contract contract) {
            super(good, new Activations());
            this.gate = new DigestAuthenticator(contract, ACCESS, DigestDemand.USUAL, Clock.systemUTC());
        }

        @Override
        public StubResponse answer(StubRequest request) {
            return request.header("authorization").isPresent() ? inner().answer(request) : gate.refusal(new Authenticator.IncomingRequest(
                    request.operation().method(), request.target(), request.headers(), request.body())).orElseThrow();
        }
    }
}
