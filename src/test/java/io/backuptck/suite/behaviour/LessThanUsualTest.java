package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.suite.steps.contract.Own;
import io.backuptck.suite.steps.contract.RequestSteps;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.Secret;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Requests that lack something say nothing where the whole ones are rejected as well. */
class LessThanUsualTest {

    private static final Contract CONTRACT = HouseServer.contract("less.yaml", HouseServer.TEXT);

    private final HouseServer house = new HouseServer();
    private Predicate<Map<String, String>> takes = all -> true;
    private int requests;
    private int status;

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        requests++;
        return takes.test(query) ? house.answer(method, path, query, body) : new MemoryRun.Answered(401, MemoryRun.json("{'why': 'no'}"));
    }

    private String called(boolean known, String operation, boolean asNobody) {
        MemoryRun run = new MemoryRun(CONTRACT, Map.of("room", "kitchen", "of", "all"), this::answer,
                known ? List.of(new HeaderAuthentication("X-Key", "", Secret.of("KEY", "key"), "")) : List.of());
        return run.verdict(() -> {
            if (asNobody) {
                new RequestSteps().isCalledByNobody(operation);
            } else {
                new RequestSteps().isCalledWithoutAccept(operation);
            }
            status = Own.get().answer().status();
        });
    }

    @Test
    void aServerThatWantsToKnowWhoIsCallingRejectsNobody() {
        takes = query -> query.getOrDefault("header x-key", "").equals("key");
        called(true, "getPlan", true);
        assertThat(status).isEqualTo(401);
        takes = query -> true;
        called(true, "getPlan", true);
        assertThat(status).isEqualTo(200);
    }

    @Test
    void whoHasNoCredentialsCannotTell() {
        assertThat(called(false, "getPlan", true)).startsWith("skipped: no credentials were given");
        assertThat(requests).isZero();
    }

    @Test
    void whatIsRejectedOfTheRunItselfTellsNothing() {
        takes = query -> false;
        assertThat(called(false, "getPlan", false)).startsWith("skipped: the server rejects getPlan of the run itself");
    }

    @Test
    void whatWouldChangeSomethingIsNotSent() {
        assertThat(called(true, "setPlan", true)).startsWith("inconclusive: setPlan changes");
        assertThat(requests).isZero();
    }

    @Test
    void aServerMayNotDemandThatAcceptableAnswersAreNamed() {
        takes = query -> !query.getOrDefault("header accept", "").isEmpty();
        called(false, "getPlan", false);
        assertThat(status).isEqualTo(401);
    }
}
