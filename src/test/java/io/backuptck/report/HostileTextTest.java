package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.report.site.Site;
import io.backuptck.suite.ScenarioRecord.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever text a server sends, every file of the report is written and can be read again. */
class HostileTextTest {

    private static final String PICTURE = "\uD83D\uDE00";

    @TempDir
    Path directory;

    static Stream<String> texts() {
        return Stream.concat(Stream.of("\uD800", "\uDC00", "a\uD83D", PICTURE, "\u0000\u0001\u001b[31m", "\u202eevil", "\uFFFE\uFFFF", "]]>",
                        "\u2028", "\u0085", "<script>"),
                // At every offset, so that a cut comes into the middle of one whatever its length.
                Stream.of(0, 1).map(offset -> "x".repeat(offset) + PICTURE.repeat(5000)));
    }

    private static RunReport report(String text) {
        return Reports.of(Reports.good().feature("Test", 1, "Rule").created(text, true).followed().begin("features/obshell/test.feature:2")
                .step("a step", "{\"data\":\"" + text + "\"}").found(finding("OBS-ENV-03", "format", text))
                .end(Status.FAILED, "it said " + text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyFileIsWrittenAndCanBeRead(String text) throws Exception {
        RunReport report = report(text);

        ReportFiles.write(directory, report);
        Site.write(directory, report, Optional.empty(), Optional.empty());

        RunReport again = ReportReader.read(directory.resolve(ReportFiles.JSON));
        assertThat(again.failures().get(0).actual()).isEqualTo(report.failures().get(0).actual());
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(directory.resolve("junit.xml").toFile())
                .getElementsByTagName("failure").getLength()).isEqualTo(1);
        for (String name : List.of("index.html", "requirements.html", "scenarios.html", "summary.md")) {
            assertThat(Files.readString(directory.resolve(name))).as(name).isNotBlank();
        }
        ReportFiles.writeSummaries(directory, again);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theTerminalObeysNothingOfIt(String text) {
        assertThat(TerminalSummary.lines(report(text), "reports")).allSatisfy(line ->
                assertThat(line.codePoints().filter(c -> c == 0x1b || c == 0 || c == 0x202e || c == 0x85 || c >= 0xD800 && c <= 0xDFFF))
                        .isEmpty());
    }
}
