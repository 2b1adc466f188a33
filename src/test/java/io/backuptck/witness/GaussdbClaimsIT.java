package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.report.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the user says of project and instances need not be so, and is no fault of the server then. */
class GaussdbClaimsIT {

    private static final String OTHER_INSTANCE = "fd26e3bf26e5467587eec857e4f66ef0in14";

    @Test
    void aProjectThatTheServerDoesNotKnow() {
        try (GaussdbCloud server = new OtherWords()) {
            undecided(run(server, Map.of("project", "fffff6b16e954cb88930a360d2c4e663")), "--fixture project=");
        }
    }

    @Test
    void anInstanceThatTheServerDoesNotKnow() {
        try (GaussdbCloud server = new OtherWords()) {
            undecided(run(server, Map.of("instance", OTHER_INSTANCE)), "--fixture instance=");
        }
    }

    @Test
    void anInstanceThatTheVendorsServerDoesNotKnow() {
        try (GaussdbCloud server = new GaussdbCloud(null)) {
            undecided(run(server, Map.of("instance", OTHER_INSTANCE)), "--fixture instance=");
        }
    }

    /** An instance that nobody has is made up, so that nothing rests on what the user takes for one. */
    @Test
    void anInstanceThatExistsAlthoughItShouldNot() {
        try (TwoInstances server = new TwoInstances()) {
            WitnessRun run = run(server, Map.of("unknownInstance", OTHER_INSTANCE));

            assertThat(run.report().result()).as(run.story()).isEqualTo(Result.PASS);
            assertThat(server.started).isZero();
        }
    }

    @Test
    void aMissingInstanceNeedNotBeNamed() {
        try (GaussdbCloud server = new GaussdbCloud(null)) {
            Map<String, String> fixtures = Map.of("project", GaussdbCloud.PROJECT, "instance", GaussdbCloud.INSTANCE);
            WitnessRun run = WitnessRun.of(ApiId.named("gaussdb"), server, fixtures, List.of());

            assertThat(run.report().result()).as(run.story()).isEqualTo(Result.PASS);
            assertThat(run.story()).doesNotContain("fixture unknownInstance");
        }
    }

    private static void undecided(WitnessRun run, String correction) {
        assertThat(run.report().failures()).as(run.story()).isEmpty();
        assertThat(run.report().result()).as(run.story()).isEqualTo(Result.INCONCLUSIVE);
        assertThat(run.story()).contains(correction);
    }

    private static WitnessRun run(WitnessServer server, Map<String, String> other) {
        Map<String, String> fixtures = new HashMap<>(Map.of("project", GaussdbCloud.PROJECT, "instance", GaussdbCloud.INSTANCE,
                "unknownInstance", GaussdbCloud.UNKNOWN_INSTANCE));
        fixtures.putAll(other);
        return WitnessRun.of(ApiId.named("gaussdb"), server, fixtures, List.of());
    }

    /** Says in words of its own what it does not know. */
    private static final class OtherWords extends GaussdbCloud {

        OtherWords() {
            super(null);
        }

        @Override
        WitnessReply answer(WitnessRequest request) {
            boolean known = request.path().size() < 2 || request.path().get(1).equals(PROJECT);
            return known ? super.answer(request) : refuse(404, "IAM.0011", "no project " + request.path().get(1));
        }

        @Override
        WitnessReply noInstance() {
            return refuse(422, "BAK.0042", "no such instance");
        }
    }

    /** Has a second instance of which no backup was made so far, and looks at the instance of a start first. */
    private static final class TwoInstances extends GaussdbCloud {

        private int started;

        TwoInstances() {
            super(null);
        }

        @Override
        WitnessReply create(WitnessRequest request) {
            if (!request.json().path("instance_id").asText().equals(OTHER_INSTANCE)) {
                boolean missing = request.json().path("instance_id").asText().startsWith("0000");
                return missing ? noInstance() : super.create(request);
            }
            if (!isNameAllowed(request.json().path("name"))) {
                return refuse(400, "DBS.201210", "invalid backup name");
            }
            started++;
            return refuse(409, "DBS.201205", "another backup is running");
        }
    }
}
