package io.backuptck.report.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.report.ReportException;
import io.backuptck.report.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which reports of a folder are shown, and which are left out with a reason. */
class HistoryTest {

    @TempDir
    Path folder;

    private History history() throws IOException {
        return History.of(folder, folder.resolve("out"));
    }

    @Test
    void whatIsNoReportIsLeftOutAndNamed() throws IOException {
        SampleReports reports = new SampleReports(folder);
        ObjectNode good = reports.run("gaussdb", "http://a.test", 0);
        reports.write("deep/down/here", good);
        reports.write("copy", good);
        reports.write("newer", reports.run("gaussdb", "http://a.test", 1).put("schemaVersion", 2));
        reports.write("odd", ((ObjectNode) reports.run("gaussdb", "http://a.test", 2)).put("result", "maybe"));
        Path cut = reports.write("cut", good);
        Files.writeString(cut, Files.readString(cut).substring(0, 5000));
        Files.writeString(Files.createDirectory(folder.resolve("other")).resolve("conformance.json"), "{\"name\": \"something\"}");
        Files.writeString(Files.createDirectory(folder.resolve("list")).resolve("conformance.json"), "[]");
        Files.writeString(Files.createDirectory(folder.resolve("empty")).resolve("conformance.json"), "");
        reports.write("out/run", reports.run("gaussdb", "http://b.test", 0));

        assertThat(history().targets()).hasSize(1);
        assertThat(history().reports()).isEqualTo(1);
        assertThat(history().leftOut()).containsOnlyKeys("deep/down/here/conformance.json", "newer/conformance.json", "odd/conformance.json",
                "cut/conformance.json", "other/conformance.json", "list/conformance.json", "empty/conformance.json");
        assertThat(history().leftOut().get("deep/down/here/conformance.json")).contains("same run as copy/conformance.json");
        assertThat(history().leftOut().get("newer/conformance.json")).contains("schemaVersion is 2");
        assertThat(history().leftOut().get("cut/conformance.json")).contains("not JSON to its end");
        assertThat(history().leftOut().get("other/conformance.json")).contains("no report of a conformance run");
    }

    @Test
    void aFolderThatCannotBeReadIsLeftOutAndNamed() throws IOException {
        SampleReports reports = new SampleReports(folder);
        reports.write("good", reports.run("gaussdb", "http://a.test", 0));
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "whoever runs this may read everything");
        try {
            assertThat(history().reports()).isEqualTo(1);
            assertThat(history().leftOut()).containsExactly(Map.entry("closed", "it cannot be read"));
        } finally {
            closed.toFile().setReadable(true);
        }
    }

    @Test
    void nothingUsableIsAnErrorWithARemedy() {
        assertThatExceptionOfType(ReportException.class).isThrownBy(this::history).withMessageContaining("no conformance.json that can be used")
                .withMessageContaining("name a folder");
    }

    @Test
    void aServerIsOneApiAtOneAddressWhateverItsVersion() throws IOException {
        SampleReports reports = new SampleReports(folder);
        reports.write("a", reports.run("gaussdb", "http://Host.test:80/Base/", 0));
        ObjectNode upgraded = reports.run("gaussdb", "http://host.test:80/Base", 1);
        ((ObjectNode) upgraded.get("targets").get(0)).put("version", "2.0");
        reports.write("b", upgraded);
        reports.write("c", reports.run("obshell", "http://host.test:80/Base", 1));
        reports.write("d", reports.run("gaussdb", "http://host.test:80/base", 1));
        for (int i = 0; i < 2; i++) {
            ObjectNode stub = reports.run("gaussdb", "http://127.0.0.1:4000" + i, i);
            ((ObjectNode) stub.get("targets").get(0)).put("kind", "stub");
            reports.write("stub-" + i, stub);
        }

        assertThat(history().targets()).extracting(target -> target.target().name() + " " + target.runs().size()).containsExactly(
                "built-in stub (gaussdb) 2", "http://host.test:80/Base (gaussdb) 2", "http://host.test:80/base (gaussdb) 1",
                "http://host.test:80/Base (obshell) 1");
    }

    @Test
    void aRunOfSeveralApisIsARunOfEach() throws IOException {
        SampleReports reports = new SampleReports(folder);
        ObjectNode both = reports.run("gaussdb", "http://a.test", 0, "GDB-JOB-04");
        ObjectNode other = reports.run("obshell", "http://b.test", 0);
        other.get("targets").forEach(target -> both.withArray("targets").add(target));
        other.get("requirements").forEach(line -> both.withArray("requirements").add(line));
        reports.write("both", both);

        assertThat(history().reports()).isEqualTo(1);
        assertThat(history().targets()).extracting(target -> target.newest().result()).containsExactly(Result.FAIL, Result.PASS);
        assertThat(history().targets().get(1).newest().failures()).isEmpty();
    }
}
