package io.backuptck.contract.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.Finding;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.RequestValidator;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bundle means what the contract means: whatever breaks the one breaks the other, and the same requirement. */
class BundledVerdictsTest {

    private static final List<JsonNode> OTHERS = List.of(JsonNodeFactory.instance.nullNode(), JsonNodeFactory.instance.textNode(""),
            JsonNodeFactory.instance.arrayNode().add(1));

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void answersAreJudgedAlike(ApiId api) {
        Contract contract = Contract.of(api);
        Contract bundled = Contract.ofDocument(api, Bundle.of(contract).document());
        ExchangeJudge judge = new ExchangeJudge(contract);
        ExchangeJudge other = new ExchangeJudge(bundled);
        int broken = 0;
        for (Operation operation : contract.operations()) {
            for (Answer answer : operation.answers().values()) {
                for (JsonNode body : answer.examples().values().stream().limit(1).flatMap(example -> variations(example).stream())
                        .toList()) {
                    Set<String> findings = findings(judge, operation, answer, body);
                    assertThat(findings(other, bundled.operation(operation.id()), answer, body)).as(operation + " " + body)
                            .isEqualTo(findings);
                    broken += findings.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(broken).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void requestsAreJudgedAlike(ApiId api) {
        Contract contract = Contract.of(api);
        Contract bundled = Contract.ofDocument(api, Bundle.of(contract).document());
        RequestValidator validator = new RequestValidator(contract);
        RequestValidator other = new RequestValidator(bundled);
        List<Operation> bodies = contract.operations().stream().filter(operation -> operation.body().isPresent()).toList();
        assertThat(bodies).isNotEmpty().allSatisfy(operation -> operation.body().get().examples().values().stream()
                .flatMap(example -> variations(example).stream()).forEach(body ->
                        assertThat(other.body(bundled.operation(operation.id()), body)).as(operation + " " + body)
                                .hasSameSizeAs(validator.body(operation, body))));
    }

    private static Set<String> findings(ExchangeJudge judge, Operation operation, Answer answer, JsonNode body) {
        int status = answer.status().matches("\\d+") ? Integer.parseInt(answer.status()) : 418;
        Response response = new Response(status, List.of(new Header("Content-Type", "application/json")),
                body.toString().getBytes(StandardCharsets.UTF_8));
        return judge.judge(operation, new Exchange(1, new Request("GET", "http://127.0.0.1/", List.of(), new byte[0]), response,
                Instant.EPOCH, Duration.ZERO)).findings().stream().map(BundledVerdictsTest::words).collect(Collectors.toSet());
    }

    private static String words(Finding finding) {
        return finding.requirement().id() + " " + finding.pointer();
    }

    /** The value itself, and with one part of it left out or replaced. */
    private static List<JsonNode> variations(JsonNode value) {
        List<JsonNode> all = new ArrayList<>(OTHERS);
        all.add(value);
        if (value instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                all.add(object.deepCopy().without(member.getKey()));
                variations(member.getValue()).forEach(part -> all.add(object.deepCopy().set(member.getKey(), part)));
            });
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            variations(array.get(0)).forEach(part -> {
                ArrayNode copy = array.deepCopy();
                copy.set(0, part);
                all.add(copy);
            });
        }
        return all;
    }
}
