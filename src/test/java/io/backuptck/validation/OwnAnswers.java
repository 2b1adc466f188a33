package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Judges answers by a contract that is written in the test. */
record OwnAnswers(Contract contract) {

    static OwnAnswers of(String yaml) {
        try {
            JsonNode document = new YAMLMapper().readTree(yaml);
            return new OwnAnswers(Contract.ofDocument(new ApiId("own", "Own"), document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Judgement judge(String operation, int status, String type, String body) {
        return judge(operation, status, List.of(new Header("Content-Type", type)), body);
    }

    Judgement judge(String operation, int status, List<Header> headers, String body) {
        Operation called = contract.operation(operation);
        Request request = new Request(called.method(), "http://own.invalid" + called.path(), List.of(), new byte[0]);
        Response response = new Response(status, headers, body.getBytes(StandardCharsets.UTF_8));
        return new ExchangeJudge(contract).judge(called, new Exchange(1, request, response, Instant.EPOCH, Duration.ZERO));
    }

    /** What is blamed, in the order in which it was found: id, pointer, keyword and what came, with a blank between them. */
    static List<String> found(Judgement judgement) {
        return judgement.findings().stream().map(finding -> String.join(" ", finding.requirement().id(), finding.pointer(), finding.kind(),
                finding.actual()).replace("  ", " ")).toList();
    }

    /** What was held against the answer, by id. */
    static List<String> checked(Judgement judgement) {
        return judgement.checked().stream().map(Requirement::id).toList();
    }
}
