package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Precondition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes If-Match is carried out with the current tag only, and what takes an Idempotency-Key makes one thing of repeated requests. */
class ConditionalCallsTest {

    private final NotesServer server = new NotesServer();
    private final MemoryRun run = server.run();

    private static String text() {
        try {
            return Files.readString(Path.of("src/test/resources/own/memos.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String conditions(String operation) {
        return run.verdict(() -> new ConditionalCalls(run.session(), NotesServer.CONTRACT.operation(operation)).check());
    }

    private String repeated() {
        return run.verdict(() -> new RepeatedCreation(run.session(), NotesServer.CONTRACT.operation("addNote")).check());
    }

    @ParameterizedTest
    @CsvSource({"changeNote, CHANGE-NOTE", "dropNote, DROP-NOTE", "setTheme, SET-THEME"})
    void aServerThatObeysIsHeldToIt(String operation, String id) {
        assertThat(conditions(operation)).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKeys("MEMOS-" + id + "-STALE", "MEMOS-" + id + "-CURRENT");
        assertThat(run.recorder().limits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"changeNote, overlooks, CHANGE-NOTE-STALE", "changeNote, does, CHANGE-NOTE-STALE", "changeNote, refuses, CHANGE-NOTE-CURRENT",
        "dropNote, overlooks, DROP-NOTE-STALE", "dropNote, does, DROP-NOTE-STALE", "dropNote, refuses, DROP-NOTE-CURRENT",
        "changeNote, keeps, CHANGE-NOTE-RETAGGED", "setTheme, keeps, SET-THEME-RETAGGED", "setTheme, overlooks, SET-THEME-STALE", "setTheme, does, SET-THEME-STALE", "setTheme, refuses, SET-THEME-CURRENT"})
    void oneThatDoesNotIsBlamed(String operation, String habit, String id) {
        server.habit = habit;
        assertThat(conditions(operation)).isEqualTo("broken: MEMOS-" + id);
    }

    /** A tag that was told before is stale and nothing else; one that nobody has told may be no tag at all. */
    @ParameterizedTest
    @CsvSource({"changeNote, 400, broken: MEMOS-CHANGE-NOTE-STALE", "dropNote, 400, held"})
    void whatWasRightBeforeIsRejectedAsStale(String operation, int status, String verdict) {
        server.stale = status;
        assertThat(conditions(operation)).isEqualTo(verdict);
    }

    @Test
    void whatSomebodyElseChangesMeanwhileIsNoFinding() {
        int[] calls = {0};
        server.meanwhile = () -> {
            if (calls[0]++ == 0) {
                server.versions.merge("/notes/n1", 2, (before, any) -> before + 1);
            }
        };
        assertThat(conditions("changeNote")).isEqualTo("held");
    }

    @Test
    void whatChangesAllTheTimeIsNotDecided() {
        int[] version = {0};
        server.tags = tag -> "\"" + ++version[0] + "\"";
        assertThat(conditions("changeNote")).isEqualTo("held");
        assertThat(run.recorder().limits()).singleElement().asString().contains("as that changes all the time");
    }

    @Test
    void aWeakTagIsEqualToNone() {
        server.tags = tag -> "W/" + tag;
        server.habit = "refuses";
        assertThat(conditions("changeNote")).isEqualTo("held");
        assertThat(run.recorder().limits()).singleElement().asString().contains("status 412 to a weak one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rejects"})
    void oneThingIsMadeOfTwoRequests(String habit) {
        server.habit = habit;
        assertThat(repeated()).isEqualTo("held");
        assertThat(server.notes).hasSize(1);
    }

    @Test
    void twoThingsAreBlamed() {
        server.habit = "makes";
        assertThat(repeated()).isEqualTo("broken: MEMOS-ADD-NOTE-REPEATED");
    }

    /** A weak one need not tell each change (RFC 9110, section 8.8.1), and what was there already is none. */
    @Test
    void onlyAStrongTagHasToChange() {
        server.tags = tag -> "W/" + tag;
        server.habit = "keeps";
        assertThat(conditions("changeNote")).isEqualTo("held");
        server.tags = tag -> tag;
        server.frozen = true;
        assertThat(conditions("changeNote")).isNotEqualTo("broken: MEMOS-CHANGE-NOTE-RETAGGED");
    }

    /** What is as it is asked for already may be taken for done (RFC 9110, section 13.1.1). */
    @Test
    void whereNothingElseCanBeAskedForStalenessIsNotTried() {
        Contract closed = HouseServer.contract("memos-closed.yaml", text().replace("example: {title: Bread, stars: 2}", "example: {title: Milk, stars: 1}")
                .replace("{title: {type: string, maxLength: 20}, stars: {type: integer, minimum: 0, maximum: 5}}", "{title: {enum: [Milk]}, stars: {enum: [1]}}"));
        MemoryRun other = new MemoryRun(closed, Map.of(), server);
        server.habit = "overlooks";

        assertThat(other.verdict(() -> new ConditionalCalls(other.session(), closed.operation("changeNote")).check())).startsWith("skipped: no valid request of "
                + "changeNote asks for anything else than is there");
    }

    /** Else every creation of the run would be taken for the first one, and every removal for one of something else. */
    @Test
    void otherRequestsHaveKeysOfTheirOwnAndTheCurrentTag() {
        assertThat(run.verdict(() -> {
            KnownResources notes = KnownResources.of(run.session(), NotesServer.CONTRACT.resource("note"));
            notes.create();
            new Removal(run.session(), NotesServer.CONTRACT.resource("note")).whileAllowed(notes.create());
        })).isEqualTo("held");
        assertThat(server.notes).containsOnlyKeys("n1");
    }

    @Test
    void onlyWhatTheContractDeclaresIsDemanded() {
        String text = text();
        Contract tagless = HouseServer.contract("memos-tagless.yaml", text.replace("headers: {ETag: {schema: {type: string}}}, ", ""));
        Contract without = HouseServer.contract("memos-without.yaml", text.replaceAll("(?m)^        '412': .*\n", ""));
        Contract stated = HouseServer.contract("memos-stated.yaml", text.replace("      operationId: changeNote\n", "      operationId: changeNote\n      x-requirements: "
                + "[{id: S-1, text: t, level: SHOULD, keywords: [stale]}]\n"));

        for (Contract contract : List.of(tagless, without)) {
            assertThat(contract.operations()).allSatisfy(operation -> assertThat(Precondition.of(contract, operation)).isEmpty());
        }
        assertThat(Precondition.of(stated, stated.operation("changeNote")).orElseThrow().stale(stated).orElseThrow().id()).isEqualTo("S-1");
        assertThat(stated.requirements().find("MEMOS-STATED-CHANGE-NOTE-STALE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'\"1\"', '\"2\"'", "'\"9\"', '\"1\"'", "'W/\"ab\"', 'W/\"aa\"'", "'\"a\"', '\"b\"'", "'\"\"', '\"other\"'"})
    void anotherTagHasTheSameForm(String tag, String other) {
        assertThat(VersionTag.other(tag)).isEqualTo(other);
    }
}
