package io.backuptck.bench;

import io.backuptck.api.obshell.target.HybridCredentials;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.AgentCredentials;
import io.backuptck.stub.AgentEra;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.target.wire.WireClient;
import io.backuptck.validation.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What the hybrid encryption of one request costs the client, in microseconds. No test: run its main on a quiet machine.
 * The aim is less than 1000.
 */
public final class HybridEncryptionBench {

    private static final int REQUESTS = 20_000;
    private static final int ROUNDS = 5;
    private static final String TARGET = "/api/v1/tenant/t1/backup";

    private HybridEncryptionBench() {
    }

    public static void main(String[] arguments) {
        for (AgentEra era : AgentEra.values()) {
            StubOptions options = StubOptions.embedded(ApiId.named("obshell")).with(StubAccess.agent(AgentCredentials.locked("r00t"))).era(era);
            try (StubServer stub = StubServer.start(options); HttpTarget target = new HttpTarget(TargetOptions.of(stub.url()),
                    WireClient.of(TargetOptions.of(stub.url())), new HybridCredentials(Optional.of("r00t"), Optional.empty()), TimeSource.real())) {
                // The first demand makes the client fetch the key, once.
                target.send(ApiCall.of(Contract.of(ApiId.named("obshell")).operation("getTenantBackupOverview")).path("name", "t1"));
                Request request = new Request("POST", stub.url() + TARGET, List.of(),
                        "{\"mode\":\"full\",\"plus_archive\":true}".getBytes(StandardCharsets.UTF_8));
                for (int round = 1; round <= ROUNDS; round++) {
                    System.out.printf("key of %d bits, round %d: %.1f us a request%n", era.keyBits(), round,
                            microseconds(target.authentication(), request));
                }
            }
        }
    }

    private static double microseconds(Authentication authentication, Request request) {
        long bytes = 0;
        long started = System.nanoTime();
        for (int i = 0; i < REQUESTS; i++) {
            bytes += authentication.sign(request, TARGET).body().length;
        }
        double took = (System.nanoTime() - started) / 1000.0 / REQUESTS;
        if (bytes <= (long) REQUESTS * request.body().length) {
            throw new IllegalStateException("nothing was encrypted");
        }
        return took;
    }
}
