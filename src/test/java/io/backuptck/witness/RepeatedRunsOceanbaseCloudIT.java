package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.Thorough;
import io.backuptck.contract.ApiId;
import io.backuptck.report.Result;
import io.backuptck.report.RunReport;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.Variant;
import io.backuptck.target.Authentication;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service keeps of earlier runs, and what other clients do beside a run, does not change the verdict. */
class RepeatedRunsOceanbaseCloudIT {

    private final CloudRun suite = new CloudRun();

    @Test
    @Thorough
    void eachVariantIsJudgedAlikeTwice() {
        for (Variant variant : Catalogue.of(ApiId.named("oceanbase-cloud")).variants()) {
            StubOptions options = variant.setting().apply(StubOptions.embedded(ApiId.named("oceanbase-cloud")));
            try (StubServer stub = StubServer.start(options, good -> variant.alteration().around(good, new Activations()))) {
                for (int run = 1; run <= 2; run++) {
                    RunReport report = suite.judge(stub.url(), stub.fixtures(), identities(options.access()));

                    assertThat(report.failures()).as(variant.id() + " " + run + CloudRun.story(report)).isEmpty();
                    assertThat(report.result()).as(variant.id() + " " + run + CloudRun.story(report)).isEqualTo(Result.PASS);
                }
            }
        }
    }

    @Test
    void aWitnessIsJudgedAlikeThreeTimes() {
        try (OceanbaseCloudService service = new OceanbaseCloudService()) {
            for (int run = 1; run <= 3; run++) {
                assertSpared(service);
            }
        }
    }

    /** Another client, or a schedule, makes a backup at every so many requests. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 17, 19, 23, 31, 50})
    void anotherClientDoesNotChangeTheVerdict(int requests) {
        try (OceanbaseCloudService service = new SharedCloud(requests)) {
            assertSpared(service);
            assertSpared(service);
        }
    }

    /** The evidence names the sets that followed. */
    @Test
    void whatARefusedStartLeavesIsStillFound() {
        try (OceanbaseCloudService service = new OceanbaseCloudService() {
            @Override
            WitnessReply refuse(WitnessRequest request, int status, String code, String message) {
                if (code.equals("E002R001")) {
                    add("LOGICAL_BACKUP", TENANT);
                }
                return super.refuse(request, status, code, message);
            }
        }) {
            RunReport report = suite.judge(service.url(), CloudRun.FIXTURES, List.of());

            assertThat(report.failures()).as(CloudRun.story(report)).singleElement()
                    .satisfies(failure -> {
                        assertThat(failure.requirement()).isEqualTo("OBC-START-24");
                        assertThat(failure.actual()).contains("3 such starts in a row", "bak-");
                    });
        }
    }

    private void assertSpared(OceanbaseCloudService service) {
        RunReport report = suite.judge(service.url(), CloudRun.FIXTURES, List.of());

        assertThat(service.crashes()).isEmpty();
        assertThat(report.failures()).as(CloudRun.story(report)).isEmpty();
        assertThat(report.result()).as(CloudRun.story(report)).isEqualTo(Result.PASS);
    }

    private static List<Authentication> identities(StubAccess access) {
        return access.accessKey().isEmpty() ? List.of() : List.of(new DigestAuthentication(
                Secret.of("BACKUP_TCK_ACCESS_KEY", access.accessKey().get()),
                Secret.of("BACKUP_TCK_SECRET_KEY", access.secretKey().orElseThrow())));
    }

    /** A service with another client that starts a backup of the same tenant at every so many requests. */
    private static class SharedCloud extends OceanbaseCloudService {

        private final int requests;
        private int seen;

        SharedCloud(int requests) {
            this.requests = requests;
        }

        @Override
        WitnessReply answer(WitnessRequest request) {
            if (++seen % requests == 0) {
                add("PHYSICAL_BACKUP", TENANT);
            }
            return super.answer(request);
        }
    }
}
