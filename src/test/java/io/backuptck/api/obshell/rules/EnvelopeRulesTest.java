package io.backuptck.api.obshell.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.suite.ListeningRun;
import io.backuptck.suite.Told;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the envelope of an agent's answers says: the status once more, the trace id, how long it took, and errors of one kind. */
class EnvelopeRulesTest {

    private static final Contract CONTRACT = Contract.of(ObshellApi.ID);
    private static final Told DAG = Told.example(CONTRACT, "getDag", 200, "DagRunning");
    private static final Told REFUSED = Told.example(CONTRACT, "startTenantBackup", 404, "TenantNotFound");

    private final ListeningRun run = new ListeningRun(CONTRACT);

    @ParameterizedTest
    @CsvSource({"200, held", "201, broken", "0, broken", "'\"200\"', not judged", "null, not judged"})
    void theStatusInTheBodyIsThatOfTheAnswer(String status, String verdict) {
        assertThat(run.verdict("OBS-ENV-10", DAG.with("/status", status))).isEqualTo(verdict);
    }

    /** A number that only looks like the status once its upper digits are lost is another number. */
    @ParameterizedTest
    @ValueSource(strings = {"4294967496", "18446744073709551816"})
    void aNumberThatIsTooLargeIsNotTheStatus(String status) {
        assertThat(run.verdict("OBS-ENV-10", DAG.with("/status", status))).isEqualTo("broken");
    }

    @Test
    void refusalsSayTheirStatusTwiceToo() {
        assertThat(run.verdict("OBS-ENV-10", REFUSED)).isEqualTo("held");
        assertThat(run.verdict("OBS-ENV-10", REFUSED.with("/status", "500"))).isEqualTo("broken");
    }

    @Test
    void anAnswerWithoutStatusIsLeftToTheSchema() {
        assertThat(run.broken(DAG.without("/status"))).contains("OBS-ENV-08").doesNotContain("OBS-ENV-10");
    }

    @ParameterizedTest
    @CsvSource({"'', broken", "5b8efff798038103, held", "anything, held"})
    void aRequestThatWasServedHasATraceId(String id, String verdict) {
        assertThat(run.verdict("OBS-ENV-13", DAG.with("/traceId", "'" + id + "'"))).isEqualTo(verdict);
    }

    /** A failure may come before the request has been given one. */
    @Test
    void aFailureNeedsNoTraceId() {
        assertThat(run.broken(REFUSED.with("/traceId", "''"))).doesNotContain("OBS-ENV-13", "OBS-ENV-14", "OBS-ENV-29");
    }

    @Test
    void theStatusOfTheAgentHasNoTraceId() {
        Told status = Told.example(CONTRACT, "getStatus", 200, "AgentStatus").with("/traceId", "''");
        assertThat(run.broken(status)).doesNotContain("OBS-ENV-13", "OBS-ENV-14");
        assertThat(run.broken(status.with("/traceId", "'same'"))).isEmpty();
        assertThat(run.broken(status.with("/traceId", "'same'"))).as("nor is the same one twice a fault there").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5b8efff798038103, held", "0000000000000000, held", "5B8EFFF798038103, broken", "5b8efff79803810, broken",
        "5b8efff7980381034, broken", "5b8efff79803810g, broken"})
    void anIdOfTheServersOwnHasSixteenHexadecimalDigits(String id, String verdict) {
        assertThat(run.verdict("OBS-ENV-14", DAG.with("/traceId", "'" + id + "'"))).isEqualTo(verdict);
        assertThat(run.verdict("OBS-ENV-14", DAG.sent("x-obshell-trace-id", id).with("/traceId", "'" + id + "'")))
                .as("one that the client has chosen may look like anything").isEqualTo("not judged");
    }

    @Test
    void eachRequestHasATraceIdOfItsOwn() {
        assertThat(run.verdict("OBS-ENV-29", DAG)).isEqualTo("held");
        assertThat(run.verdict("OBS-ENV-29", DAG.with("/traceId", "'5b8efff798038104'"))).isEqualTo("held");
        assertThat(run.verdict("OBS-ENV-29", REFUSED.with("/traceId", "'5b8efff798038103'"))).as("whatever is asked").isEqualTo("broken");
    }

    @Test
    void theClientsOwnTraceIdMayComeAgain() {
        assertThat(run.verdict("OBS-ENV-29", DAG.sent("X-OBSHELL-Trace-ID", "mine").with("/traceId", "'mine'"))).isEqualTo("not judged");
        assertThat(run.verdict("OBS-ENV-29", DAG.sent("X-OBSHELL-Trace-ID", "mine").with("/traceId", "'mine'"))).isEqualTo("not judged");
    }

    /** Clocks of two machines differ a little in speed, and both round. */
    @ParameterizedTest
    @CsvSource({"0, held", "100, held", "115, held", "116, broken", "100000000000000000000, broken", "-1, not judged", "1.5, not judged"})
    void noAnswerTookLongerThanTheClientWaited(String duration, String verdict) {
        assertThat(run.verdict("OBS-ENV-24", DAG.took(Duration.ofMillis(100)).with("/duration", duration))).isEqualTo(verdict);
    }

    @Test
    void whereNobodyKnowsHowLongTheClientWaitedNothingIsSaid() {
        assertThat(run.verdict("OBS-ENV-24", DAG.took(Duration.ZERO).with("/duration", "60000"))).isEqualTo("not judged");
    }

    /** Older servers have numbers only, newer ones names; one server has not both. */
    @ParameterizedTest
    @CsvSource({"true, true, held", "false, false, held", "true, false, broken", "false, true, broken"})
    void errorsOfOneServerAreOfOneKind(boolean first, boolean second, String verdict) {
        Told unnamed = REFUSED.without("/error/errCode");
        run.broken(first ? REFUSED : unnamed);
        assertThat(run.verdict("OBS-ERR-03", second ? REFUSED : unnamed)).isEqualTo(verdict);
    }

    @Test
    void anAnswerWithoutErrorSaysNothingOfTheirKind() {
        assertThat(run.verdict("OBS-ERR-03", DAG)).isEqualTo("not judged");
        assertThat(run.verdict("OBS-ERR-03", REFUSED.without("/error/errCode"))).as("the first one decides").isEqualTo("held");
    }

    /** A body may write one text in several ways; that of Go, in which the vendor's server is written, escapes some marks of HTML. */
    @ParameterizedTest
    @ValueSource(strings = {"wrong password S3cret&<more>", "wrong password S3cret\\u0026\\u003cmore\\u003e", "\\u00533cret\\u0026<more>"})
    void noRefusalRepeatsAPassword(String message) {
        run.session().secret("S3cret&<more>");
        assertThat(run.verdict("OBS-ENCRYPT-07", REFUSED)).isEqualTo("held");
        Told telling = REFUSED.with("/error/message", "'MESSAGE'");
        assertThat(run.verdict("OBS-ENCRYPT-07", telling.body(telling.body().replace("MESSAGE", message)))).isEqualTo("broken");
        assertThat(run.verdict("OBS-ENCRYPT-07", DAG.with("/data/name", "'S3cret&<more>'"))).as("no refusal").isEqualTo("not judged");
    }

    @Test
    void aHeaderRepeatsAPasswordAsWell() {
        run.session().secret("S3cret&<more>");
        assertThat(run.verdict("OBS-ENCRYPT-07", REFUSED.header("X-Reason", "not S3cret&<more>"))).isEqualTo("broken");
    }

    /** What may be an ordinary word stands in an answer by chance. */
    @Test
    void anOrdinaryWordIsNoPasswordThatIsRepeated() {
        run.session().secret("tenant");
        assertThat(run.verdict("OBS-ENCRYPT-07", REFUSED.with("/error/message", "'no such tenant'"))).isEqualTo("held");
    }
}
