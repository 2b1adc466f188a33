package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.backuptck.contract.ApiId;
import io.backuptck.report.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of known failures says what it must, and nothing else. */
class BaselineFileTest {

    private static final String WHY = ", reason: r, owner: o, expires: 2027-01-31}";

    @TempDir
    Path directory;

    private Path file(String yaml) throws IOException {
        return Files.writeString(directory.resolve("known.yaml"), yaml);
    }

    @Test
    void entriesHaveARequirementOrAFingerprintOrBoth() throws IOException {
        Baseline list = BaselineFile.read(file("known-failures:\n- {requirement: GDB-JOB-04" + WHY + "\n- {fingerprint: '0123456789abcdef'" + WHY
                + "\n- requirement: OBS-ENV-03\n  fingerprint: \"1123456789abcdef\"\n  reason: 'ticket 7'\n  owner: Ann\n  expires: 2027-02-01\n"),
                List.of(ApiId.named("gaussdb")));

        assertThat(list.entries()).containsExactly(
                new Baseline.Entry("GDB-JOB-04", "", "gaussdb", "r", "o", LocalDate.parse("2027-01-31"), 2),
                new Baseline.Entry("", "0123456789abcdef", "", "r", "o", LocalDate.parse("2027-01-31"), 3),
                new Baseline.Entry("OBS-ENV-03", "1123456789abcdef", "obshell", "ticket 7", "Ann", LocalDate.parse("2027-02-01"), 4));
    }

    @Test
    void anEmptyListIsOne() throws IOException {
        assertThat(BaselineFile.read(file("known-failures: []\n"), List.of(ApiId.named("gaussdb"))).entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "requirement: GDB-JOB-4, reason: r, owner: o, expires: 2027-01-31  | line 2, | no contract has a requirement 'GDB-JOB-4'; did you mean GDB-JOB-",
        "requirement: gdb-job-04, reason: r, owner: o, expires: 2027-01-31 | line 2, | did you mean GDB-JOB-04?",
        "requirement: GDB-JOB-04, owner: o, expires: 2027-01-31            | line 2, | has no reason; say why",
        "requirement: GDB-JOB-04, reason: ' ', owner: o, expires: 2027-01-31 | line 2, | has no reason",
        "requirement: GDB-JOB-04, reason: r, owner: , expires: 2027-01-31  | line 2, | has no owner; say who",
        "requirement: GDB-JOB-04, reason: r, owner: o                      | line 2, | has no expires",
        "requirement: GDB-JOB-04, reason: r, owner: o, expires: soon       | line 2, | 'expires' must be a day such as 2027-01-31",
        "requirement: GDB-JOB-04, reason: r, owner: o, expires: 2027-02-30 | line 2, | 'expires' must be a day",
        "requirement: GDB-JOB-04, reason: r, owner: o, expires: 2027       | line 2, | 'expires' must be",
        "requirement: GDB-JOB-04, reason: r, ovner: o, expires: 2027-01-31 | line 2, | unknown entry 'ovner'; did you mean owner?",
        "requirement: GDB-JOB-04, reason: r, reason: s                     | line 2, | 'reason' stands a second time",
        "reason: r, owner: o, expires: 2027-01-31                          | line 2, | needs its requirement or its fingerprint",
        "fingerprint: 1234567890123456, reason: r, owner: o, expires: 2027-01-31 | line 2, | 16 digits from 0 to f in quotes",
        "fingerprint: 'xyz', reason: r, owner: o, expires: 2027-01-31      | line 2, | 16 digits from 0 to f",
    })
    void aBadEntryIsRefusedWithItsLine(String entry, String line, String words) throws IOException {
        assertThat(refusal("known-failures:\n- {" + entry + "}\n")).contains(line).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "known_failures: []                   | line 1, | unknown entry 'known_failures'; write known-failures",
        "known-failures: GDB-JOB-04           | line 1, | must be a list",
        "known-failures: [GDB-JOB-04]         | line 1, | must be written as requirement: ID",
        "`- requirement: GDB-JOB-04`          | known.yaml | is no YAML mapping with the list known-failures",
        "`known-failures: [`                  | line 2 | is no YAML",
        "`{}`                                 | line 1, | must be a list",
    })
    void aBadFileIsRefused(String yaml, String place, String words) throws IOException {
        assertThat(refusal(yaml + "\n")).contains(place).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "requirement: GDB-JOB-04 | requirement: GDB-JOB-04",
        "requirement: GDB-JOB-04 | requirement: GDB-JOB-04, fingerprint: '0123456789abcdef'",
        "fingerprint: '0123456789abcdef' | requirement: GDB-JOB-04, fingerprint: '0123456789abcdef'",
    })
    void whatIsListedTwiceIsRefused(String one, String other) throws IOException {
        assertThat(refusal("known-failures:\n- {" + one + WHY + "\n- {" + other + WHY + "\n")).contains("line 3,", "listed already in line 2");
    }

    private String refusal(String yaml) throws IOException {
        Path file = file(yaml);
        UsageException refusal = catchThrowableOfType(UsageException.class, () -> BaselineFile.read(file, List.of(ApiId.named("gaussdb"))));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).hasLineCount(1).contains("list of known failures", "known.yaml");
        return refusal.getMessage();
    }

    @Test
    void theListCanBeNamedByOptionFileAndProperty() throws IOException {
        Path list = file("known-failures:\n- {requirement: GDB-JOB-04" + WHY + "\n");
        Path config = Files.writeString(directory.resolve("tck.yaml"), "api: [gaussdb]\nbaseline: '" + list + "'\n");
        Properties properties = new Properties();
        properties.setProperty("tck.baseline", list.toString());

        assertThat(Settings.of(List.of("--baseline", list.toString())).options().knownFailures()).isPresent();
        assertThat(Settings.of(List.of("--config", config.toString())).options().knownFailures().orElseThrow().entries()).hasSize(1);
        assertThat(Settings.of(properties).options().knownFailures()).isPresent();
    }

    @Test
    void aPlaceWhereNoListCanBeMadeIsRefusedBeforeTheRun() throws IOException {
        Path there = file("known-failures: []\n");

        assertThat(refused("--write-baseline", there.toString())).contains("is there already");
        assertThat(refused("--write-baseline", directory.resolve("none/known.yaml").toString())).contains("its folder must be there");
        assertThat(refused("--write-baseline", directory.resolve("r/k.yaml").toString(), "--report-dir", directory.resolve("r").toString()))
                .contains("report folder");
        assertThat(refused("--write-baseline", directory.resolve("k.yaml").toString(), "--baseline", there.toString())).contains("without --baseline");
    }

    private static String refused(String... arguments) {
        return catchThrowableOfType(UsageException.class, () -> Settings.of(List.of(arguments))).getMessage();
    }
}
