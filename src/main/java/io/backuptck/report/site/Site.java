package io.backuptck.report.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.backuptck.report.Comparison;
import io.backuptck.report.EncodableFile;
import io.backuptck.report.KillMatrix;
import io.backuptck.report.RunReport;
import io.backuptck.report.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a report as a folder of pages that a browser opens from disk: no page loads anything from a network, and every
 * text of a server is escaped by the templates.
 */
public final class Site {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Site.class.getClassLoader(), Site.class.getPackageName());
    private static final List<String> ASSETS = List.of("pico.min.css", "site.css", "site.js", "reference.css", "reference.js");
    private static final String CUCUMBER = "cucumber.html";

    private final Path directory;
    private final RunView run;
    private final Optional<KillMatrix> matrix;
    private final Optional<Comparison> comparison;

    private Site(Path directory, RunReport report, Optional<KillMatrix> matrix, Optional<Comparison> comparison) {
        this.directory = directory;
        this.run = new RunView(report, directory);
        this.matrix = matrix;
        this.comparison = comparison;
    }

    /**
     * @param matrix     of a mutation test; without one there is no page on it
     * @param comparison with an older run; without one there is no page on it
     * @throws IOException if the directory cannot be written
     */
    public static void write(Path directory, RunReport report, Optional<KillMatrix> matrix, Optional<Comparison> comparison)
            throws IOException {
        new Site(directory, report, matrix, comparison).write();
    }

    private void write() throws IOException {
        assets(directory, ASSETS);
        render("badge.svg", "badge", Map.of("words", run.words()));
        page("index.html", "Overview", "overview", Map.of());
        page("requirements.html", "Requirements", "requirements", Map.of());
        page("operations.html", "Operations", "operations", Map.of());
        page("lifecycles.html", "Lifecycles", "lifecycles", Map.of());
        page("scenarios.html", "Scenarios", "scenarios",
                Map.of("cucumber", Files.exists(directory.resolve(CUCUMBER)) ? CUCUMBER : ""));
        page("errata.html", "Errata", "errata", Map.of());
        for (ApiView api : run.apis()) {
            page("contract-" + api.id() + ".html", api.product() + " contract", "contract", Map.of("api", api));
            EncodableFile.write(directory.resolve(Links.document(api.id())), api.document().json());
        }
        if (!run.report().cases().isEmpty()) {
            page("cases.html", "Cases", "cases", Map.of("json", json(run.report().cases())));
        }
        if (matrix.isPresent()) {
            page("trust.html", "Trust", "trust", Map.of("matrix", matrix.get()));
        }
        if (comparison.isPresent()) {
            page("compare.html", "Compare", "compare", Map.of("comparison", comparison.get()));
        }
    }

    static void assets(Path directory, List<String> names) throws IOException {
        Path assets = Files.createDirectories(directory.resolve("assets"));
        for (String name : names) {
            try (InputStream in = Site.class.getResourceAsStream("/site/" + name)) {
                WholeFile.write(assets.resolve(name), part -> Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING));
            }
        }
    }

    /** As JSON that may stand inside a script element: nothing in it can end the element. */
    private static String json(Object value) throws IOException {
        return new JsonMapper().writeValueAsString(value).replace("<", "\\u003c").replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private void page(String file, String title, String template, Map<String, Object> more) throws IOException {
        Map<String, Object> model = new HashMap<>(more);
        model.put("frame", new Frame(run, title, file, Frame.menu(run, matrix.isPresent(), comparison.isPresent())));
        render(file, template, model);
    }

    private void render(String file, String template, Map<String, Object> model) throws IOException {
        render(directory.resolve(file), template, model);
    }

    static void render(Path file, String template, Map<String, Object> model) throws IOException {
        StringOutput page = new StringOutput();
        ENGINE.render(template + ".jte", model, page);
        EncodableFile.write(file, Indentation.removed(page.toString()));
    }
}
