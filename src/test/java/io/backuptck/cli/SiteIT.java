package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages as a browser shows them from disk, without a network. */
class SiteIT {

    private static final Path SITE = Path.of("target", "site-it").toAbsolutePath();
    private static final Path PICTURES = Path.of("target", "site-pictures").toAbsolutePath();
    private static Browser browser;
    private static List<Path> pages;
    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final Set<String> links = new HashSet<>();

    @BeforeAll
    static void open() throws IOException {
        Optional<Browser> started = Browser.start();
        if (started.isEmpty()) {
            System.out.println("the pages are not opened in a browser: chromium and chromedriver are not installed");
        }
        assumeTrue(started.isPresent(), "chromium and chromedriver are not installed");
        browser = started.get();
        SampleSite.write(SITE);
        Files.createDirectories(PICTURES);
        try (var files = Files.list(SITE)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.endsWith("cucumber.html")).sorted().toList();
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyPageIsSoundAndEveryLinkLeadsSomewhere() throws IOException {
        assertThat(pages).hasSizeGreaterThanOrEqualTo(10);
        look(1280, 900, "light", List.of());
        assertThat(links).hasSizeGreaterThan(300);
        assertThat(links.stream().filter(link -> !leadsSomewhere(URI.create(link)))).isEmpty();
        look(390, 844, "dark", List.of("color-contrast", "scrollable-region-focusable"));
        for (String colours : List.of("light", "dark")) {
            for (int width : new int[] {390, 1280}) {
                browser.look(width, 844, colours);
                browser.open(SITE.resolve("index.html"));
                Files.write(PICTURES.resolve("index-" + width + "-" + colours + ".png"), browser.picture());
            }
        }
    }

    /**
     * @param rules those of the accessibility checker; empty for all
     */
    private void look(int width, int height, String colours, List<String> rules) throws IOException {
        browser.look(width, height, colours);
        for (Path page : pages) {
            browser.open(page);
            String name = page.getFileName().toString().replace(".html", "");
            Files.write(PICTURES.resolve(name + "-" + width + "-" + colours + ".png"), browser.picture());
            assertThat(browser.complaints()).as("console of " + name).isEmpty();
            assertThat(browser.requests()).as("network of " + name).isNotEmpty()
                    .allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
            anchors.put(page.getFileName().toString(), new HashSet<>(browser.<List<String>>run(
                    "return Array.from(document.querySelectorAll('[id]'), element => element.id)")));
            links.addAll(browser.<List<String>>run(
                    "return Array.from(document.querySelectorAll('a[href]'), link => new URL(link.getAttribute('href'), location).href)"));
            assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(name + " fits a screen " + width + " wide").isTrue();
            AxeBuilder checker = new AxeBuilder().setLegacyMode(true).disableIframeTesting();
            List<Rule> violations = (rules.isEmpty() ? checker : checker.withRules(rules)).analyze(browser.driver())
                    .getViolations();
            assertThat(violations.stream().filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                    .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()))
                    .as("accessibility of " + name + ", " + width + " wide, " + colours).isEmpty();
            browser.complaints(); // those of the checker, which loads what the page may not
        }
    }

    /** The sources of the requirements are public pages, which no test asks for; all else is in the site. */
    private boolean leadsSomewhere(URI link) {
        if (link.getScheme().equals("https") && link.getHost() != null) {
            return true;
        }
        Path file = Path.of(link.getPath());
        return link.getScheme().equals("file") && Files.exists(file) && (link.getFragment() == null
                || anchors.getOrDefault(file.getFileName().toString(), Set.of()).contains(link.getFragment()));
    }

    @Test
    void theSiteOfAFullRunStaysSmall(@TempDir Path directory) throws IOException {
        assertThat(CommandLineRun.of("verify", "--request-timeout", "1m", "--report-dir", directory.toString()).exitCode())
                .isZero();
        long size;
        try (Stream<Path> files = Files.walk(directory)) {
            size = files.filter(file -> file.toString().matches(".*\\.(html|css|js|svg)")).mapToLong(file -> file.toFile().length())
                    .sum();
        }

        System.out.println("the site of a full run has " + size + " bytes, Cucumber's own report included");
        // Cucumber's own report is a third of it; each of the twelve hundred requirements links the page that states it
        assertThat(size).isLessThan(5_750_000);
    }

    @Test
    void requirementsAreFilteredAndSearched() {
        browser.look(1280, 900, "light");
        browser.open(SITE.resolve("requirements.html"));
        WebElement form = browser.driver().findElement(By.cssSelector("[data-filter]"));

        new Select(form.findElement(By.name("verdict"))).selectByValue("failed");
        assertThat(shown("tbody tr")).isEqualTo(2);
        assertThat(browser.driver().findElement(By.cssSelector("[data-count]")).getText()).startsWith("2 of ");

        new Select(form.findElement(By.name("verdict"))).selectByValue("");
        browser.run("const field = document.querySelector('[name=q]'); field.value = 'gdb-http-01';"
                + "field.dispatchEvent(new Event('change', {bubbles: true}))");
        assertThat(shown("tbody tr")).isEqualTo(1);
    }

    @Test
    void aLinkOpensWhatItPointsAt() {
        browser.open(SITE.resolve("scenarios.html"));
        String id = browser.run("return document.querySelector('details.scenario:not([open])').id");
        browser.driver().get(SITE.resolve("scenarios.html").toUri() + "#" + id);

        assertThat((Boolean) browser.run("return document.getElementById(arguments[0]).open", id)).isTrue();
    }

    @Test
    void fiveThousandCasesStayFluent() {
        browser.open(SITE.resolve("cases.html"));

        assertThat(shown("[data-rows] tr")).isEqualTo(100);
        browser.driver().findElement(By.cssSelector("[data-page='1']")).click();
        assertThat(browser.driver().findElement(By.cssSelector("[data-where]")).getText()).isEqualTo("Page 2 of 50");
        browser.run("const field = document.querySelector('[name=q]'); field.value = 'case-4999';"
                + "field.dispatchEvent(new Event('change', {bubbles: true}))");
        assertThat(shown("[data-rows] tr")).isEqualTo(1);
    }

    @Test
    void aServerCannotPutAnythingIntoAPage() {
        browser.open(SITE.resolve("index.html"));

        assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
        assertThat(browser.driver().findElement(By.cssSelector(".actual")).getText()).contains("<img src=x onerror=alert(1)>");
    }

    private static long shown(String selector) {
        return browser.run("return Array.from(document.querySelectorAll(arguments[0])).filter(row => row.offsetParent).length",
                selector);
    }

    @Test
    void whatFailedIsReachedByTheKeyboardAlone() {
        browser.look(1280, 900, "light");
        browser.open(SITE.resolve("index.html"));
        browser.run("document.getElementById('failure-fedcba9876543210').querySelectorAll('details').forEach(part => part.open = true)");
        WebElement folded = browser.driver().findElement(By.cssSelector("#failure-fedcba9876543210 [data-fold]"));
        assertThat(folded.getAttribute("aria-expanded")).isEqualTo("false");

        folded.sendKeys(Keys.ENTER);
        assertThat(folded.getAttribute("aria-expanded")).isEqualTo("true");
        folded.sendKeys("c");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).until(driver -> browser.<Boolean>run("return document.querySelector("
                + "'#failure-fedcba9876543210 .body:has([data-fold]) .copy').textContent === 'Copied'"));
        assertThat(browser.driver().findElements(By.cssSelector("#failure-fedcba9876543210 .hit"))).hasSize(1);
    }

    @Test
    void theStepThatFailedIsDrawnWhereItHappenedAndLinkedBothWays() {
        browser.open(SITE.resolve("lifecycles.html"));
        assertThat(browser.driver().findElements(By.cssSelector(".row .broke"))).isNotEmpty();
        assertThat(browser.driver().findElement(By.cssSelector(".row .broke a")).getAttribute("href"))
                .endsWith("index.html#failure-fedcba9876543210");

        browser.open(SITE.resolve("index.html"));
        assertThat(browser.driver().findElement(By.cssSelector("#failure-fedcba9876543210 a[href^=lifecycles]")).getAttribute("href"))
                .endsWith("#step-fedcba9876543210");
    }

    @Test
    void thousandRequirementsDoNotMakeALongPage() {
        browser.look(1280, 900, "light");
        browser.open(SITE.resolve("requirements.html"));
        assertThat((Long) browser.run("return document.documentElement.scrollHeight")).isLessThan(5_000);
    }
}
