package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.backuptck.Thorough;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages as a browser shows them from disk, without a network. */
class SiteIT {

    private static final Path FULL = Path.of("target", "site-it-full").toAbsolutePath();
    private static final Path SITE = Path.of("target", "site-it").toAbsolutePath();
    private static Browser browser;
    private static SitePages pages;

    /** One run for all tests: its pages as they are, and with something added to every part that it leaves empty. */
    @BeforeAll
    static void open() throws IOException {
        Optional<Browser> started = Browser.start();
        if (started.isEmpty()) {
            System.out.println("the pages are not opened in a browser: chromium and chromedriver are not installed");
        }
        assumeTrue(started.isPresent(), "chromium and chromedriver are not installed");
        browser = started.get();
        assertThat(CommandLineRun.of("verify", "--request-timeout", "1m", "--force", "--report-dir", FULL.toString()).exitCode()).isZero();
        SampleSite.write(FULL.resolve("conformance.json"), SITE);
        pages = SitePages.of(browser, SITE);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyPageIsSoundAndEveryLinkLeadsSomewhere() throws IOException {
        assertThat(pages.files()).hasSizeGreaterThanOrEqualTo(12);
        pages.look(1280, 900, "light");
        assertThat(pages.links()).hasSizeGreaterThan(2000);
        assertThat(pages.links().stream().filter(link -> !pages.leadsSomewhere(URI.create(link)))).isEmpty();
    }

    @Test
    @Thorough
    void everyPageIsSoundOnOtherScreensAndInOtherColours() throws IOException {
        pages.look(390, 844, "light");
        pages.look(390, 844, "dark");
        pages.look(1280, 900, "dark");
    }

    @Test
    @Thorough
    void everyPageIsUsedByTheKeyboardAlone() {
        browser.look(1280, 900, "light");
        pages.files().forEach(page -> new KeyboardWalk(browser).through(page));
        browser.look(390, 844, "dark");
        List.of("index.html", "contract-gaussdb.html", "lifecycles.html").forEach(page ->
                new KeyboardWalk(browser).through(SITE.resolve(page)));
    }

    @Test
    void theSiteOfAFullRunStaysSmall() throws IOException {
        long size;
        try (Stream<Path> files = Files.walk(FULL)) {
            size = files.filter(file -> file.toString().matches(".*\\.(html|css|js|svg)")).mapToLong(file -> file.toFile().length())
                    .sum();
        }

        System.out.println("the site of a full run has " + size + " bytes, Cucumber's own report included");
        assertThat(size).isLessThan(5_000_000);
    }

    @Test
    void cucumbersOwnPageShowsItsScenarios() {
        browser.open(FULL.resolve("cucumber.html"));
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).until(driver -> browser.<String>run("return document.body.innerText")
                .contains("features/gaussdb/01-start-a-backup.feature"));

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.<String>run("return document.body.innerText")).containsPattern("100% \\(\\d+ / \\d+\\) passed");
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
        assertThat((Long) browser.run("return document.querySelectorAll('.requirements tbody tr').length")).isGreaterThan(1_000);
        assertThat((Long) browser.run("return document.documentElement.scrollHeight")).isLessThan(6_000);
    }

    @Test
    void theApiReferenceIsSearchedByTheKeyboard() {
        browser.look(1280, 900, "light");
        browser.open(SITE.resolve("contract-gaussdb.html"));
        WebElement body = browser.driver().findElement(By.tagName("body"));
        body.sendKeys("/");
        WebElement field = browser.driver().switchTo().activeElement();
        assertThat(field.getAttribute("type")).isEqualTo("search");

        field.sendKeys("keep_days");
        assertThat(browser.driver().findElement(By.cssSelector("[data-found]")).getText()).containsPattern("^[1-9]\\d? found");
        field.sendKeys(Keys.ENTER);
        assertThat(browser.driver().getCurrentUrl()).endsWith("#getBackupPolicy");
        assertThat(browser.driver().switchTo().activeElement().getAttribute("href")).endsWith("#getBackupPolicy");
        WebElement found = browser.driver().findElement(By.cssSelector(".found"));
        assertThat(found.getText()).isEqualTo("keep_days");
        assertThat(found.isDisplayed()).isTrue();
    }

    @Test
    void samplesAreOfOneLanguageAtATime() {
        browser.look(1280, 900, "light");
        browser.open(SITE.resolve("contract-oceanbase-cloud.html"));
        browser.driver().findElement(By.cssSelector("[data-choice=go]")).sendKeys(Keys.ENTER);
        assertThat(shown(".sample")).isEqualTo(browser.driver().findElements(By.cssSelector("[data-samples]")).size());
        assertThat(browser.driver().findElement(By.cssSelector(".sample[data-language=go] pre")).getText()).startsWith("package main");

        browser.driver().findElement(By.cssSelector("[data-choice=curl]")).click();
        assertThat(browser.driver().findElement(By.cssSelector(".sample[data-language=curl] pre")).getText())
                .startsWith("curl -i --digest -u \"$BACKUP_TCK_ACCESS_KEY:$BACKUP_TCK_SECRET_KEY\" 'https://api-cloud.oceanbase.com/");
    }

    @Test
    void aRequirementAndThePlaceThatStatesItLeadToEachOther() {
        browser.look(1280, 900, "light");
        browser.open(SITE.resolve("requirements.html"));
        String there = browser.run("return document.getElementById('GDB-NAME-07').querySelector('a[href^=contract]').href");
        browser.driver().get(there);
        WebElement stated = browser.driver().findElement(By.id("at-GDB-NAME-07"));

        assertThat(stated.isDisplayed()).isTrue();
        assertThat(stated.getAttribute("href")).endsWith("requirements.html#GDB-NAME-07");
    }
}
