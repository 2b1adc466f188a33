package io.backuptck.install;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Does what a Dockerfile says in a scratch folder that stands for the image's root. */
final class DockerSteps {

    private static final List<String> OURS = List.of("/opt", "/srv");
    private final Path root;
    private Path directory;
    private final List<String> command = new ArrayList<>();
    private String user = "root";

    DockerSteps(Path root) {
        this.root = root;
        this.directory = root;
    }

    /** @throws IllegalStateException when an instruction fails or is one that this class does not know */
    void run(Path dockerfile, Path context) throws IOException, InterruptedException {
        String text = Files.readString(dockerfile).replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n", " ");
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            String rest = line.replaceFirst("^\\S+\\s+", "");
            switch (line.split("\\s")[0]) {
                case "ARG", "FROM", "VOLUME" -> { }
                case "ADD" -> add(context, rest.split("\\s+"));
                case "WORKDIR" -> directory = Files.createDirectories(here(rest));
                case "RUN" -> check(Shell.run(directory, "sh", "-c", inScratch(rest)));
                case "USER" -> user = rest;
                case "ENTRYPOINT", "CMD" -> command.addAll(List.of(new ObjectMapper().readValue(rest, String[].class)));
                default -> throw new IllegalStateException("an instruction that is not tested here: " + line);
            }
        }
    }

    /** Starts the container's process as it is without arguments. */
    Shell.Finished start() throws IOException, InterruptedException {
        return Shell.run(directory, Map.of(), command.stream().map(this::inScratch).toList());
    }

    Path here(String path) {
        return root.resolve(path.substring(1));
    }

    String user() {
        return user;
    }

    private String inScratch(String text) {
        String moved = text;
        for (String ours : OURS) {
            moved = moved.replaceAll("(?<![\\w.-])" + ours + "(?=/|\\s|$)", here(ours).toString());
        }
        return moved;
    }

    /** A local tar archive is unpacked by ADD. */
    private void add(Path context, String[] sourceAndTarget) throws IOException, InterruptedException {
        Path pattern = context.resolve(sourceAndTarget[0]);
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.getFileName());
        List<Path> found;
        try (var files = Files.list(pattern.getParent())) {
            found = files.filter(file -> matcher.matches(file.getFileName())).toList();
        }
        if (found.size() != 1) {
            throw new IllegalStateException(pattern + " is " + found + "; the image holds one release");
        }
        Path target = Files.createDirectories(here(sourceAndTarget[1]));
        check(Shell.run(target, "tar", "-xzf", found.get(0).toString()));
    }

    private static void check(Shell.Finished finished) {
        if (finished.exitCode() != 0) {
            throw new IllegalStateException(finished.output());
        }
    }
}
