package io.backuptck.install;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A stub in a process of its own, for what is tried from outside. */
final class RunningStub implements AutoCloseable {

    private final Process process;
    private final String url;

    RunningStub(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                System.getProperty("tck.jar"), "stub", "--port", "0"));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null || !line.contains("listens at ")) {
            process.destroy();
            throw new IllegalStateException("the stub did not start: " + line);
        }
        url = line.replaceFirst(".*listens at ([^;]+);.*", "$1");
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
