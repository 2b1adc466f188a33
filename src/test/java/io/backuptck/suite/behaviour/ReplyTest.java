package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.target.Authentication;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer says of its request, and how an id is made up that nothing has. */
class ReplyTest {

    private static final Contract CLOUD = Contract.of(ApiId.named("oceanbase-cloud"));

    private static MemoryRun run(int status, String body) {
        return new MemoryRun(CLOUD, Map.of("instance", "i", "tenantId", "t"), (method, path, query, sent) -> path.contains("no/such/path")
                ? new MemoryRun.Answered(404, MemoryRun.json("{'error': 'no route'}"))
                : new MemoryRun.Answered(status, body.isEmpty() ? null : MemoryRun.json(body)));
    }

    private static Seen seen(MemoryRun run) {
        return run.session().send(run.session().call("listBackupSets").path("instanceId", "i").query("requestId", "r"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "200 | {'success': true} | ACCEPTED | status 200",
        "200 | {'success': false, 'errorCode': 'x'} | REFUSED | status 200 with a body that says that it failed",
        "200 | {'data': []} | UNCLEAR | status 200",
        "400 | {'success': false, 'errorCode': 'x'} | REFUSED | status 400",
        "400 | {'success': true} | UNCLEAR | status 400",
        "399 | {'success': false, 'errorCode': 'x'} | UNCLEAR | status 399",
        "499 | {'success': false, 'errorCode': 'x'} | REFUSED | status 499",
        "500 | {'success': true} | BROKEN | status 500"})
    void statusAndBodyTogetherTellWhetherItWasAccepted(int status, String body, Reply reply, String words) {
        MemoryRun run = run(status, body);
        Seen answer = seen(run);

        assertThat(Reply.of(run.session(), answer)).isEqualTo(reply);
        assertThat(Reply.words(run.session(), answer)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"401, true", "403, true", "400, false", "404, false", "500, false", "200, false"})
    void whoIsNotLetInIsToldSo(int status, boolean denied) {
        MemoryRun run = run(status, "{'success': false, 'errorCode': 'x', 'errorMessage': 'm', 'requestId': 'r'}");
        Seen answer = run.session().send(run.session().call("listBackupSets").path("instanceId", "i").query("requestId", "r"), Authentication.NONE);

        assertThat(Reply.isDenial(run.session(), answer)).isEqualTo(denied);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void aBadMomentSaysNothingOfTheService(int status) {
        Seen answer = seen(run(status, "{'success': false, 'errorCode': 'x', 'errorMessage': 'm', 'requestId': 'r'}"));

        assertThatThrownBy(() -> Reply.decided(answer)).isInstanceOf(Inconclusive.class).hasMessageContaining("was answered with status "
                + status);
    }

    @Test
    void everyOtherAnswerDoes() {
        Seen answer = seen(run(404, "{'success': false, 'errorCode': 'x', 'errorMessage': 'm', 'requestId': 'r'}"));

        assertThat(Reply.decided(answer)).isSameAs(answer);
    }

    @Test
    void anErrorOfTheServerIsLookedAtOnceMore() {
        MemoryRun run = run(500, "{'success': false, 'errorCode': 'x', 'errorMessage': 'm', 'requestId': 'r'}");

        assertThat(Looks.at(run.session(), run.session().call("listBackupSets").path("instanceId", "i").query("requestId", "r")).status())
                .isEqualTo(500);
        assertThat(run.requests()).as("three looks, and one at a path that no server has").isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kitchen", "a1b2c3d4-0000-4000-8000-1234567890ab", "t4louay0yv7lc", "7", "2147480000", "instance-7in14", "x"})
    void anIdThatIsMadeUpLooksLikeOneThatExistsAndIsAnother(String id) {
        String madeUp = MadeUpId.like(id, 42);

        assertThat(madeUp).isNotEqualTo(id).isEqualTo(MadeUpId.like(id, 42));
        if (!id.matches("\\d+")) {
            assertThat(madeUp).hasSameSizeAs(id);
            assertThat(madeUp.replaceAll("[A-Za-z0-9]", "x")).isEqualTo(id.replaceAll("[A-Za-z0-9]", "x"));
        }
    }
}
