package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.RequestValidator;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the contracts keeps the contract, and there is one for everything. */
class ContractExamplesTest {

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void thereIsAnExampleForEveryAnswerAndEveryBody(ApiId api) {
        assertThat(Contract.of(api).operations()).allSatisfy(operation -> {
            operation.body().ifPresent(body -> assertThat(body.examples()).as(operation + " request").isNotEmpty());
            assertThat(operation.answers().values()).filteredOn(answer -> answer.schema().isPresent())
                    .allSatisfy(answer -> assertThat(answer.examples()).as(operation + " " + answer.status()).isNotEmpty());
        });
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerExampleIsJudgedSound() {
        return operations().flatMap(one -> one.operation().answers().values().stream().flatMap(answer ->
                answer.examples().entrySet().stream().map(example -> DynamicTest.dynamicTest(
                        one.operation() + " " + answer.status() + " " + example.getKey(),
                        () -> assertThat(new ExchangeJudge(one.contract()).judge(one.operation(),
                                exchange(answer.status(), example.getValue())).findings())
                                .allMatch(finding -> finding.kind().equals("listed-status")
                                        && answer.status().equals(Answer.DEFAULT))))));
    }

    @TestFactory
    Stream<DynamicTest> everyRequestExampleIsValid() {
        return operations().flatMap(one -> one.operation().body().stream().flatMap(body ->
                body.examples().entrySet().stream().map(example -> DynamicTest.dynamicTest(
                        one.operation() + " " + example.getKey(),
                        () -> assertThat(new RequestValidator(one.contract()).body(one.operation(), example.getValue()))
                                .isEmpty()))));
    }

    private static Stream<OfContract> operations() {
        return Stream.of(ApiId.values()).map(Contract::of).flatMap(contract ->
                contract.operations().stream().map(operation -> new OfContract(contract, operation)));
    }

    private static Exchange exchange(String status, JsonNode body) {
        Response response = new Response(status.equals(Answer.DEFAULT) ? 418 : Integer.parseInt(status),
                List.of(new Header("Content-Type", "application/json")), body.toString().getBytes(StandardCharsets.UTF_8));
        return new Exchange(1, new Request("GET", "http://127.0.0.1/", List.of(), new byte[0]), response,
                Instant.EPOCH, Duration.ZERO);
    }

    private record OfContract(Contract contract, Operation operation) {
    }
}
