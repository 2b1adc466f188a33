package io.backuptck.api.gaussdb.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Skip;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server refuses in a start is found out with few starts, and blamed alone. */
class OptionsTest {

    /** The options that are found to be refused. */
    private static Set<StartOption> refused(GaussdbInMemory server) {
        Set<StartOption> refused = new TreeSet<>();
        String verdict = server.run.verdict(() -> {
            Options options = StartedBackups.get().options();
            for (StartOption option : StartOption.values()) {
                if (!options.proof(option).isAccepted()) {
                    refused.add(option);
                }
            }
            throw Skip.because("all was tried");
        });
        assertThat(verdict).isEqualTo("skipped: all was tried");
        return refused;
    }

    private static Set<StartOption> refused(Predicate<GaussdbInMemory.Start> refuses) {
        return refused(new GaussdbInMemory(refuses));
    }

    @Test
    void aServerThatAcceptsAllIsSentFourStarts() {
        GaussdbInMemory server = new GaussdbInMemory(start -> false);
        assertThat(refused(server)).isEmpty();
        assertThat(server.starts()).isEqualTo(StartOption.COMBINATIONS.size());
    }

    @ParameterizedTest
    @EnumSource(StartOption.class)
    void whatIsRefusedIsBlamedAlone(StartOption option) {
        assertThat(refused(start -> start.options().contains(option))).containsExactly(option);
    }

    @Test
    void severalAreFoundAsWell() {
        Set<StartOption> all = EnumSet.of(StartOption.FOUR, StartOption.CHARSET, StartOption.MARKS, StartOption.HYPHEN,
                StartOption.CHUNKED);
        assertThat(refused(start -> start.options().stream().anyMatch(all::contains))).isEqualTo(all);
    }

    /** A server that wants a digit in each name refuses those without one, and has nothing against the rest of the start. */
    @Test
    void aServerThatWantsADigitInEachNameIsBlamedForNamesOfLettersOnly() {
        assertThat(refused(start -> !start.name().matches(".*\\d.*"))).containsExactly(StartOption.LOWER_CASE);
    }

    /** What a part of a combination is tried with besides is what was accepted before. */
    @ParameterizedTest
    @CsvSource({"2, ONE_CHARACTER", "7, ONE_CHARACTER", "15, ONE_CHARACTER"})
    void aServerThatWantsALongerDescriptionIsBlamedForTheShortOne(int least, StartOption blamed) {
        assertThat(refused(start -> !start.description().isEmpty() && start.description().length() < least)).containsExactly(blamed);
    }

    @ParameterizedTest
    @CsvSource({"63, SIXTY_FOUR", "20, SIXTY_FOUR", "14, SIXTY_FOUR"})
    void aServerThatWantsShorterNamesIsBlamedForTheLongOne(int most, StartOption blamed) {
        assertThat(refused(start -> start.name().length() > most)).containsExactly(blamed);
    }

    @Test
    void whereNoStartIsAcceptedNothingIsSaidOfOptions() {
        GaussdbInMemory server = new GaussdbInMemory(start -> true);
        String reason = "inconclusive: the server answers for the instance " + GaussdbInMemory.INSTANCE + " as for one that is made up";
        assertThat(server.run.verdict(() -> StartedBackups.get().options().proof(StartOption.FOUR))).startsWith(reason);
        int sent = server.starts();
        assertThat(server.run.verdict(() -> StartedBackups.get().options().proof(StartOption.CHUNKED))).startsWith(reason);
        assertThat(server.starts()).as("nothing further is sent").isEqualTo(sent);
    }

    @Test
    void eachOptionIsPartOfACombination() {
        assertThat(Arrays.stream(StartOption.values())).allMatch(option -> StartOption.COMBINATIONS.stream()
                .anyMatch(one -> one.contains(option)));
    }
}
