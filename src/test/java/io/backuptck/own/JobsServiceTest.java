package io.backuptck.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A judge that is tried out on servers needs servers that are right, and wrong, where their makers say so. */
class JobsServiceTest {

    private static final List<String> ALLOWED = Bodies.ALLOWED;
    private static final List<String> EXCLUDED = Bodies.EXCLUDED;
    private static final int MANY_LOOKS = 50;

    @ParameterizedTest
    @CsvSource({"buffer, successful", "failing, failed"})
    void aJobIsAcceptedRunsAndEnds(String process, String end) {
        try (JobsService service = RightJobs.AS_IN_THE_CONTRACT.start()) {
            JobsClient client = new JobsClient(service.url());
            HttpResponse<String> created = client.execute(process, JobsClient.EXECUTE);
            String id = JobsClient.json(created).path("jobId").asText();

            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(JobsClient.json(created).path("status").asText()).isEqualTo("accepted");
            assertThat(JobsClient.json(created).path("title").asText()).isEqualTo("A buffer");
            assertThat(Stream.generate(() -> JobsClient.json(client.look(id)).path("status").asText()).limit(3))
                    .containsExactly("running", end, end);
            assertProblem(client.dismiss(id), 409);
        }
    }

    @Test
    void aDismissedJobStaysDismissed() {
        try (JobsService service = RightJobs.AS_IN_THE_CONTRACT.start()) {
            JobsClient client = new JobsClient(service.url());
            String id = client.newJob("buffer");
            client.look(id);

            assertThat(JobsClient.json(client.dismiss(id)).path("status").asText()).isEqualTo("dismissed");
            assertThat(JobsClient.json(client.look(id)).path("status").asText()).isEqualTo("dismissed");
            assertProblem(client.dismiss(id), 409);
        }
    }

    @Test
    void theListIsFilteredAndLimitedAndCountsAllThatWereAskedFor() {
        try (JobsService service = RightJobs.AS_IN_THE_CONTRACT.start()) {
            JobsClient client = new JobsClient(service.url());
            client.look(client.newJob("buffer"));
            client.newJob("buffer");
            client.newJob("failing");
            JsonNode accepted = JobsClient.json(client.list("?status=accepted&limit=1&more=yes"));

            assertThat(JobsClient.json(client.list("")).path("jobs")).hasSize(3);
            assertThat(accepted.path("jobs")).singleElement()
                    .satisfies(job -> assertThat(job.path("status").asText()).isEqualTo("accepted"));
            assertThat(accepted.path("total").intValue()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @FieldSource("ALLOWED")
    void whatTheSchemasAllowIsAccepted(String body) {
        try (JobsService service = RightJobs.AS_IN_THE_CONTRACT.start()) {
            assertThat(new JobsClient(service.url()).execute("buffer", body).statusCode()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @FieldSource("EXCLUDED")
    void whatTheSchemasExcludeIsRejected(String body) {
        try (JobsService service = RightJobs.AS_IN_THE_CONTRACT.start()) {
            assertProblem(new JobsClient(service.url()).execute("buffer", body), 400);
            assertThat(service.jobs).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=-1", "?limit=1001", "?limit=many", "?limit=1.5", "?limit=", "?limit=1&limit=2",
        "?status=lost", "?status=", "?status=Running"})
    void aWrongQueryIsRejected(String query) {
        try (JobsService service = RightJobs.AS_IN_THE_CONTRACT.start()) {
            assertProblem(new JobsClient(service.url()).list(query), 400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRightOneLetsEachJobComeToItsEnd(RightJobs right) {
        try (JobsService service = right.start()) {
            JobsClient client = new JobsClient(service.url());
            int others = JobsClient.json(client.list("")).path("total").intValue();
            String id = client.newJob("buffer");
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < MANY_LOOKS; i++) {
                JsonNode shown = JobsClient.json(client.look(id));
                assertThat(shown.path("jobId").asText()).isEqualTo(id);
                seen.add(shown.path("status").asText());
            }

            assertThat(seen).contains("successful").isSubsetOf("accepted", "running", "successful");
            assertThat(client.dismiss(id).statusCode()).isEqualTo(409);
            assertThat(client.newJob("buffer")).isNotEqualTo(id);
            assertThat(JobsClient.json(client.list("")).path("total").intValue()).isGreaterThanOrEqualTo(others + 2);
            assertThat(client.look("no-such-job").headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(client.execute("no-such-process", JobsClient.EXECUTE).statusCode()).isEqualTo(404);
            assertThat(service.crashes()).isEmpty();
        }
    }

    @Test
    void eachWrongOneIsWrongInAWayOfItsOwn() {
        Map<List<String>, String> heard = new HashMap<>();
        try (JobsService service = RightJobs.AS_IN_THE_CONTRACT.start()) {
            heard.put(Conversation.with(service.url()), "the right one");
        }
        for (WrongJobs wrong : WrongJobs.values()) {
            try (JobsService service = wrong.start()) {
                assertThat(heard.put(Conversation.with(service.url()), wrong.name())).as("the same as %s", wrong).isNull();
                assertThat(service.crashes()).isEmpty();
            }
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JobsClient.json(response).path("status").intValue()).isEqualTo(status);
        assertThat(JobsClient.json(response).path("type").isTextual() && JobsClient.json(response).path("title").isTextual()).isTrue();
    }
}
