package io.backuptck.api.gaussdb.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.steps.contract.RequestSteps;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start that has to be refused is right but for one thing, so that its refusal is about that. */
class WrongStartTest {

    private static void askWrongly(GaussdbInMemory server) {
        server.run.begin(List.of("@gaussdb"));
        new RefusalSteps().askWrongly("description");
    }

    @Test
    void aServerThatTakesEverythingIsBlamed() {
        GaussdbInMemory server = new GaussdbInMemory(start -> false);
        assertThat(server.run.verdict(() -> askWrongly(server))).startsWith("broken: GDB-DESC-");
    }

    /** It refuses what is right in another way, which must not hide that it takes what is wrong. */
    @ParameterizedTest
    @CsvSource({"[a-z]+, ''", "\\D+, ''", ".*, backup"})
    void aServerThatDislikesSomethingElseAsWellIsBlamedForBoth(String name, String description) {
        GaussdbInMemory server = new GaussdbInMemory(start -> start.name().matches(name) && (description.isEmpty()
                || start.description().equals(description)));
        assertThat(server.run.verdict(() -> askWrongly(server))).startsWith("broken: GDB-DESC-");
    }

    @Test
    void aStartForAnInstanceThatDoesNotExistIsOtherwiseLikeTheOneThatWasAccepted() {
        List<GaussdbInMemory.Start> seen = new ArrayList<>();
        GaussdbInMemory server = new GaussdbInMemory(start -> !seen.add(start) || start.name().matches("\\D+"));
        assertThat(server.run.verdict(() -> {
            server.run.begin(List.of("@gaussdb", "@GDB-CREATE-06"));
            new RefusalSteps().askForUnknownInstance();
            new RequestSteps().isAsDemanded();
        })).startsWith("broken: GDB-CREATE-06");
        assertThat(seen).last().matches(start -> start.name().matches(".*\\d.*"));
    }

    @Test
    void asLongAsNothingWasAcceptedAStartHasNoOptions() {
        GaussdbInMemory server = new GaussdbInMemory(start -> false);
        server.run.begin(List.of());
        assertThat(StartRequest.usual().options()).isEmpty();
        StartedBackups.get().options().plainBackup();
        assertThat(StartRequest.usual().options()).isEqualTo(StartOption.COMBINATIONS.get(0));
    }
}
