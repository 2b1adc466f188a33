package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.suite.CaseRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that tells weak tags and rightly takes none of them in If-Match is blamed for nothing. */
class WeakTagTest {

    private final NotesServer server = new NotesServer();

    /** The notes, where a change demands a tag and what is invalid has a status of its own. */
    private MemoryRun run() throws IOException {
        Contract contract = HouseServer.contract("memos-weak.yaml", Files.readString(Path.of("src/test/resources/own/memos.yaml"))
                .replace("[{name: If-Match, in: header, schema: {type: string}}]", "[{name: If-Match, in: header, required: true, schema: {type: string}}]")
                + "x-errors: [{name: wrong, when: invalid, status: 400}]\n");
        server.tags = tag -> "W/" + tag;
        server.strong = true;
        return new MemoryRun(contract, Map.of(), server);
    }

    @ParameterizedTest
    @CsvSource({"true, held", "false, skipped"})
    void derivedRequestsAreSeenWithAnyTagOrNotAtAll(boolean knowsAny, String verdict) throws IOException {
        server.knowsAny = knowsAny;
        MemoryRun run = run();
        assertThat(run.verdict(() -> new Requests(run.session(), run.session().contract().operation("changeNote")).all(Expect.ACCEPT).concludeSent()))
                .startsWith(verdict);
        if (!knowsAny) {
            assertThat(run.verdict(() -> new Requests(run.session(), run.session().contract().operation("changeNote")).all(Expect.REFUSE).concludeSent()))
                    .doesNotStartWith("broken");
            assertThat(run.recorder().cases()).filteredOn(one -> one.status() == CaseRecord.Status.NOT_SENT).isNotEmpty().allSatisfy(one ->
                    assertThat(one.reason()).contains("it tells a weak ETag only"));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, held", "false, skipped"})
    void aRemovalIsSeenOrNotAtAll(boolean knowsAny, String verdict) throws IOException {
        server.knowsAny = knowsAny;
        MemoryRun run = run();
        assertThat(run.verdict(() -> new Removal(run.session(), run.session().contract().resource("note")).whileAllowed(KnownResources.of(run.session(),
                run.session().contract().resource("note")).create()))).startsWith(verdict);
    }

    /** With a strong one 412 is wrong. */
    @Test
    void aStrongTagThatIsNotTakenIsBlamed() throws IOException {
        MemoryRun run = run();
        server.tags = tag -> tag;
        server.habit = "refuses";
        assertThat(run.verdict(() -> new Requests(run.session(), run.session().contract().operation("changeNote")).all(Expect.REFUSE).concludeSent()))
                .contains("MEMOS-WEAK-ERROR-WRONG");
    }
}
