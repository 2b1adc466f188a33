package io.backuptck.report.history;

import io.backuptck.report.ReportException;
import io.backuptck.report.ReportFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reports of a folder.
 *
 * @param targets      by API and address, each with its runs in the order of time
 * @param requirements what is known of each, by API and id
 * @param leftOut      files that are no report, or broken ones, with the reason
 */
public record History(List<TargetHistory> targets, Map<String, StatedRequirement> requirements, Map<String, String> leftOut) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST_NUMBER = 12;
    private static final Comparator<HistoryRun> ORDER = Comparator.comparing(HistoryRun::startedAt).thenComparing(HistoryRun::file);

    /**
     * Reads every {@code conformance.json} in a folder and those below it; a report that lies there twice counts once.
     *
     * @param without a folder that is not looked into
     * @throws IOException     when the folder cannot be read
     * @throws ReportException when there is no report that can be used
     */
    public static History of(Path folder, Path without) throws IOException {
        Path root = folder.toRealPath();
        Path excluded = Files.exists(without) ? without.toRealPath() : without.toAbsolutePath().normalize();
        Map<String, String> leftOut = new ConcurrentSkipListMap<>();
        List<Path> files = files(root, excluded, leftOut);
        HistoryReader reader = new HistoryReader(root);
        List<HistoryRun> runs = files.parallelStream().flatMap(file -> {
            try {
                return reader.read(file).stream();
            } catch (ReportException e) {
                leftOut.put(root.relativize(file).toString(), e.getMessage());
                return Stream.empty();
            }
        }).sorted(ORDER).toList();
        Map<String, List<HistoryRun>> byTarget = new TreeMap<>();
        for (HistoryRun run : once(runs, leftOut)) {
            byTarget.computeIfAbsent(inOrder(run.target()), key -> new ArrayList<>()).add(run);
        }
        if (byTarget.isEmpty()) {
            throw new ReportException("below " + folder + " there is no " + ReportFiles.JSON + " that can be used"
                    + (leftOut.isEmpty() ? "" : "; " + leftOut.size() + " left out: " + leftOut.keySet().iterator().next() + ": "
                    + leftOut.values().iterator().next()) + "; name a folder in which reports of verify are kept, each in a folder of its own");
        }
        return new History(byTarget.values().stream().map(some -> new TargetHistory(some.get(0).target(), List.copyOf(some))).toList(),
                reader.requirements(), leftOut);
    }

    /** A folder below that cannot be read is left out like a file. */
    private static List<Path> files(Path root, Path excluded, Map<String, String> leftOut) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(excluded) && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.getFileName().toString().equals(ReportFiles.JSON) && Files.isRegularFile(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                if (file.equals(root)) {
                    throw problem;
                }
                leftOut.put(root.relativize(file).toString(), "it cannot be read");
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }

    private static List<HistoryRun> once(List<HistoryRun> runs, Map<String, String> leftOut) {
        Map<String, HistoryRun> first = new LinkedHashMap<>();
        for (HistoryRun run : runs) {
            HistoryRun same = first.putIfAbsent(run.identity(), run);
            if (same != null) {
                leftOut.put(run.file(), "it is the same run as " + same.file());
            }
        }
        return List.copyOf(first.values());
    }

    /** By API and then by address, in which numbers count as numbers. */
    private static String inOrder(HistoryTarget target) {
        return target.api() + " " + NUMBER.matcher(target.address()).replaceAll(number -> "0".repeat(Math.max(0, LONGEST_NUMBER
                - number.group().length())) + number.group()) + " " + target.address();
    }

    /** How many reports are shown; one of several APIs counts once. */
    public int reports() {
        return targets.stream().flatMap(target -> target.runs().stream()).map(HistoryRun::file).collect(Collectors.toSet()).size();
    }

    public Set<String> apis() {
        return targets.stream().map(target -> target.target().api()).collect(Collectors.toCollection(TreeSet::new));
    }
}
