package io.backuptck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.report.history.History;
import io.backuptck.report.history.SampleReports;
import io.backuptck.report.history.TargetHistory;
import io.backuptck.report.site.HistoryPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a history says what the reports say, and stays small however many there are. */
class HistoryPageTest {

    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"history-data\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("([a-z])(\\d+)");

    @TempDir
    Path folder;

    private String page() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        return Files.readString(HistoryPage.write(site, history(), "1.0.0"));
    }

    private History history() throws IOException {
        return History.of(folder.resolve("reports"), folder.resolve("site"));
    }

    private static JsonNode data(String page) throws IOException {
        Matcher data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        return new JsonMapper().readTree(data.group(1));
    }

    @Test
    void aThousandReportsOfTwentyServersStayUnderThreeMegabytes() throws IOException {
        new SampleReports(folder.resolve("reports")).fleet(1000, 20, report -> { });

        String page = page();
        long size;
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            size = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
        assertThat(size).isLessThan(3_000_000);
        assertThat(page).contains("20 servers", "1000 runs, 2026-01-01 to 2026-02-19");
        JsonNode data = data(page);
        List<TargetHistory> targets = history().targets();
        assertThat(data.get("targets")).hasSize(20);
        for (int i = 0; i < 20; i++) {
            JsonNode target = data.get("targets").get(i);
            TargetHistory known = targets.get(i);
            assertThat(target.get("name").asText()).isEqualTo(known.target().address());
            assertThat(target.get("runs")).hasSize(50);
            for (String id : List.of(known.requirements().get(0), known.requirements().get(known.requirements().size() / 2))) {
                assertThat(letters(data, target, id)).isEqualTo(known.letters(id));
            }
        }
        assertThat(data.get("events").size()).isEqualTo(targets.stream().mapToInt(target -> target.events().size()).sum()).isGreaterThan(100);
        assertThat(data.get("failures").size()).isEqualTo(targets.stream().mapToInt(target -> target.failures().size()).sum());
    }

    private static String letters(JsonNode data, JsonNode target, String id) {
        JsonNode requirements = Stream.of(0, 1, 2).map(at -> data.get("apis").get(at))
                .filter(api -> api.get("id").asText().equals(target.get("api").asText())).findFirst().orElseThrow().get("requirements");
        int row = 0;
        while (!requirements.get(row).get(0).asText().equals(id)) {
            row++;
        }
        return ROW.matcher(target.get("v").get(row).asText()).replaceAll(part -> part.group(1).repeat(Integer.parseInt(part.group(2))));
    }

    @Test
    void aPartOfARunIsNeverShownAsAWholeOne() throws IOException {
        SampleReports reports = new SampleReports(folder.resolve("reports"));
        ObjectNode part = reports.run("gaussdb", "http://a.test", 0);
        ((ObjectNode) part.get("run")).put("options", "--api gaussdb --read-only");
        reports.write("part", part);

        assertThat(page()).contains("no failure in a part", "read-only", "0 of 1 server fails, as last checked", "banner tone-partial")
                .doesNotContain("conformant as checked");
    }

    @Test
    void aReportCannotPutAnythingIntoThePage() throws IOException {
        SampleReports reports = new SampleReports(folder.resolve("reports"));
        ObjectNode report = reports.run("gaussdb", "http://a.test/</script><img src=x onerror=alert(1)>", 0, "GDB-JOB-04");
        ((ObjectNode) report.get("failures").get(0)).put("pointer", "/</script><img src=x onerror=alert(1)>");
        reports.write("hostile", report);
        Files.createDirectories(folder.resolve("reports/<img src=x>"));
        Files.writeString(folder.resolve("reports/<img src=x>/conformance.json"), "{}");

        String page = page();

        assertThat(page).doesNotContain("<img").contains("1 file left out");
        assertThat(data(page).get("targets").get(0).get("name").asText()).contains("</script>");
    }
}
