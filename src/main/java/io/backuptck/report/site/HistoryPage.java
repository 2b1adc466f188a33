package io.backuptck.report.site;

import io.backuptck.report.history.History;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a history as a page that a browser opens from disk, without a network. */
public final class HistoryPage {

    private static final String FILE = "index.html";
    private static final List<String> ASSETS = List.of("pico.min.css", "site.css", "history.css", "history.js");

    private HistoryPage() {
    }

    /**
     * @param suite version of the kit that draws the page
     * @return the page
     * @throws IOException if the directory cannot be written
     */
    public static Path write(Path directory, History history, String suite) throws IOException {
        Site.assets(directory, ASSETS);
        Path page = directory.resolve(FILE);
        Site.render(page, "history", Map.of("view", new HistoryView(history, HistoryData.json(history), suite)));
        return page;
    }
}
