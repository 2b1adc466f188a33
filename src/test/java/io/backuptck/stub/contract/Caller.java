package io.backuptck.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.stub.Pace;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.StubClock;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.SchemaValidator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls a stub of a contract file without HTTP, and holds each of its answers against the contract. */
final class Caller {

    static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final Contract contract;
    private final ContractStub stub;

    Caller(String file, Pace pace) {
        this(file, pace, Set.of());
    }

    Caller(String file, Pace pace, Set<Location> off) {
        this(Path.of("src/test/resources/own/" + file), pace, off);
    }

    Caller(Path file, Pace pace, Set<Location> off) {
        this.contract = Contract.ofFile(file);
        this.stub = new ContractStub(new RequestRules(contract, off), new StubClock(pace, () -> NOW));
    }

    Contract contract() {
        return contract;
    }

    ContractStub stub() {
        return stub;
    }

    /** An answer of the stub. */
    record Reply(int status, JsonNode body, String mediaType, String raw) {

        String text(String pointer) {
            return body.at(pointer).asText();
        }
    }

    Reply call(String operationId, String target) {
        return call(operationId, target, "");
    }

    /** @param target path and query, without anything encoded */
    Reply call(String operationId, String target, String body) {
        Operation operation = contract.operation(operationId);
        String[] parts = target.split("\\?", 2);
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : parts.length > 1 ? parts[1].split("&") : new String[0]) {
            query.put(pair.split("=")[0], pair.split("=")[1]);
        }
        StubResponse answer = stub.answer(new StubRequest(operation, target, path(operation, parts[0]), query, Map.of(),
                body.getBytes(StandardCharsets.UTF_8)));
        Reply reply = reply(answer);
        operation.answer(answer.status()).flatMap(known -> known.schema()).ifPresentOrElse(schema ->
                assertThat(SchemaValidator.of(contract).validate(schema, reply.body()).violations()).as("%s %s", operationId, reply).isEmpty(),
                () -> assertThat(answer.body().length > 0).isEqualTo(operation.answer(answer.status()).filter(known ->
                        answer.status() != 204 && contract.node(known.location()).has("content")).isPresent()));
        assertThat(operation.answer(answer.status())).as("the status %s of %s", answer.status(), operationId).isPresent();
        return reply;
    }

    static Reply reply(StubResponse answer) {
        return new Reply(answer.status(), JsonText.parse(answer.body()).value().orElse(MissingNode.getInstance()),
                answer.headers().stream().map(header -> header.value()).findFirst().orElse(""), new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> path(Operation operation, String path) {
        Map<String, String> values = new LinkedHashMap<>();
        var names = Pattern.compile("\\{([^}]+)}").matcher(operation.path());
        var found = Pattern.compile(operation.path().replaceAll("\\{[^}]+}", "([^/]+?)")).matcher(path);
        assertThat(found.matches()).as("%s is a path of %s", path, operation).isTrue();
        for (int i = 1; names.find(); i++) {
            values.put(names.group(1), found.group(i));
        }
        return values;
    }
}
