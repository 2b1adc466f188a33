package io.backuptck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands in the pages for people, in their order. */
final class DocumentedCommands {

    /** Those without a language have commands; the two with {@code sh} are what the build on a clean checkout runs itself. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern COMMAND = Pattern.compile("^(?:\\$ )?((?:[A-Z_]+=\\S+ )?(?:java|curl|docker|mvn|tar|grep|backup-tck\\S*) .*)$",
            Pattern.MULTILINE);
    private static final List<String> PAGES = List.of("README.md", "spec/STUB.md", "spec/PROOF.md", "spec/VOCABULARY.md", "spec/ENDPOINTS.md");

    /** Tests that run what takes too long, or needs too much, to be run once more. */
    static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("tar -xzf backup-tck-1.0.0.tar.gz", "install/ReleaseArchiveIT"),
            Map.entry("backup-tck-1.0.0/backup-tck verify", "install/ReleaseArchiveIT"),
            Map.entry("docker build -t backup-tck -f src/main/docker/Dockerfile .", "install/DockerfileIT"),
            Map.entry("docker run --rm -u \"$(id -u)\" -v \"$PWD/reports:/srv/reports\" backup-tck verify --api gaussdb --target http://host:8080",
                    "install/DockerfileIT"),
            Map.entry("java -jar target/backup-tck.jar mutation-test", "mutation/MutationTestIT"),
            Map.entry("java -jar target/backup-tck.jar mutation-test --api gaussdb", "mutation/MutationTestIT"),
            Map.entry("java -jar target/backup-tck.jar report --history runs --report-dir history", "cli/HistoryIT"),
            Map.entry("java -jar target/backup-tck.jar verify --api gaussdb --target URL --seed 42 --shard 1/3 --report-dir shards/1",
                    "cli/ShardsTest"),
            Map.entry("java -jar target/backup-tck.jar report --merge shards/*/conformance.json --report-dir reports", "cli/ShardsTest"),
            Map.entry("java -jar target/backup-tck.jar observe --api gaussdb --target https://gaussdb.eu-de.otc.t-systems.com --port 8080",
                    "cli/ObserveIT"),
            Map.entry("java -jar target/backup-tck.jar observe --api gaussdb --har session.har --target https://gaussdb.eu-de.otc.t-systems.com",
                    "cli/ObserveIT"),
            Map.entry("java -jar target/backup-tck.jar observe --contract jobs.yaml --record requests.jsonl", "cli/ObserveIT"));

    private DocumentedCommands() {
    }

    static List<String> all() throws IOException {
        List<String> commands = new ArrayList<>();
        for (String page : PAGES) {
            for (Matcher block = BLOCK.matcher(Files.readString(Path.of(page))); block.find();) {
                for (Matcher command = COMMAND.matcher(block.group(1).isEmpty() ? block.group(2) : ""); command.find();) {
                    commands.add(command.group(1));
                }
            }
        }
        return commands.stream().distinct().toList();
    }
}
