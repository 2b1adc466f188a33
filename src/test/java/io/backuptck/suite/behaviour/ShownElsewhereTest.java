package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.AnswerRule.Elsewhere;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.suite.Seen;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Judgement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one answer shows of a thing, another one shows of the same thing, wherever it stands in a list. */
class ShownElsewhereTest {

    private static final Contract CONTRACT = JobsServer.CONTRACT;

    private final JobsServer server = new JobsServer();
    private final MemoryRun run = server.run();

    private Seen job() {
        return KnownResources.of(run.session(), JobsServer.JOB).create().look();
    }

    private Seen list() {
        return run.session().send(run.session().call("listJobs"));
    }

    private static Seen showing(Seen answer, String place, String value) {
        Operation operation = answer.operation();
        Exchange exchange = answer.exchange();
        JsonNode body = answer.body().deepCopy();
        ((ObjectNode) body.at(place.substring(0, place.lastIndexOf('/')))).put(place.substring(place.lastIndexOf('/') + 1), value);
        return new Seen(operation, exchange, new Judgement(List.of(), Set.of(), Optional.of(body), false));
    }

    private String verdict(Seen answer, Seen other, Map<String, String> by, Map<String, String> members) {
        String requirement = CONTRACT.requirements().all().iterator().next().id();
        return run.verdict(() -> {
            boolean compared = new ShownElsewhere(run.session(), answer, other).check(requirement, new Elsewhere("any", by, members));
            assertThat(compared).isEqualTo(!members.isEmpty() || !other.body().isEmpty());
        }).replace(requirement, "it");
    }

    @Test
    void theElementWithTheSameIdIsCompared() {
        Seen first = job();
        job();
        Map<String, String> by = Map.of("/jobId", "/jobs/*/jobId");
        Map<String, String> members = Map.of("/processId", "/jobs/*/processId");
        assertThat(verdict(first, list(), by, members)).isEqualTo("held");
        assertThat(verdict(showing(first, "/processId", "another"), list(), by, members)).isEqualTo("broken: it");
    }

    @Test
    void anElementMustBeThereWhereNothingElseIsSaid() {
        Seen first = job();
        Map<String, String> by = Map.of("/jobId", "/jobs/*/jobId");
        assertThat(verdict(first, list(), by, Map.of())).isEqualTo("held");
        assertThat(verdict(showing(first, "/jobId", "none"), list(), by, Map.of())).isEqualTo("broken: it");
    }

    @Test
    void eachElementIsComparedWhereNoneIsMeant() {
        Seen first = job();
        job();
        Map<String, String> members = Map.of("*/processId", "/processId");
        assertThat(verdict(list(), first, Map.of(), members)).isEqualTo("held");
        assertThat(verdict(showing(list(), "/jobs/1/processId", "another"), first, Map.of(), members)).isEqualTo("broken: it");
    }
}
