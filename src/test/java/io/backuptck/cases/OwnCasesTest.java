package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.RequestValidator;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests of a contract as another team writes it. */
class OwnCasesTest {

    private static final int SEEDS = 20;
    private static final Contract ORDERS = Contract.ofFile(Path.of("src/test/resources/own/orders.yaml"));

    /** Chance takes one of several, so several draws show what there is. */
    private static Stream<RequestCase> all() {
        return IntStream.range(0, SEEDS).boxed().flatMap(seed -> CasePlan.of(ORDERS, seed).cases());
    }

    @Test
    void noHeaderIsSentThatArrivesOtherwise() {
        List<String> sent = all().filter(one -> one.constraint().place().in().equals("header")).map(RequestCase::sent)
                .filter(text -> !text.isEmpty()).map(text -> JsonText.parse(text).value().orElseThrow().asText()).toList();

        assertThat(sent).isNotEmpty().allMatch(text -> text.equals(text.strip()) && !text.isEmpty());
    }

    @Test
    void nobodyIsHeldToRefuseAnEmptyParameter() {
        assertThat(all().filter(one -> one.constraint().place().in().equals("query")).map(RequestCase::sent)).isNotEmpty().doesNotContain("\"\"");
    }

    @Test
    void whatFitsNoneOfSeveralSchemasIsRefused() {
        RequestValidator validator = new RequestValidator(ORDERS);
        List<RequestCase> refused = CasePlan.of(ORDERS, 1).refused("orders.create", one -> one.constraint().keyword().equals("oneOf"));

        assertThat(refused).extracting(RequestCase::label).contains("without its second member", "without members", "a number");
        assertThat(refused).allMatch(one -> one.constraint().operation().body().orElseThrow().examples().values().stream()
                .flatMap(valid -> one.body(valid.toString(), FurtherElements.madeUp()).stream())
                .allMatch(body -> !validator.body(one.constraint().operation(), JsonText.parse(body).value().orElseThrow()).isEmpty()));
    }

    @Test
    void aServerThatForgotTheAlternativesOverlooksWhatStandsInThem() {
        RequestCase one = CasePlan.of(ORDERS, 1).refused("orders.create", other -> other.label().equals("without members")
                && other.constraint().place().toString().equals("/buyer")).get(0);
        String valid = one.constraint().operation().body().orElseThrow().examples().values().iterator().next().toString();
        byte[] body = one.body(valid, FurtherElements.madeUp()).orElseThrow();

        assertThat(new RequestValidator(ORDERS, Set.of(one.constraint().rule())).body(one.constraint().operation(),
                JsonText.parse(body).value().orElseThrow())).isEmpty();
    }

    @Test
    void whatOnlyAnswersHaveIsNotDemanded() {
        assertThat(all().filter(one -> one.expect() == Expect.REFUSE).map(one -> one.constraint().place().toString()).distinct())
                .doesNotContain("/id", "/made").contains("/secret");
    }

    /** HTTP takes away the blanks around the value of a header, and an empty one often counts as none. */
    @Test
    void ofAHeaderOnlyWhatArrivesIsSent() {
        SmallContract small = SmallContract.of("""
                openapi: 3.1.1
                info: {title: Small, version: '1'}
                paths: {/things: {get: {operationId: find, parameters: [{name: X-Kind, in: header, example: abc, schema: {type: string, pattern: '^[a-c~]+$'}}],
                  responses: {'200': {description: x}}}}}
                """);
        List<String> sent = small.derived("header X-Kind pattern").cases().stream().flatMap(one -> one.parameter("abc").stream()).toList();

        assertThat(sent).isNotEmpty().allMatch(value -> !value.isEmpty() && value.equals(value.strip()) && value.chars().allMatch(c -> c >= ' ' && c <= '~'));
        assertThat(small.labels("header X-Kind pattern", Expect.REFUSE)).contains("a blank inside")
                .noneMatch(label -> label.matches("empty|a blank in front|a blank behind|a blank at the end|a blank as first character|.*(Chinese|line feed).*"));
        assertThat(small.labels("header X-Kind pattern", Expect.ACCEPT)).anyMatch(label -> label.startsWith("~ "));
    }
}
