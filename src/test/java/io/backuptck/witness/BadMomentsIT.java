package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that fails at everything, for a moment or from a moment on, is not blamed for the wrong requests that it got then. */
class BadMomentsIT {

    private static final ApiId CLOUD = ApiId.named("oceanbase-cloud");

    private static WitnessReply failed() {
        ObjectNode body = WitnessRequest.JSON.createObjectNode().put("success", false).put("errorCode", "E001R500")
                .put("errorMessage", "out of order").put("requestId", "r").put("error_code", "DBS.200005").put("error_msg", "out of order");
        return WitnessReply.json(500, body);
    }

    /** @param from the first request that it fails at, @param count how many */
    private static boolean isBad(int request, int from, int count) {
        return request >= from && request - from < count;
    }

    private static WitnessServer gaussdb(int from, int count) {
        return new GaussdbCloud(null) {
            private int requests;

            @Override
            WitnessReply answer(WitnessRequest request) {
                return isBad(++requests, from, count) ? failed() : super.answer(request);
            }
        };
    }

    private static WitnessServer cloud(int from, int count) {
        return new OceanbaseCloudService() {
            private int requests;

            @Override
            WitnessReply answer(WitnessRequest request) {
                return isBad(++requests, from, count) ? failed() : super.answer(request);
            }
        };
    }

    /** Where the starts of the run have been made; what comes then is wrong or looks at something. */
    static Stream<Arguments> moments() {
        return Stream.concat(IntStream.of(150, 173, 190, 206, 219, 233).mapToObj(from -> Arguments.of("gaussdb", from)),
                IntStream.of(65, 76, 88, 99, 113).mapToObj(from -> Arguments.of("oceanbase-cloud", from)));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void oneBadMomentIsNoFailure(String api, int from) {
        for (int count : new int[] {1, 2}) {
            WitnessRun run = Flavour.run(ApiId.named(api), api.equals("gaussdb") ? gaussdb(from, count) : cloud(from, count));

            assertThat(run.report().failures()).as(run.story()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("moments")
    void whoFailsAtEverythingFromThenOnIsNotSaidToRefuseNothing(String api, int from) {
        WitnessRun run = Flavour.run(ApiId.named(api), api.equals("gaussdb") ? gaussdb(from, Integer.MAX_VALUE)
                : cloud(from, Integer.MAX_VALUE));

        assertThat(run.blamed()).as(run.story()).doesNotContain("OBC-ERR-09", "OBC-ERR-22").noneMatch(id -> id.startsWith("GDB-NAME"));
    }

    /** What it is asked for wrongly is all that it fails at. */
    @Test
    void whoFailsAtEachWrongStartIsBlamedForThat() {
        WitnessRun run = Flavour.run(CLOUD, new OceanbaseCloudService() {
            @Override
            WitnessReply answer(WitnessRequest request) {
                WitnessReply reply = super.answer(request);
                return reply.status() == 400 ? failed() : reply;
            }
        });

        assertThat(run.blamed()).as(run.story()).contains("OBC-ERR-09", "OBC-ERR-22");
    }

    /** Where one mistake is told from a failure, the others are only a warning as long as nothing plainly forbidden is among them. */
    @Test
    void whoFailsAtSomeWrongStartsIsWarned() {
        WitnessRun run = Flavour.run(CLOUD, new OceanbaseCloudService() {
            @Override
            WitnessReply answer(WitnessRequest request) {
                WitnessReply reply = super.answer(request);
                boolean physical = request.json().isObject() && request.json().path("databaseTables").isMissingNode();
                return reply.status() == 400 && physical ? failed() : reply;
            }
        });

        assertThat(run.report().failures()).as(run.story()).isEmpty();
        assertThat(run.report().warnings()).as(run.story()).anyMatch(warning -> warning.requirement().equals("OBC-ERR-10"));
    }
}
