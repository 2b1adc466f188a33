package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

/** What the suite sends in a path or a query it finds there again, whatever marks it has. */
class SentValueProperty {

    private static final Contract CONTRACT = Contract.of(ApiId.named("gaussdb"));

    private static Seen answer(String operation, String target) {
        Operation called = CONTRACT.operation(operation);
        Exchange exchange = new Exchange(1, new Request(called.method(), "http://host.invalid/behind/a/gateway" + target, List.of(),
                new byte[0]),
                new Response(404, List.of(), new byte[0]), Instant.EPOCH, Duration.ZERO);
        return new Seen(called, exchange, new ExchangeJudge(CONTRACT).judge(called, exchange));
    }

    @Property(tries = 300)
    void whatTheSuiteSendsItReadsAgain(@ForAll @NotBlank @StringLength(max = 12) String project,
            @ForAll @StringLength(min = 1, max = 12) String instance) {
        if (isWhole(project) && isWhole(instance)) {
            ApiCall call = ApiCall.of(CONTRACT.operation("listBackups")).path("project_id", project).query("limit", "10")
                    .query("instance_id", instance);
            Seen answer = answer("listBackups", call.requestTarget());
            assertThat(SentValue.of(answer, "project_id")).isEqualTo(project);
            assertThat(SentValue.of(answer, "instance_id")).isEqualTo(instance);
            assertThat(SentValue.of(answer, "limit")).isEqualTo("10");
        }
    }

    /** Half of a pair of surrogates is no text that UTF-8 can write. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(mark -> Character.getType(mark) == Character.SURROGATE);
    }
}
