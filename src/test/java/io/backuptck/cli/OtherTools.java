package io.backuptck.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Tools that are not this project's, where {@code src/test/tools/install.sh} has put them; a test that lacks one is skipped. */
final class OtherTools {

    private static final Path TOOLS = Path.of("target/tools").toAbsolutePath();
    private static final String REMEDY = "; src/test/tools/install.sh installs it where Node.js and Python are there";
    private static final long LONGEST_MINUTES = 3;

    private OtherTools() {
    }

    /**
     * What a finished tool left behind.
     *
     * @param output standard output and error together
     */
    record Ended(int exitCode, String output) {
    }

    /** The path of a command of Node.js. */
    static String node(String command) {
        return present(TOOLS.resolve("node_modules/.bin").resolve(command));
    }

    static String python() {
        return present(TOOLS.resolve("python/bin/python"));
    }

    /** A script of the tests beside the packages that it imports. */
    static Path script(String name) throws IOException {
        present(TOOLS.resolve("node_modules"));
        return Files.copy(Path.of("src/test/tools").resolve(name), TOOLS.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A command that may be on the machine. */
    static void assumePresent(String command, String... version) throws IOException, InterruptedException {
        try {
            String[] all = Stream.concat(Stream.of(command), Stream.of(version)).toArray(String[]::new);
            Assumptions.assumeTrue(run(Path.of(System.getProperty("java.io.tmpdir")), all).exitCode() == 0, command + " does not work");
        } catch (IOException e) {
            Assumptions.abort(command + " is not on this machine");
        }
    }

    private static String present(Path file) {
        Assumptions.assumeTrue(Files.exists(file), file.getFileName() + " is not installed" + REMEDY);
        return file.toString();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    static Ended run(Path folder, String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "tool", ".log");
        Process process = start(folder, log, command);
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command[0] + " did not end: " + Files.readString(log));
        }
        return new Ended(process.exitValue(), Files.readString(log));
    }

    /**
     * Starts a server and waits until it says that it is ready.
     *
     * @param ready what its output then holds
     */
    static Server serve(Path folder, String ready, String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "server", ".log");
        Server server = new Server(start(folder, log, command), log);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
        while (!server.output().contains(ready)) {
            if (!server.process.isAlive() || System.nanoTime() > end) {
                server.close();
                throw new IllegalStateException(command[0] + " did not start: " + server.output());
            }
            Thread.sleep(100);
        }
        return server;
    }

    /** A server that runs until it is closed. */
    record Server(Process process, Path log) implements AutoCloseable {

        String output() throws IOException {
            return Files.readString(log);
        }

        @Override
        public void close() {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static Process start(Path folder, Path log, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        return builder.start();
    }
}
