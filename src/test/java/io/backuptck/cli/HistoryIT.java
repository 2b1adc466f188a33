package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.backuptck.Thorough;
import io.backuptck.report.history.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The history of a fleet as a browser shows it from disk, without a network. */
@Thorough
class HistoryIT {

    private static final Path PICTURES = Path.of("target", "site-pictures").toAbsolutePath();
    @TempDir
    private static Path folder;
    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void open() throws IOException {
        Optional<Browser> started = Browser.start();
        assumeTrue(started.isPresent(), "chromium and chromedriver are not installed");
        browser = started.get();
        new SampleReports(folder.resolve("reports")).fleet(400, 20, report -> { });
        Files.createDirectories(folder.resolve("reports/broken"));
        Files.writeString(folder.resolve("reports/broken/conformance.json"), "{");
        CommandLineRun run = CommandLineRun.of("report", "--history", folder.resolve("reports").toString(), "--report-dir",
                folder.resolve("site").toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("left out:  broken/conformance.json", "400 reports of 20 servers");
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2)); // for the accessibility checker on a busy machine
        page = folder.resolve("site/index.html");
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void thePageIsSoundOnEveryScreen() throws IOException {
        for (String colours : List.of("light", "dark")) {
            for (int width : new int[] {1280, 390}) {
                browser.look(width, 900, colours);
                browser.open(page);
                browser.driver().findElement(By.cssSelector(".matrix button.open")).click();
                Files.write(PICTURES.resolve("history-" + width + "-" + colours + ".png"), browser.picture());
                browser.run("document.getElementById('matrix').scrollIntoView()");
                Files.write(PICTURES.resolve("history-matrix-" + width + "-" + colours + ".png"), browser.picture());
                assertThat(browser.complaints()).isEmpty();
                assertThat(browser.requests()).isNotEmpty().allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
                assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("it fits a screen " + width + " wide").isTrue();
                AxeBuilder checker = new AxeBuilder().setLegacyMode(true).disableIframeTesting();
                List<Rule> violations = (width > 1000 && colours.equals("light") ? checker : checker.withRules(List.of("color-contrast",
                        "scrollable-region-focusable"))).analyze(browser.driver()).getViolations();
                assertThat(violations.stream().filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())).as(width + " " + colours).isEmpty();
                browser.complaints(); // those of the checker, which loads what the page may not
                browser.requests();
            }
        }
    }

    private static WebElement table(String name) {
        return browser.driver().findElement(By.cssSelector("[data-table=" + name + "]"));
    }

    private static int rows(String name) {
        return table(name).findElements(By.cssSelector("[data-rows] > tr")).size();
    }

    @Test
    void fewRowsStandInThePageAtATimeAndAreFiltered() {
        browser.look(1280, 900, "light");
        browser.open(page);

        assertThat(rows("runs")).isEqualTo(25);
        assertThat(table("runs").findElement(By.cssSelector("[data-where]")).getText()).isEqualTo("Page 1 of 16");
        new Select(table("runs").findElement(By.name("target"))).selectByIndex(1);
        assertThat(table("runs").findElement(By.cssSelector("[data-count]")).getText()).isEqualTo("20 of 400 runs");
        new Select(table("runs").findElement(By.name("scope"))).selectByValue("1");
        assertThat(table("runs").findElement(By.cssSelector("[data-rows]")).getText().replaceAll("(read-only|interrupted)", "*"))
                .as("each part says what it is").matches("(?s)(.*\\*.*)*");
        int all = rows("matrix");
        new Select(table("matrix").findElement(By.name("show"))).selectByValue("");
        assertThat(rows("matrix")).isEqualTo(25).isGreaterThan(all);
    }

    @Test
    void allRunsOfARequirementAreReachedByTheKeyboard() {
        browser.look(1280, 900, "light");
        browser.open(page);
        WebElement button = table("matrix").findElement(By.cssSelector("button.open"));

        button.sendKeys(Keys.ENTER);

        assertThat(button.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(table("matrix").findElement(By.cssSelector("tr.all")).getText()).contains("passed", "failed", "2026-01-");
        button.sendKeys(Keys.ENTER);
        assertThat(table("matrix").findElements(By.cssSelector("tr.all"))).isEmpty();
    }

    @Test
    void itSaysWhichChangesOfTheKitMayBeTheCause() {
        browser.open(page);
        new Select(table("events").findElement(By.name("cause"))).selectByValue("server");

        assertThat(rows("events")).isEqualTo(25);
        assertThat(table("events").findElements(By.cssSelector(".cause-kit"))).isEmpty();
    }
}
