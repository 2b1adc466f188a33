package io.backuptck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.backuptck.stub.StubServer;
import io.backuptck.stub.journal.CallPattern;
import io.backuptck.stub.journal.Times;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.engine.TestExecutionResult;

/** Test classes are run inside these tests, as JUnit runs anybody's. */
class BackupStubExtensionTest {
    private static final List<URI> SEEN = new ArrayList<>();
    private static final String BACKUPS = "/v3/0483b6b16e954cb88930a360d2c4e663/backups";

    private static EngineExecutionResults run(Class<?> tests) {
        SEEN.clear();
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute();
    }

    private static List<String> problems(EngineExecutionResults results) {
        return results.allEvents().finished().stream().map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream()).map(Throwable::getMessage).toList();
    }

    @ParameterizedTest
    @ValueSource(classes = {OfAClass.class, OfAMethod.class, Several.class, Deviating.class, Outer.class, Made.class})
    void theTestsOfAClassPass(Class<?> tests) {
        EngineExecutionResults results = run(tests);
        assertThat(problems(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isPositive();
    }

    @Test
    void aStubOfAClassIsTheSameForAllTestsAndGoneAfterThem() throws Exception {
        assertThat(run(OfAClass.class).testEvents().succeeded().count()).isEqualTo(3);
        assertThat(SEEN).hasSize(3);
        assertThat(SEEN.stream().distinct()).hasSize(1);
        assertGone(SEEN.get(0));
    }

    @Test
    void aStubOfAMethodIsThereForThatTestOnly() throws Exception {
        run(OfAMethod.class);
        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates();
        assertGone(SEEN.get(0));
        assertGone(SEEN.get(1));
    }

    @Test
    void whatCannotBeCarriedOutIsTold() {
        assertThat(problems(run(NoApi.class))).singleElement().asString().contains("either api or contract").contains("gaussdb");
        assertThat(problems(run(OddApi.class))).singleElement().asString().contains("'oracle'").contains("gaussdb");
        assertThat(problems(run(OddVariant.class))).singleElement().asString().contains("no variant all-fall").contains("all-fail");
        assertThat(problems(run(WhichOne.class))).singleElement().asString().contains("gaussdb, obshell").contains("@StubOf");
    }

    @Test
    void aVerificationThatFailsFailsTheTest() {
        EngineExecutionResults results = run(Unasked.class);
        List<Event> failed = results.testEvents().failed().list();
        assertThat(failed).hasSize(1);
        assertThat(problems(results).get(0)).contains("expected exactly 1 times, came 0");
    }

    private static void assertGone(URI stub) throws InterruptedException {
        try {
            get(stub, "/");
        } catch (ConnectException e) {
            return;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("the stub at " + stub + " still answers");
    }

    private static String get(URI stub, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(stub.resolve(path)).build(), BodyHandlers.ofString()).body();
    }

    private static int start(URI stub, String instance) throws IOException, InterruptedException {
        String body = "{\"instance_id\": \"" + instance + "\", \"name\": \"nightly\"}";
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(stub.resolve(BACKUPS)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.discarding()).statusCode();
    }

    @BackupStub(api = "gaussdb")
    static class OfAClass {
        @Test
        void one(URI url, StubServer stub, @SpecialName("failing") String instance) throws Exception {
            SEEN.add(url);
            assertThat(start(url, instance)).isEqualTo(202);
            stub.verify(CallPattern.of("createManualBackup").with("/instance_id", instance), Times.exactly(1));
            String listed = "";
            for (int i = 0; i < 20; i++) {
                listed = get(url, BACKUPS + "?instance_id=" + instance);
            }
            assertThat(listed).contains("FAILED");
        }

        @ParameterizedTest
        @ValueSource(strings = {"first", "second"})
        void theNameIsFreeAgain(String turn, URI url, StubServer stub) throws Exception {
            SEEN.add(url);
            assertThat(stub.journal().all()).isEmpty();
            assertThat(start(url, stub.fixtures().get("instance"))).as(turn).isEqualTo(202);
        }
    }

    static class OfAMethod {
        @Test
        @BackupStub(api = "gaussdb", pace = "manual")
        void one(URI url) throws Exception {
            SEEN.add(url);
            assertThat(start(url, "7e01ac5ac5274957ba506f3851d11d51in14")).isEqualTo(202);
        }

        @Test
        @BackupStub(api = "gaussdb", empty = true)
        void other(URI url) throws Exception {
            SEEN.add(url);
            assertThat(get(url, BACKUPS)).contains("\"total_count\":0");
        }
    }

    @BackupStub(api = "gaussdb")
    @BackupStub(api = "obshell")
    static class Several {
        @Test
        void each(@StubOf("gaussdb") URI gaussdb, @StubOf("obshell") StubServer obshell, @StubOf("obshell") @SpecialName("lost") String tenant) {
            assertThat(gaussdb).isNotEqualTo(obshell.uri());
            assertThat(tenant).startsWith("lost");
        }
    }

    @BackupStub(api = "gaussdb", variant = "all-fail")
    static class Deviating {
        @Test
        void theVariantIsPlayed(StubServer stub) {
            assertThat(stub.fixtures().get("instance")).startsWith("failing");
        }

        @Test
        @BackupStub(api = "gaussdb")
        void aTestHasItsOwn(StubServer stub) {
            assertThat(stub.fixtures().get("instance")).startsWith("7e01");
        }
    }

    @BackupStub(api = "gaussdb")
    static class Outer {
        @Nested
        class Inner {
            @Test
            void theStubOfTheOuterClassIsThere(StubServer stub) {
                assertThat(stub.api().id()).isEqualTo("gaussdb");
            }
        }
    }

    @BackupStub(contract = "src/test/resources/own/jobs.yaml")
    static class Made {
        private final URI url;

        Made(URI url) {
            this.url = url;
        }

        @Test
        void aContractOfOnesOwnIsPlayed() throws Exception {
            assertThat(get(url, "/jobs")).contains("\"total\":0");
        }
    }

    @BackupStub
    static class NoApi {
        @Test
        void never() {
        }
    }

    @BackupStub(api = "oracle")
    static class OddApi {
        @Test
        void never() {
        }
    }

    @BackupStub(api = "gaussdb", variant = "all-fall")
    static class OddVariant {
        @Test
        void never() {
        }
    }

    @BackupStub(api = "gaussdb")
    @BackupStub(api = "obshell")
    static class WhichOne {
        @Test
        void one(URI url) {
            assertThat(url).isNotNull();
        }
    }

    @BackupStub(api = "gaussdb")
    static class Unasked {
        @Test
        void one(StubServer stub) {
            stub.verify(CallPattern.of("createManualBackup"), Times.exactly(1));
        }
    }
}
