package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Requirement;
import io.backuptck.target.Redactor;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.Header;
import io.backuptck.validation.Judgement;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One cause is one failure; what follows from it is listed with it. */
class CheckerTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("obshell"));
    private static final String REFUSAL = "{\"successful\":false,\"timestamp\":\"2026-03-01T10:00:05+08:00\",\"duration\":1,"
            + "\"status\":%d,\"traceId\":\"877fe32b83634153\",\"error\":{\"code\":1,\"message\":\"no\"}}";

    private final Recorder recorder = new Recorder(scenario -> { }, new Redactor(List.of()));
    private final Checker checker = new Checker(CONTRACT, recorder);

    private Seen refusal(int status) {
        Exchange exchange = new Exchange(1, new Request("POST", "http://host.invalid/api/v1/tenant/t1/backup", List.of(), new byte[0]),
                new Response(status, List.of(new Header("Content-Type", "application/json")),
                        REFUSAL.formatted(status).getBytes(StandardCharsets.UTF_8)), Instant.EPOCH, Duration.ofMillis(5));
        Seen seen = new Seen(CONTRACT.operation("startTenantBackup"), exchange,
                new ExchangeJudge(CONTRACT).judge(CONTRACT.operation("startTenantBackup"), exchange));
        seen.judgement().findings().forEach(finding -> recorder.found(ApiId.named("obshell"), finding));
        return seen;
    }

    private List<String> blamed() {
        return recorder.findings().stream().map(record -> record.finding().requirement()).filter(entry -> !entry.keywords()
                .contains("listed-status")).map(Requirement::id).toList();
    }

    @Test
    void aRefusalWithTheStatusOfASuccessIsBlamedForThatAlone() {
        Seen answer = refusal(200);

        assertThat(answer.isRefusal()).isTrue();
        checker.checkRefused("OBS-START-16", answer, false, "a refusal", "status 200");
        checker.check("OBS-START-31", answer, "", false, "a refusal with a 4xx status", "status 200");

        assertThat(blamed()).containsExactly("OBS-ENV-30");
        assertThat(recorder.consequences()).extracting(Consequence::requirement).containsExactly("OBS-START-16", "OBS-START-31");
        assertThat(recorder.consequences()).extracting(Consequence::cause).containsOnly("OBS-ENV-30");
    }

    /** Such a status may be what only the vendor's product must not answer with. */
    @Test
    void whereTheStatusIsNotHeldAgainstTheServerEachSentenceIsBlamedForItself() {
        Seen answer = refusal(200);
        Seen tolerated = new Seen(answer.operation(), answer.exchange(), new Judgement(List.of(), Set.of(), answer.judgement().body(),
                true));
        checker.check("OBS-START-31", tolerated, "", false, "a refusal with a 4xx status", "status 200");

        assertThat(blamed()).contains("OBS-START-31");
        assertThat(recorder.consequences()).isEmpty();
    }

    @Test
    void refusalsThatComeAsServerErrorsAreOneFailure() {
        checker.checkRefused("OBS-OVERVIEW-19", refusal(500), false, "a 4xx status", "status 500");
        checker.checkRefused("OBS-START-31", refusal(500), false, "a 4xx status", "status 500");

        assertThat(blamed()).containsExactly("OBS-OVERVIEW-19");
        assertThat(recorder.consequences()).extracting(Consequence::requirement).containsExactly("OBS-START-31");
    }

    @Test
    void otherwiseEachSentenceIsBlamedForItself() {
        checker.checkRefused("OBS-OVERVIEW-05", refusal(404), false, "a", "b");
        checker.checkRefused("OBS-START-16", refusal(404), false, "a", "b");

        assertThat(blamed()).containsExactly("OBS-OVERVIEW-05", "OBS-START-16");
        assertThat(recorder.consequences()).isEmpty();
    }

    /** An actual value that nobody can see looks like a mistake of the report. */
    @Test
    void whatIsMissingIsSaidInWords() {
        checker.check("OBS-OVERVIEW-05", refusal(404), "/error/more", false, "a", "");
        checker.check("OBS-START-16", refusal(404), "/error/message", false, "a", "");

        assertThat(recorder.findings()).extracting(record -> record.finding().actual()).endsWith("nothing, it is missing", "an empty text");
    }

    @Test
    void whatHoldsIsOnlyCounted() {
        assertThat(checker.checkRefused("OBS-START-16", refusal(404), true, "a", "b")).isTrue();
        assertThat(blamed()).isEmpty();
        assertThat(recorder.checkedBy()).containsKey("OBS-START-16");
    }
}
