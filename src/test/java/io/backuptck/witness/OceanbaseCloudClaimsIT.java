package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.report.Result;
import io.backuptck.report.RunReport;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user says of a service of OceanBase Cloud is held against what the service says. */
class OceanbaseCloudClaimsIT {

    private final CloudRun suite = new CloudRun();

    @ParameterizedTest
    @ValueSource(strings = {"instance", "tenantId"})
    void withoutTheRightInstanceAndTenantThereIsNoVerdict(String key) {
        try (OceanbaseCloudService service = new OceanbaseCloudService()) {
            RunReport report = suite.judge(service.url(), CloudRun.fixturesBut(key, "misspelt"), List.of());

            assertThat(report.failures()).as(CloudRun.story(report)).isEmpty();
            assertThat(report.result()).as(CloudRun.story(report)).isEqualTo(Result.INCONCLUSIVE);
            assertThat(report.notes()).as(CloudRun.story(report)).anyMatch(note -> note.contains("--fixture " + key + "="));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "secondDatabase", "table", "secondTable"})
    void anotherWrongNameCostsOnlyWhatRestsOnIt(String key) {
        try (OceanbaseCloudService service = new OceanbaseCloudService()) {
            RunReport report = suite.judge(service.url(), CloudRun.fixturesBut(key, "misspelt"), List.of());

            assertThat(report.failures()).as(CloudRun.story(report)).isEmpty();
            assertThat(report.result()).as(CloudRun.story(report)).isEqualTo(Result.PASS);
            assertThat(report.scenarios()).as(CloudRun.story(report)).anyMatch(scenario ->
                    scenario.status().equals("inconclusive") && scenario.reason().contains("--fixture " + key + "="));
        }
    }

    /** Several tables of one database are checked with two that exist, where made-up ones are refused. */
    @Test
    void severalTablesAreThoseThatTheUserNames() {
        try (OceanbaseCloudService service = new OceanbaseCloudService()) {
            RunReport report = suite.judge(service.url(), CloudRun.FIXTURES, List.of());
            assertThat(verdict(report, "OBC-TABLE-01")).as(CloudRun.story(report)).isEqualTo("passed");

            Map<String, String> fixtures = new HashMap<>(CloudRun.FIXTURES);
            fixtures.remove("secondTable");
            RunReport without = suite.judge(service.url(), fixtures, List.of());
            assertThat(verdict(without, "OBC-TABLE-01")).as(CloudRun.story(without)).isEqualTo("skipped");
            assertThat(CloudRun.story(without)).contains("--fixture secondTable=");
        }
    }

    @Test
    void whoLetsEverybodyInIsFailedWhereCredentialsAreNamed() {
        try (OceanbaseCloudService service = new OceanbaseStartOnly()) {
            RunReport report = suite.judge(service.url(), CloudRun.FIXTURES, List.of(new DigestAuthentication(
                    Secret.madeUp("an-access-key"), Secret.madeUp("a-secret-key"))));

            assertThat(report.failures()).as(CloudRun.story(report)).singleElement()
                    .satisfies(failure -> assertThat(failure.requirement()).isEqualTo("OBC-AUTH-01"));
        }
    }

    @Test
    void whatCannotBeSeenIsSaid() {
        try (OceanbaseCloudService service = new OceanbaseStartOnly()) {
            RunReport report = suite.judge(service.url(), CloudRun.FIXTURES, List.of());

            assertThat(report.result()).as(CloudRun.story(report)).isEqualTo(Result.PASS);
            assertThat(report.limits()).as(CloudRun.story(report)).singleElement().asString()
                    .contains("whether an accepted start makes a backup could not be observed");
            assertThat(verdict(report, "OBC-SET-37")).as(CloudRun.story(report)).isEqualTo("skipped");
        }
    }

    /** A service that refuses nothing gets no more starts than a run may make. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6})
    void aServiceThatAcceptsEverythingIsSpared(int most) {
        AtomicInteger accepted = new AtomicInteger();
        try (OceanbaseCloudService service = new OceanbaseCloudService() {
            @Override
            WitnessReply start(WitnessRequest request) {
                accepted.incrementAndGet();
                return accept(request, WitnessRequest.JSON.createObjectNode().put("backupTaskId", add("PHYSICAL_BACKUP", TENANT).id));
            }
        }) {
            suite.judge(service.url(), CloudRun.FIXTURES, List.of(), most);

            assertThat(accepted).hasValueBetween(1, most);
        }
    }

    /** What a right service may accept, a table that its task is to look for, does not use up the start kept for the refused ones. */
    @Test
    void whatRefusedStartsLeaveIsFoundWithTheUsualNumberOfStarts() {
        try (OceanbaseCloudService service = new OceanbaseCloudService() {
            @Override
            String faultOfTables(JsonNode names, String database) {
                String fault = super.faultOfTables(names, database);
                return "no such table".equals(fault) ? null : fault;
            }

            @Override
            WitnessReply refuse(WitnessRequest request, int status, String code, String message) {
                if (code.equals("E001R004")) {
                    add("PHYSICAL_BACKUP", TENANT);
                }
                return super.refuse(request, status, code, message);
            }
        }) {
            RunReport report = suite.judge(service.url(), CloudRun.FIXTURES, List.of());

            assertThat(report.failures()).as(CloudRun.story(report)).singleElement()
                    .satisfies(failure -> assertThat(failure.requirement()).isEqualTo("OBC-START-24"));
        }
    }

    private static String verdict(RunReport report, String requirement) {
        return report.requirements().stream().filter(line -> line.id().equals(requirement)).findFirst().orElseThrow().verdict().word();
    }
}
