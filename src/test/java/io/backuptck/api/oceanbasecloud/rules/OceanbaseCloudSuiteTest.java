package io.backuptck.api.oceanbasecloud.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.contract.Contract;
import io.backuptck.suite.ListeningRun;
import io.backuptck.suite.Told;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answer to a start holds for each kind of backup, and that no refusal tells the secret of the caller. */
class OceanbaseCloudSuiteTest {

    private static final Contract CONTRACT = Contract.of(OceanbaseCloudApi.ID);
    private static final Told PHYSICAL = Told.example(CONTRACT, "startBackup", 200, "PhysicalBackupStarted")
            .sent("{'backupObjectType': 'tenant'}");
    private static final Told LOGICAL = Told.example(CONTRACT, "startBackup", 200, "LogicalBackupStarted")
            .sent("{'backupObjectType': 'table'}");
    private static final Told REFUSED = Told.example(CONTRACT, "startBackup", 400, "ErrorBadRequest");
    private static final DigestAuthentication CALLER = new DigestAuthentication(Secret.of("BACKUP_TCK_ACCESS_KEY", "access-key-1"),
            Secret.of("BACKUP_TCK_SECRET_KEY", "s3cret\"key=<1>"));

    private final ListeningRun run = new ListeningRun(CONTRACT, CALLER);

    @Test
    void examplesAreRight() {
        assertThat(run.broken(PHYSICAL)).isEmpty();
        assertThat(run.broken(LOGICAL)).isEmpty();
        assertThat(run.broken(Told.example(CONTRACT, "startBackup", 200, "PagePhysicalBackupStarted")
                .sent("{'backupObjectType': 'tenant'}"))).isEmpty();
        assertThat(run.broken(Told.example(CONTRACT, "startBackup", 200, "PageLogicalBackupStarted")
                .sent("{'backupObjectType': 'database'}"))).isEmpty();
    }

    @Test
    void aPhysicalStartIsAnsweredWithTheIdOfItsTask() {
        assertThat(run.verdict("OBC-PHYSICAL-13", PHYSICAL)).isEqualTo("held");
        assertThat(run.verdict("OBC-PHYSICAL-13", PHYSICAL.without("/data/backupTaskId"))).isEqualTo("broken");
        assertThat(run.verdict("OBC-PHYSICAL-13", PHYSICAL.with("/data/backupTaskId", "null"))).isEqualTo("broken");
        assertThat(run.verdict("OBC-PHYSICAL-13", PHYSICAL.with("/data", "null"))).isEqualTo("broken");
        assertThat(run.verdict("OBC-PHYSICAL-13", PHYSICAL.without("/data"))).isEqualTo("broken");
        assertThat(run.verdict("OBC-PHYSICAL-13", PHYSICAL.without("/data").with("/requestId", "1"))).as("whatever else is wrong")
                .isEqualTo("broken");
    }

    /** Text in place of an object is a fault of the shape, and what lies in it is not known. */
    @ParameterizedTest
    @ValueSource(strings = {"'bak-1'", "[]", "1"})
    void dataOfAnotherTypeIsLeftToTheSchema(String data) {
        assertThat(run.broken(PHYSICAL.with("/data", data))).isNotEmpty().doesNotContain("OBC-PHYSICAL-13");
        assertThat(run.broken(LOGICAL.with("/data", data))).isNotEmpty().doesNotContain("OBC-LOGICAL-08");
    }

    /** An empty id is there; that it names nothing is said by another sentence. */
    @Test
    void anEmptyIdIsBlamedForBeingEmpty() {
        assertThat(run.broken(PHYSICAL.with("/data/backupTaskId", "''"))).contains("OBC-PHYSICAL-14").doesNotContain("OBC-PHYSICAL-13");
    }

    @Test
    void theIdStandsInsideDataAndNowhereElse() {
        assertThat(run.verdict("OBC-PHYSICAL-15", PHYSICAL)).isEqualTo("held");
        assertThat(run.verdict("OBC-PHYSICAL-15", PHYSICAL.with("/backupTaskId", "'bak-5hq2m7c1'"))).isEqualTo("broken");
        assertThat(run.broken(PHYSICAL.with("/backupTaskId", "'bak-5hq2m7c1'").without("/data/backupTaskId")))
                .as("what is in the wrong place is missing in the right one").contains("OBC-PHYSICAL-13", "OBC-PHYSICAL-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "database"})
    void aLogicalStartIsAnsweredWithData(String kind) {
        Told told = LOGICAL.sent("{'backupObjectType': '" + kind + "'}");
        assertThat(run.verdict("OBC-LOGICAL-08", told)).isEqualTo("held");
        assertThat(run.verdict("OBC-LOGICAL-08", told.with("/data", "{'more': 1}"))).isEqualTo("held");
        assertThat(run.verdict("OBC-LOGICAL-08", told.with("/data", "null"))).isEqualTo("broken");
        assertThat(run.verdict("OBC-LOGICAL-08", told.without("/data"))).isEqualTo("broken");
        assertThat(run.broken(told)).as("it needs no id").doesNotContain("OBC-PHYSICAL-13", "OBC-PHYSICAL-15");
    }

    /** What was asked for is not known, or was not done. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{}; true", "{'backupObjectType': 'cluster'}; true", "[; true", "''; true",
        "{'backupObjectType': 'tenant'}; false",
        "{'backupObjectType': 'table'}; false"})
    void whatNoKindOfStartWasAcceptedForIsNotJudged(String request, boolean success) {
        assertThat(run.broken(PHYSICAL.sent(request).with("/data", "null").with("/success", String.valueOf(success))))
                .doesNotContain("OBC-PHYSICAL-13", "OBC-PHYSICAL-15", "OBC-LOGICAL-08");
    }

    @Test
    void anotherOperationIsNoStart() {
        assertThat(run.broken(Told.example(CONTRACT, "listBackupSets", 200, "BackupSetsNone").sent("{'backupObjectType': 'tenant'}")
                .with("/data", "null")))
                .doesNotContain("OBC-PHYSICAL-13");
    }

    private static Told saying(String message) {
        Told told = REFUSED.with("/errorMessage", "'MESSAGE'");
        return told.body(told.body().replace("MESSAGE", message));
    }

    /** JSON can write a mark in several ways, and some writers escape those that HTML gives a meaning to. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {"no such tenant; held", "bad s3cret\\\"key=<1>; broken",
        "bad s3cret\\u0022key=<1>; broken",
        "bad s3cret\\\"key\\u003d\\u003c1\\u003e; broken", "who is access-key-1; held"})
    void noRefusalTellsTheSecretOfTheCaller(String message, String verdict) {
        assertThat(run.verdict("OBC-AUTH-23", saying(message))).isEqualTo(verdict);
    }

    @Test
    void norDoesAHeaderOfIt() {
        assertThat(run.verdict("OBC-AUTH-23", REFUSED.header("X-Debug", "s3cret\"key=<1>"))).isEqualTo("broken");
        assertThat(run.verdict("OBC-AUTH-23", PHYSICAL.header("X-Debug", "s3cret\"key=<1>"))).as("only a refusal is judged")
                .isEqualTo("not judged");
    }

    @Test
    void withoutASecretOrWithAVeryShortOneNothingIsSaid() {
        assertThat(new ListeningRun(CONTRACT).verdict("OBC-AUTH-23", REFUSED)).isEqualTo("not judged");
        assertThat(new ListeningRun(CONTRACT, CALLER.with(Secret.of("BACKUP_TCK_SECRET_KEY", "tenant"))).verdict("OBC-AUTH-23",
                saying("no such tenant"))).isEqualTo("held");
    }
}
