package io.backuptck.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.gaussdbforopengauss.v3.GaussDBforopenGaussClient;
import com.huaweicloud.sdk.gaussdbforopengauss.v3.model.Backups;
import com.huaweicloud.sdk.gaussdbforopengauss.v3.model.CreateManualBackupRequest;
import com.huaweicloud.sdk.gaussdbforopengauss.v3.model.CreateManualBackupRequestBody;
import com.huaweicloud.sdk.gaussdbforopengauss.v3.model.CreateManualBackupResponse;
import com.huaweicloud.sdk.gaussdbforopengauss.v3.model.DeleteManualBackupRequest;
import com.huaweicloud.sdk.gaussdbforopengauss.v3.model.DeleteManualBackupResponse;
import com.huaweicloud.sdk.gaussdbforopengauss.v3.model.JobDetail;
import com.huaweicloud.sdk.gaussdbforopengauss.v3.model.ListBackupsRequest;
import com.huaweicloud.sdk.gaussdbforopengauss.v3.model.ListBackupsResponse;
import com.huaweicloud.sdk.gaussdbforopengauss.v3.model.ShowJobDetailRequest;
import com.huaweicloud.sdk.gaussdbforopengauss.v3.model.ShowJobDetailResponse;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The vendor's own client works with the stub: signed requests, chunked bodies and all. It reads leniently, so every value
 * is looked at here.
 */
class GaussdbSdkTest {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String INSTANCE = "7e01ac5ac5274957ba506f3851d11d51in14";

    private StubServer stub;
    private GaussDBforopenGaussClient client;

    @BeforeEach
    void start() {
        StubAccess access = new StubAccess(StubAccess.Mode.TOKEN, Optional.of("token"), Optional.of("AK"), Optional.of("SK"));
        stub = StubServer.start(new StubOptions(ApiId.named("gaussdb"), 0, "127.0.0.1", Pace.manual(), access));
        client = client("SK");
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private GaussDBforopenGaussClient client(String secretKey) {
        return GaussDBforopenGaussClient.newBuilder()
                .withCredential(new BasicCredentials().withAk("AK").withSk(secretKey).withProjectId(PROJECT))
                .withEndpoints(List.of(stub.url())).build();
    }

    private static CreateManualBackupRequest creation(String instance, String name, String description) {
        return new CreateManualBackupRequest().withBody(new CreateManualBackupRequestBody().withInstanceId(instance)
                .withName(name).withDescription(description));
    }

    private void step() throws IOException, InterruptedException {
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(stub.url() + "/__backup-tck/step"))
                .POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.discarding());
    }

    private Backups listed(String id) {
        ListBackupsResponse response = client.listBackups(new ListBackupsRequest().withBackupId(id));
        assertThat(response.getHttpStatusCode()).isEqualTo(200);
        assertThat(response.getTotalCount()).isEqualTo(1);
        assertThat(response.getBackups()).hasSize(1);
        return response.getBackups().get(0);
    }

    private JobDetail job(String id) {
        ShowJobDetailResponse response = client.showJobDetail(new ShowJobDetailRequest().withId(id));
        assertThat(response.getHttpStatusCode()).isEqualTo(200);
        assertThat(response.getJob()).isNotNull();
        return response.getJob();
    }

    @Test
    void aBackupFromItsStartToItsDeletion() throws Exception {
        CreateManualBackupResponse created = client.createManualBackup(creation(INSTANCE, "sdk_backup", "by the Sdk \u00e4"));

        assertThat(created.getHttpStatusCode()).isEqualTo(202);
        assertThat(created.getJobId()).isNotBlank();
        assertThat(created.getBackup()).isNotNull();
        assertThat(created.getBackup().getId()).isNotBlank();
        assertThat(created.getBackup().getName()).isEqualTo("sdk_backup");
        assertThat(created.getBackup().getDescription()).isEqualTo("by the Sdk \u00e4");
        assertThat(created.getBackup().getBeginTime()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d{4}");
        assertThat(created.getBackup().getStatus().getValue()).isEqualTo("BUILDING");
        assertThat(created.getBackup().getType().getValue()).isEqualTo("manual");
        assertThat(created.getBackup().getInstanceId()).isEqualTo(INSTANCE);

        JobDetail running = job(created.getJobId());
        assertThat(running.getId()).isEqualTo(created.getJobId());
        assertThat(running.getName()).isEqualTo("BackupSnapshotGaussDBV5InInstance");
        assertThat(running.getStatus()).isEqualTo("Running");
        assertThat(running.getCreated()).isNotBlank();
        assertThat(running.getInstance().getId()).isEqualTo(INSTANCE);
        Backups building = listed(created.getBackup().getId());
        assertThat(building.getStatus().getValue()).isEqualTo("BUILDING");

        for (int steps = 0; steps < 10; steps++) {
            step();
        }

        JobDetail completed = job(created.getJobId());
        assertThat(completed.getStatus()).isEqualTo("Completed");
        assertThat(completed.getEnded()).isNotBlank();
        assertThat(completed.getFailReason()).isNullOrEmpty();
        Backups done = listed(created.getBackup().getId());
        assertThat(done.getStatus().getValue()).isEqualTo("COMPLETED");
        assertThat(done.getBeginTime()).isEqualTo(created.getBackup().getBeginTime());
        assertThat(done.getEndTime()).isNotBlank();
        assertThat(done.getSize()).isPositive();
        assertThat(done.getType().getValue()).isEqualTo("manual");
        assertThat(done.getDatastore().getType()).hasToString("GaussDB");
        assertThat(done.getDatastore().getVersion()).isNotBlank();

        DeleteManualBackupResponse deleted = client.deleteManualBackup(
                new DeleteManualBackupRequest().withBackupId(created.getBackup().getId()));
        assertThat(deleted.getHttpStatusCode()).isEqualTo(202);
        ListBackupsResponse gone = client.listBackups(new ListBackupsRequest().withBackupId(created.getBackup().getId()));
        assertThat(gone.getBackups()).isNotNull().isEmpty();
        assertThat(gone.getTotalCount()).isZero();
    }

    @Test
    void aBackupThatFails() throws Exception {
        CreateManualBackupResponse created = client.createManualBackup(
                creation("failing5ac5274957ba506f3851d11d5in14", "sdk_backup", null));
        for (int steps = 0; steps < 10; steps++) {
            step();
        }

        assertThat(created.getHttpStatusCode()).isEqualTo(202);
        assertThat(created.getBackup().getDescription()).isNullOrEmpty();
        assertThat(job(created.getJobId()).getStatus()).isEqualTo("Failed");
        assertThat(job(created.getJobId()).getFailReason()).isNotBlank();
        assertThat(listed(created.getBackup().getId()).getStatus().getValue()).isEqualTo("FAILED");
    }

    @Test
    void theListIsFilteredAndPaged() {
        ListBackupsResponse page = client.listBackups(new ListBackupsRequest().withInstanceId(INSTANCE)
                .withBackupType(ListBackupsRequest.BackupTypeEnum.AUTO).withOffset(1).withLimit(2)
                .withBeginTime("2020-01-01T00:00:00+0800").withEndTime("2099-01-01T00:00:00+0800"));

        assertThat(page.getBackups()).hasSize(2).allSatisfy(backup -> {
            assertThat(backup.getInstanceId()).isEqualTo(INSTANCE);
            assertThat(backup.getType().getValue()).isEqualTo("auto");
        });
        assertThat(page.getTotalCount()).isGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource({
        "7e01ac5ac5274957ba506f3851d11d51in14, abc,    '',   400, DBS.201210",
        "7e01ac5ac5274957ba506f3851d11d51in14, abcd,   a<b,  400, DBS.280127",
        "00000000000000000000000000000000in14, abcd,   '',   404, DBS.200002",
        "7e01ac5ac5274957ba506f3851d11d51in14, before_release, '', 409, DBS.201201",
    })
    void whatIsRefused(String instance, String name, String description, int status, String code) {
        ClientRequestException refusal = catchThrowableOfType(ClientRequestException.class,
                () -> client.createManualBackup(creation(instance, name, description)));

        assertRefused(refusal, status, code);
    }

    @Test
    void oneBackupOfAnInstanceAtATime() {
        client.createManualBackup(creation(INSTANCE, "sdk_first", null));

        assertRefused(catchThrowableOfType(ClientRequestException.class,
                () -> client.createManualBackup(creation(INSTANCE, "sdk_second", null))), 409, "DBS.201205");
    }

    @Test
    void whatDoesNotExist() {
        assertRefused(catchThrowableOfType(ClientRequestException.class, () -> client.deleteManualBackup(
                new DeleteManualBackupRequest().withBackupId("00000000000000000000000000000000br14"))), 404, "DBS.201010");
        assertRefused(catchThrowableOfType(ClientRequestException.class, () -> client.showJobDetail(
                new ShowJobDetailRequest().withId("00000000-0000-4000-8000-000000000000"))), 400, "DBS.200543");
    }

    @Test
    void aWrongSecretKeyIsRefusedUnlessThereIsAToken() {
        GaussDBforopenGaussClient wrong = client("other");

        assertRefused(catchThrowableOfType(ClientRequestException.class,
                () -> wrong.createManualBackup(creation(INSTANCE, "sdk_backup", null))), 401, "APIGW.0301");
        assertThat(wrong.createManualBackupInvoker(creation(INSTANCE, "sdk_backup", null))
                .addHeader("X-Auth-Token", "token").invoke().getHttpStatusCode()).isEqualTo(202);
    }

    private static void assertRefused(ClientRequestException refusal, int status, String code) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.getHttpStatusCode()).isEqualTo(status);
        assertThat(refusal.getErrorCode()).isEqualTo(code);
        assertThat(refusal.getErrorMsg()).isNotBlank();
        assertThat(refusal.getRequestId()).isNotBlank();
    }
}
