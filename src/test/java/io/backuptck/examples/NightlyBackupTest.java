package io.backuptck.examples;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.junit.BackupStub;
import io.backuptck.junit.SpecialName;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.journal.CallPattern;
import io.backuptck.stub.journal.Times;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a test in Java uses the stub. The ones in Python and Go beside it test the same. */
@BackupStub(api = "gaussdb", empty = true)
class NightlyBackupTest {
    private static final int LOOKS = 100;
    private String backups;

    @BeforeEach
    void address(URI stub, StubServer server) {
        backups = stub + "/v3/" + server.fixtures().get("project") + "/backups";
    }

    /** The code under test: starts a backup and waits for its end. */
    private String startNightly(String instance) {
        String id = given().contentType("application/json").body(Map.of("instance_id", instance, "name", "nightly"))
                .post(backups).then().statusCode(202).extract().path("backup.id");
        for (int look = 0; look < LOOKS; look++) { // the stub moves on with each look, so there is nothing to sleep for
            String state = given().queryParam("instance_id", instance).get(backups)
                    .path("backups.find { it.id == '" + id + "' }.status");
            if (!state.equals("BUILDING")) {
                return state;
            }
        }
        throw new IllegalStateException("the backup does not end");
    }

    @Test
    void aBackupIsCompleted(StubServer stub) {
        assertThat(startNightly(stub.fixtures().get("instance"))).isEqualTo("COMPLETED");
        stub.verify(CallPattern.of("createManualBackup").with("/name", "nightly"), Times.exactly(1));
    }

    @Test
    void aBackupFails(@SpecialName("failing") String instance) {
        assertThat(startNightly(instance)).isEqualTo("FAILED");
    }

    @Test
    void anInstanceDoesNotExist(StubServer stub, @SpecialName("unknown") String instance) {
        given().contentType("application/json").body(Map.of("instance_id", instance, "name", "nightly")).post(backups)
                .then().statusCode(404);
        stub.verify(CallPattern.of("listBackups"), Times.never());
    }

    @Test
    @BackupStub(api = "gaussdb", variant = "all-fail")
    void aServiceOfWhichEveryBackupFails(URI stub, StubServer server) {
        backups = stub + "/v3/" + server.fixtures().get("project") + "/backups";
        assertThat(startNightly(server.fixtures().get("instance"))).isEqualTo("FAILED");
    }
}
