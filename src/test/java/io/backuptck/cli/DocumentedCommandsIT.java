package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.backuptck.Thorough;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that the pages for people show does what they say, where its servers are stubs. */
@Thorough
class DocumentedCommandsIT {

    private static final String JAR = "java -jar target/backup-tck.jar ";
    private static final String TOKEN = "a-token-of-the-run";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.(?:yaml|json|jsonl)|walk");

    @TempDir
    static Path home;
    private static final Map<String, StubServer> STUBS = new LinkedHashMap<>();
    private static Jar.Stub jobs;

    @BeforeAll
    static void aFolderWithAllThatTheyName() throws IOException {
        for (String api : List.of("obshell", "gaussdb", "oceanbase-cloud")) {
            STUBS.put(api, StubServer.start(StubOptions.embedded(ApiId.named(api))));
        }
        STUBS.put("guarded", StubServer.start(StubOptions.embedded(ApiId.named("gaussdb")).with(
                new StubAccess(StubAccess.Mode.TOKEN, Optional.of(TOKEN), Optional.empty(), Optional.empty()))));
        Fault wrong = Catalogue.of(ApiId.named("gaussdb")).fault("GDB-JOB-05.type").orElseThrow();
        STUBS.put("wrong", StubServer.start(wrong.setting().apply(StubOptions.embedded(wrong.api())),
                stub -> wrong.alteration().around(stub, new Activations())));
        jobs = new Jar.Stub(Map.of(), "--contract", "src/test/resources/own/jobs.yaml");
        Files.copy(Path.of("src/test/resources/own/jobs.yaml"), home.resolve("jobs.yaml"));
        Files.writeString(home.resolve("token.yaml"), "token: " + TOKEN + "\n");
        Files.createDirectories(home.resolve("last-week"));
        Files.createDirectories(home.resolve("reports"));
        cli("verify --api gaussdb --tags @shape");
        Files.copy(home.resolve("reports/conformance.json"), home.resolve("last-week/conformance.json"));
        cli("contract --api gaussdb --bundle gaussdb-1.0.0.yaml");
    }

    @AfterAll
    static void end() {
        STUBS.values().forEach(StubServer::close);
        if (jobs != null) {
            jobs.close();
        }
    }

    static List<String> commands() throws IOException {
        return DocumentedCommands.all().stream().filter(command -> !DocumentedCommands.ELSEWHERE.containsKey(command)).toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isRun(String command) throws IOException, InterruptedException {
        int jar = command.indexOf(JAR);
        if (command.contains(".jar stub ")) {
            List<String> words = words(command.substring(jar + JAR.length()).replaceFirst("--port \\d+", "--port 0"));
            Process stub = Jar.start(words.toArray(String[]::new));
            assertThat(stub.inputReader(StandardCharsets.UTF_8).readLine()).containsAnyOf("listens at", "\"url\"");
            stub.destroy();
        } else if (jar < 0 || command.contains("|")) {
            inShell(command);
        } else {
            CommandLineRun run = cli(command.substring(jar + JAR.length()) + (command.startsWith("BACKUP_TCK_TOKEN") ? " --config token.yaml" : ""));
            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(command.contains("--write-baseline") ? 1 : 0);
            assertThat(run.err()).doesNotContain("Exception");
            if (command.contains("--write-baseline")) {
                fillIn(home.resolve("known.yaml"));
            }
        }
    }

    @Test
    void whatIsRunElsewhereIsStillDocumented() throws IOException {
        assertThat(DocumentedCommands.all()).containsAll(DocumentedCommands.ELSEWHERE.keySet()).hasSizeGreaterThan(30);
        assertThat(DocumentedCommands.ELSEWHERE.values()).allMatch(test -> Files.exists(Path.of("src/test/java/io/backuptck", test + ".java")));
    }

    /** As the page asks a user to. */
    private static void fillIn(Path known) throws IOException {
        Files.writeString(known, Files.readString(known).replace("reason: \"\"", "reason: known since release 8.1")
                .replace("owner: \"\"", "owner: backup team"));
    }

    private static void inShell(String command) throws IOException, InterruptedException {
        String program = command.split(" ")[0];
        assumeTrue(program.equals("java") || runs(program), "no " + program + " on this machine");
        Process process = new ProcessBuilder("bash", "-c", here(command).replace("walk/", home + "/walk/")).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).isNotBlank().doesNotContain("HTTP/1.1 4", "HTTP/1.1 5");
    }

    private static boolean runs(String program) {
        return List.of(System.getenv("PATH").split(":")).stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Stubs in place of the servers, and files of the scratch folder; work goes on as fast as it is looked at. */
    private static CommandLineRun cli(String line) {
        List<String> words = words(line);
        if (!words.contains("--report-dir") && List.of("verify", "mutation-test").contains(words.get(0))) {
            words.addAll(List.of("--report-dir", home.resolve("reports").toString()));
        }
        if (words.get(0).equals("verify")) {
            words.addAll(List.of("--poll-interval", "10ms"));
        }
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(here(line)); word.find();) {
            String text = word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3);
            words.add(FILE.matcher(text).matches() ? home.resolve(text).toString() : text);
        }
        return words;
    }

    private static String here(String command) {
        return command.replace("http://host:2886", STUBS.get("obshell").url()).replace("http://host:8080", jobs.url())
                .replaceAll("https://gaussdb\\.eu-de\\S+", STUBS.get("guarded").url())
                .replaceAll("(?<=--target )URL", STUBS.get("wrong").url())
                .replace("https://api-cloud.oceanbase.com", STUBS.get("oceanbase-cloud").url())
                .replace("http://127.0.0.1:8080", STUBS.get("gaussdb").url());
    }
}
