package io.backuptck.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a report folder from a folder of somebody else, in which a run would replace pages that are not its own. Names as
 * common as {@code index.html} say little, so the files with such names are looked into.
 */
final class OwnFiles {

    private static final String ASSETS_FOLDER = "assets";
    private static final Set<String> ASSETS = Set.of("pico.min.css", "site.css", "site.js", "reference.css", "reference.js", "history.css", "history.js");
    /** Never written by a run, or of a name that nobody else gives. */
    private static final Set<String> BY_NAME = Set.of("README.md", KillMatrix.FILE, "cucumber.html", FolderLock.FILE, ".gitignore",
            ".gitkeep", ".DS_Store");
    private static final Pattern CONTRACT_PAGE = Pattern.compile("contract-[a-z0-9-]+\\.(html|openapi\\.json)");
    private static final String MARK = "backup-tck";
    private static final int MARK_WITHIN = 4096;

    private OwnFiles() {
    }

    /** The name of something in the folder that no run has put there; empty when there is nothing such. */
    static Optional<String> foreign(Path directory, List<String> generated) throws IOException {
        Set<String> ours = new HashSet<>(generated);
        for (Path entry : entries(directory)) {
            String name = entry.getFileName().toString();
            String whole = whole(name);
            boolean own = name.equals(ASSETS_FOLDER) ? isAssets(entry)
                    : Files.isRegularFile(entry) && (BY_NAME.contains(whole) || ours.contains(whole) && isOwn(entry, name, whole));
            if (!own) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /**
     * Refuses a folder that holds something else than what is written there again.
     *
     * @param force also when it does
     */
    static void requireOwn(Path directory, List<String> generated, boolean force) throws IOException {
        Optional<String> foreign = force ? Optional.empty() : foreign(directory, generated);
        if (foreign.isPresent()) {
            throw new ReportException(directory + " holds '" + foreign.get() + "', which is no part of a report; choose "
                    + "another folder with --report-dir, or write there all the same with --force");
        }
    }

    /** The names of the pages and files of contracts that a run has left, whichever contracts those were. */
    static List<String> contractPages(Path directory) throws IOException {
        Set<String> pages = new LinkedHashSet<>();
        for (Path entry : entries(directory)) {
            String name = entry.getFileName().toString();
            String whole = whole(name);
            if (CONTRACT_PAGE.matcher(whole).matches() && isMarked(entry)) {
                pages.add(whole);
            }
        }
        return List.copyOf(pages);
    }

    /** The name that a file has when it is written to its end. */
    private static String whole(String name) {
        return name.endsWith(WholeFile.PART) ? name.substring(0, name.length() - WholeFile.PART.length()) : name;
    }

    private static boolean isOwn(Path file, String name, String whole) throws IOException {
        // The summary is for the page of a CI job and does not say whose it is; the report beside it does.
        return !name.equals(whole) || isMarked(whole.equals(ReportFiles.SUMMARY) ? file.resolveSibling(ReportFiles.JSON) : file);
    }

    private static boolean isAssets(Path folder) throws IOException {
        return Files.isDirectory(folder) && entries(folder).stream()
                .allMatch(file -> ASSETS.contains(file.getFileName().toString().replaceFirst("\\" + WholeFile.PART + "$", "")));
    }

    private static boolean isMarked(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(MARK_WITHIN);
            return head.length == 0 || new String(head, StandardCharsets.UTF_8).contains(MARK);
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }
}
