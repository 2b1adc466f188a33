package io.backuptck.report.site;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands around the content of every page.
 *
 * @param current file name of the page
 */
record Frame(RunView run, String title, String current, List<Entry> menu) {

    private static final String REFERENCE = "API reference";

    /** An entry of the menu. */
    record Entry(String file, String title) {
    }

    static List<Entry> menu(RunView run, boolean trust, boolean compared) {
        List<Entry> menu = new ArrayList<>();
        menu.add(new Entry("index.html", "Overview"));
        menu.add(new Entry("requirements.html", "Requirements"));
        menu.add(new Entry("operations.html", "Operations"));
        if (!run.report().cases().isEmpty()) {
            menu.add(new Entry("cases.html", "Cases"));
        }
        menu.add(new Entry("lifecycles.html", "Lifecycles"));
        menu.add(new Entry("scenarios.html", "Scenarios"));
        if (!run.apis().isEmpty()) {
            menu.add(new Entry("contract-" + run.apis().get(0).id() + ".html", REFERENCE));
        }
        menu.add(new Entry("errata.html", "Errata"));
        if (trust) {
            menu.add(new Entry("trust.html", "Trust"));
        }
        if (compared) {
            menu.add(new Entry("compare.html", "Compare"));
        }
        return menu;
    }

    boolean isCurrent(Entry entry) {
        return entry.file().equals(current) || entry.title().equals(REFERENCE) && current.startsWith("contract-");
    }
}
