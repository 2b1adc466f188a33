package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages of a site as a browser shows them, with the links and anchors that were found in them; pictures are left in {@code target}. */
record SitePages(Browser browser, List<Path> files, Map<String, Set<String>> anchors, Set<String> links) {

    private static final Path PICTURES = Path.of("target", "site-pictures").toAbsolutePath();

    private static final String FEW = """
            for (const part of Array.from(document.querySelectorAll('main, main *'))) {
                const seen = new Map();
                for (const child of Array.from(part.children)) {
                    const kind = child.tagName + child.getAttribute('class');
                    seen.set(kind, (seen.get(kind) ?? 0) + 1);
                    if (seen.get(kind) > 3 && !['TH', 'TD'].includes(child.tagName)) child.remove();
                }
            }
            document.querySelectorAll('details').forEach(part => { part.open = true; });
            """;

    /** All pages but Cucumber's own. */
    static SitePages of(Browser browser, Path site) throws IOException {
        Files.createDirectories(PICTURES);
        try (var files = Files.list(site)) {
            return new SitePages(browser, files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.endsWith("cucumber.html")).sorted().toList(), new HashMap<>(), new HashSet<>());
        }
    }

    /**
     * Opens every page: it is silent, asks for nothing of a network, fits the screen, and the accessibility checker finds nothing serious.
     */
    void look(int width, int height, String colours) throws IOException {
        browser.look(width, height, colours);
        for (Path page : files) {
            browser.open(page);
            String name = page.getFileName().toString().replace(".html", "");
            Files.write(PICTURES.resolve(name + "-" + width + "-" + colours + ".png"), browser.picture());
            assertThat(browser.complaints()).as("console of " + name).isEmpty();
            assertThat(browser.requests()).as("network of " + name).isNotEmpty()
                    .allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
            anchors.computeIfAbsent(page.getFileName().toString(), key -> new HashSet<>(browser.<List<String>>run(
                    "return Array.from(document.querySelectorAll('[id]'), element => element.id)")));
            links.addAll(browser.<List<String>>run(
                    "return Array.from(document.querySelectorAll('a[href]'), link => new URL(link.getAttribute('href'), location).href)"));
            assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(name + " fits a screen " + width + " wide").isTrue();
            assertThat(browser.<List<String>>run("const all = Array.from(document.querySelectorAll('[id]'), element => element.id);"
                    + "return all.filter((id, index) => all.indexOf(id) !== index).slice(0, 5)")).as("ids of " + name).isEmpty();
            check(name + ", " + width + " wide, " + colours);
        }
    }

    /** What folds is opened; of rows, articles and other things that are made alike a few are checked. */
    private void check(String name) {
        browser.run(FEW);
        List<Rule> violations = new AxeBuilder().setLegacyMode(true).disableIframeTesting().analyze(browser.driver()).getViolations();
        assertThat(violations.stream().filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())).as("accessibility of " + name).isEmpty();
        browser.complaints(); // those of the checker, which loads what the page may not
    }

    /** The sources of the requirements are public pages, which no test asks for; all else is in the site. */
    boolean leadsSomewhere(URI link) {
        if (link.getScheme().equals("https") && link.getHost() != null) {
            return true;
        }
        Path file = Path.of(link.getPath());
        return link.getScheme().equals("file") && Files.exists(file) && (link.getFragment() == null
                || anchors.getOrDefault(file.getFileName().toString(), Set.of()).contains(link.getFragment()));
    }
}
