package io.backuptck.stub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path folder;

    private static JournalEntry entry(long number, String body) {
        return new JournalEntry("gaussdb", number, Instant.EPOCH, "POST", "/v3/p1/backups?x=1",
                List.of(new JournalEntry.Field("Accept", "a"), new JournalEntry.Field("accept", "b")), Map.of("project_id", "p1"),
                Map.of("x", "1"), body, Optional.of("createManualBackup"), RequestVerdict.VALID,
                new JournalEntry.Answer(202, List.of(), "{}"));
    }

    @Test
    void theOldestGoWhenThereAreTooMany() {
        Journal journal = new Journal();
        for (int i = 1; i <= Journal.KEPT + 5; i++) {
            journal.add(entry(i, ""));
        }
        assertThat(journal.all()).hasSize(Journal.KEPT);
        assertThat(journal.all().get(0).number()).isEqualTo(6);
        assertThat(journal.forgotten()).isEqualTo(5);
        assertThat(journal.verify(CallPattern.ANY, Times.never()).message()).contains("beside 5 older requests");
    }

    @Test
    void theOldestGoWhenBodiesAreTooLong() {
        Journal journal = new Journal();
        String long1 = "x".repeat(Journal.CHARACTERS / 4);
        for (int i = 1; i <= 5; i++) {
            journal.add(entry(i, long1));
        }
        assertThat(journal.all()).extracting(JournalEntry::number).containsExactly(3L, 4L, 5L);
        journal.remove(CallPattern.ANY);
        journal.add(entry(6, long1));
        assertThat(journal.all()).hasSize(1);
    }

    @Test
    void aPatternComparesValuesNotTexts() {
        JournalEntry entry = entry(1, "{\"keep\": 7.0, \"name\": \"a\", \"none\": null, \"deep\": {\"list\": [1, 2]}}");
        JsonMapper json = JsonMapper.builder().build();
        assertThat(CallPattern.ANY.with("/keep", json.getNodeFactory().numberNode(7)).matches(entry)).isTrue();
        assertThat(CallPattern.ANY.with("/keep", json.getNodeFactory().numberNode(8)).matches(entry)).isFalse();
        assertThat(CallPattern.ANY.with("/deep/list/1", json.getNodeFactory().numberNode(2)).matches(entry)).isTrue();
        assertThat(CallPattern.ANY.with("/none", json.getNodeFactory().nullNode()).matches(entry)).isTrue();
        assertThat(CallPattern.ANY.with("/gone", json.getNodeFactory().nullNode()).matches(entry)).isFalse();
        assertThat(CallPattern.ANY.with("x", "1").with("project_id", "p1").with("ACCEPT", "a").matches(entry)).isTrue();
        assertThat(CallPattern.ANY.path("/v3/*").matches(entry)).isTrue();
        assertThat(CallPattern.ANY.path("/v3").matches(entry)).isFalse();
        assertThat(CallPattern.of("createManualBackup").method("post").status(202).verdict(RequestVerdict.Kind.VALID).containing("deep")
                .matches(entry)).isTrue();
        assertThat(CallPattern.ANY.status(200).mismatch(entry)).contains("status is 202");
    }

    @Test
    void aFileHasEachEntryInALine() throws IOException {
        Path file = folder.resolve("requests.jsonl");
        List<String> trouble = new ArrayList<>();
        JournalFile written = new JournalFile(file, trouble::add);
        written.accept(entry(1, "a\nb"));
        written.accept(entry(2, ""));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        assertThat(JsonMapper.builder().build().readTree(lines.get(0)).path("body").asText()).isEqualTo("a\nb");
        assertThat(JsonMapper.builder().build().readTree(lines.get(0)).at("/headers/Accept").asText()).isEqualTo("a");
        written.close();
        written.accept(entry(3, ""));
        written.accept(entry(4, ""));
        assertThat(trouble).hasSize(1);
    }

    @Test
    void whatCanNeverHoldIsRefused() {
        assertThatThrownBy(() -> new Times(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Times.exactly(2)).hasToString("exactly 2 times");
        assertThat(new Times(1, 3)).hasToString("1 to 3 times");
        assertThat(Times.atMost(3)).hasToString("at most 3 times");
    }
}
