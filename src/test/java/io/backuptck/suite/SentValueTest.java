package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request has is read as a server reads it, whoever has written it. */
class SentValueTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("gaussdb"));

    private static Seen answer(String operation, String target) {
        Operation called = CONTRACT.operation(operation);
        Exchange exchange = new Exchange(1, new Request(called.method(), "http://host.invalid/behind/a/gateway" + target, List.of(),
                new byte[0]),
                new Response(404, List.of(), new byte[0]), Instant.EPOCH, Duration.ZERO);
        return new Seen(called, exchange, new ExchangeJudge(CONTRACT).judge(called, exchange));
    }

    /** RFC 3986 has no meaning for a plus in a path; a form writes a blank as one. */
    @ParameterizedTest
    @CsvSource({"a+b, a+b", "a%20b, a b", "a%2Bb, a+b", "%C3%A4, ä", "a%2Fb, a/b"})
    void aPlusInAPathIsAPlus(String written, String value) {
        assertThat(SentValue.of(answer("deleteManualBackup", "/v3/p1/backups/" + written), "backup_id")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"a+b, a b", "a%20b, a b", "a%2Bb, a+b", "a=b, a=b"})
    void aPlusInAQueryIsABlank(String written, String value) {
        assertThat(SentValue.of(answer("listBackups", "/v3/p1/backups?limit=1&instance_id=" + written), "instance_id")).isEqualTo(value);
    }

    /** A client may send anything, and who looks on must not stop at that. */
    @ParameterizedTest
    @CsvSource({"100%", "%zz", "%4", "%"})
    void whatIsNoEncodingIsTakenAsItStands(String written) {
        assertThat(SentValue.of(answer("deleteManualBackup", "/v3/p1/backups/" + written), "backup_id")).isEqualTo(written);
        assertThat(SentValue.of(answer("listBackups", "/v3/p1/backups?instance_id=" + written), "instance_id")).isEqualTo(written);
    }

    @Test
    void eachPartOfAPathIsItsOwn() {
        Seen answer = answer("deleteManualBackup", "/v3/p1/backups/b1?x=y");
        assertThat(SentValue.of(answer, "project_id")).isEqualTo("p1");
        assertThat(SentValue.of(answer, "backup_id")).isEqualTo("b1");
        assertThat(SentValue.in(answer, "{backup_id} of {project_id}")).contains("b1 of p1");
        assertThat(SentValue.of(answer("deleteManualBackup", "/v3/p1/elsewhere/b1"), "backup_id")).isEmpty();
    }
}
