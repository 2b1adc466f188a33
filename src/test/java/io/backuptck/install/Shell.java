package io.backuptck.install;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs of the system in processes of their own, and finds them. */
final class Shell {

    private static final long LONGEST_MINUTES = 5;

    private Shell() {
    }

    /**
     * What a finished process left behind.
     *
     * @param output standard output and error together
     */
    record Finished(int exitCode, String output) {
    }

    /** @param environment variables beside those of this process */
    static Finished run(Path directory, Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("shell", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException(command + " did not end: " + Files.readString(output));
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Finished(process.exitValue(), text);
    }

    static Finished run(Path directory, String... command) throws IOException, InterruptedException {
        return run(directory, Map.of(), List.of(command));
    }

    /** A program on the path, or among those that .ci/run installs for the build. */
    static Optional<String> program(String name) {
        return Stream.concat(Stream.of("target/tools/bin"), Stream.of(System.getenv("PATH").split(File.pathSeparator)))
                .map(folder -> Path.of(folder).resolve(name).toAbsolutePath()).filter(Files::isExecutable).map(Path::toString).findFirst();
    }
}
