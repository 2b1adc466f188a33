package io.backuptck.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the executable jar in processes of its own, as a user does. */
final class Jar {

    private static final long LONGEST_MINUTES = 3;
    /** A stub that a test ends after some seconds is not worth the second compiler, which a stub of a user is. */
    static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
    private static boolean prepared;

    private Jar() {
    }

    /**
     * What a finished process left behind.
     *
     * @param output standard output and error together
     */
    record Finished(int exitCode, String output) {
    }

    static Finished run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    /** @param environment variables beside those of this process */
    static Finished run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Process process = start(environment, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the jar did not end: " + output);
        }
        return new Finished(process.exitValue(), output);
    }

    /**
     * The first start makes the class-data archive and says so; the tests see what every later one does. Tests in another process
     * wait for it in place of making one of their own.
     */
    private static synchronized void prepare() throws IOException {
        if (!prepared) {
            prepared = true;
            Path lock = Path.of(System.getProperty("tck.jar")).resolveSibling("backup-tck.preparing");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                Process first = start(Map.of(), "--version");
                first.getInputStream().readAllBytes();
            }
        }
    }

    /** A process that a test ends itself, or lets the suite end. */
    static Process start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    private static Process start(Map<String, String> environment, String... arguments) throws IOException {
        prepare();
        List<String> command = new ArrayList<>(launcher());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("BACKUP_TCK_JAVA_OPTS", SHORT_LIVED);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The start script, as users start it; on a system without a POSIX shell the jar itself. */
    private static List<String> launcher() {
        Path jar = Path.of(System.getProperty("tck.jar"));
        Path script = jar.resolveSibling("backup-tck");
        return Files.isExecutable(script) && Files.isExecutable(Path.of("/bin/sh")) ? List.of(script.toString())
                : List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString());
    }

    /** A stub in a process of its own. */
    static final class Stub implements AutoCloseable {

        private final Process process;
        private final BufferedReader out;
        private final String line;
        private final String url;

        Stub(String api, String pace) throws IOException {
            this(Map.of(), "--api", api, "--pace", pace);
        }

        Stub(Map<String, String> environment, String... options) throws IOException {
            process = start(environment, Stream.concat(Stream.of("stub"), Stream.of(options)).toArray(String[]::new));
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            line = out.readLine();
            if (line == null || !line.contains("listens at ")) {
                throw new IllegalStateException("the stub did not start: " + line);
            }
            url = line.replaceFirst(".*listens at ([^;]+);.*", "$1");
        }

        String url() {
            return url;
        }

        /** Ends the stub and gives all that it has said. */
        String end() throws IOException {
            process.toHandle().destroy(); // leaves the output open, so that its end can be read
            return line + "\n" + out.lines().collect(Collectors.joining("\n"));
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
