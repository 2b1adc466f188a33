package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers of an obshell agent, made from the examples of the contract and then spoilt. */
final class Answers {

    static final Contract OBSHELL = Contract.of(ApiId.named("obshell"));
    private static final ExchangeJudge JUDGE = new ExchangeJudge(OBSHELL);
    private static final byte[] NOTHING = {};

    private Answers() {
    }

    /** A copy of a named example. */
    static ObjectNode example(String operation, int status, String name) {
        return OBSHELL.operation(operation).answer(status).orElseThrow().examples().get(name).deepCopy();
    }

    /** The answer to a start that was accepted. */
    static ObjectNode accepted() {
        return example("startTenantBackup", 200, "StartTenantAccepted");
    }

    static ObjectNode data(ObjectNode answer) {
        return (ObjectNode) answer.get("data");
    }

    static Judgement judge(String operation, int status, JsonNode body) {
        return judge(operation, status, "application/json", body.toString());
    }

    static Judgement judge(String operation, int status, String type, String body) {
        return judge(operation, status, List.of(new Header("Content-Type", type)), body);
    }

    static Judgement judge(String operation, int status, List<Header> headers, String body) {
        return judge(operation, new Response(status, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    static Judgement judge(String operation, Response response) {
        Operation called = OBSHELL.operation(operation);
        Request request = new Request(called.method(), "http://agent.invalid" + called.path(), List.of(), NOTHING);
        return JUDGE.judge(called, new Exchange(1, request, response, Instant.EPOCH, Duration.ZERO));
    }

    /** What a judgement blames: the id of each requirement and the pointer. */
    static List<String> blamed(Judgement judgement) {
        List<String> blamed = new ArrayList<>();
        judgement.findings().forEach(finding -> blamed.add((finding.requirement().id() + " " + finding.pointer()).trim()));
        return blamed;
    }

    /** The ids of the requirements that a judgement says were broken. */
    static List<String> ids(Judgement judgement) {
        return judgement.findings().stream().map(finding -> finding.requirement().id()).distinct().toList();
    }
}
