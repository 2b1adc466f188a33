package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.backuptck.Thorough;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.report.sample.Language;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The samples of the API reference, judged by tools that are not this project's: compilers, shells, and servers. */
@Thorough
class SamplesIT {

    private static final Path OWN = Path.of("src/test/resources/own");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KEYS = List.of("BACKUP_TCK_TOKEN=t0ken", "BACKUP_TCK_ACCESS_KEY=access", "BACKUP_TCK_SECRET_KEY=s3cret");

    @TempDir
    private Path folder;

    private static List<Contract> contracts() throws IOException {
        try (Stream<Path> own = Files.list(OWN)) {
            return Stream.concat(Stream.of(ApiId.values()).map(Contract::of),
                    own.filter(file -> file.toString().endsWith(".yaml")).sorted().map(Contract::ofFile)).toList();
        }
    }

    private List<String> all(Language language) throws IOException {
        List<Path> files = SampleFiles.writeAll(folder, language, contracts());
        assertThat(files).hasSizeGreaterThan(30);
        return files.stream().map(Path::toString).toList();
    }

    private void accepts(List<String> tool, List<String> files) throws Exception {
        OtherTools.Ended ended = OtherTools.run(folder, Stream.concat(tool.stream(), files.stream()).toArray(String[]::new));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).isEmpty();
    }

    @Test
    void theCompilerTakesTheJavaSamples() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "--release", "17", "-d", folder.resolve("classes").toString()));
        List<Path> files = SampleFiles.writeAll(folder, Language.JAVA, List.of(Contract.of(ApiId.named("obshell")),
                Contract.of(ApiId.named("gaussdb")), Contract.of(ApiId.named("oceanbase-cloud"))));
        files.forEach(file -> arguments.add(file.toString()));

        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))).isZero();
    }

    @Test
    void pythonTakesItsSamples() throws Exception {
        SampleFiles.assumeThere(Language.PYTHON);
        accepts(List.of("python3", "-W", "error", "-m", "py_compile"), all(Language.PYTHON));
    }

    @Test
    void goTakesItsSamplesAndWouldFormatThemTheSame() throws Exception {
        SampleFiles.assumeThere(Language.GO);
        List<String> files = all(Language.GO);
        Files.writeString(folder.resolve("go.mod"), "module samples\n\ngo 1.18\n");

        accepts(List.of("gofmt", "-e", "-l"), files);
        accepts(List.of("go", "vet", "./..."), List.of());
    }

    @Test
    void theShellTakesTheCurlSamples() throws Exception {
        SampleFiles.assumeThere(Language.CURL);
        for (String file : all(Language.CURL)) {
            accepts(List.of("bash", "-n"), List.of(file));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSampleSpeaksWithAServer(Language language) throws Exception {
        speaks(language, "obshell", "startTenantBackup", StubAccess.Mode.NONE, 200);
        speaks(language, "gaussdb", "createManualBackup", StubAccess.Mode.TOKEN, 202);
        speaks(language, "oceanbase-cloud", "startBackup", StubAccess.Mode.DIGEST, 200);
        speaks(language, "oceanbase-cloud", "listBackupSets", StubAccess.Mode.DIGEST, 200);
    }

    private void speaks(Language language, String api, String operation, StubAccess.Mode mode, int status) throws Exception {
        Contract contract = Contract.of(ApiId.named(api));
        StubAccess access = new StubAccess(mode, Optional.of("t0ken"), Optional.of("access"), Optional.of("s3cret"));
        try (StubServer stub = StubServer.start(StubOptions.embedded(contract.api()).with(access))) {
            String sample = Language.samples(contract, contract.operation(operation)).get(language)
                    .replaceFirst("https?://[^/'\"]+", stub.url());
            Path file = SampleFiles.write(folder.resolve(operation), language, sample);

            assertThat(SampleFiles.run(file, language, KEYS).output()).as(operation).containsPattern("(?m)^(HTTP/1.1 )?" + status);
            if (mode != StubAccess.Mode.NONE) {
                List<String> wrong = KEYS.stream().map(key -> key.replaceFirst("=.*", "=wrong")).toList();
                assertThat(SampleFiles.run(file, language, wrong).output()).as(operation + " with wrong credentials")
                        .containsPattern("(?m)^(HTTP/1.1 )?401");
            }
        }
    }

    /** Quotes, escapes and what else ends a text in one of the languages. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whateverAnExampleHoldsArrivesAtTheServer(Language language) throws Exception {
        JsonNode body = JSON.createObjectNode().put("a", "'\"`$HOME \\n \\u0041 \"\"\" ''' ${x} {{url}} %s #{y} \u00e9\u20ac\n").put("b", "\"");
        Path file = Files.writeString(folder.resolve("hostile.json"), """
                {"openapi": "3.1.0", "info": {"title": "Hostile", "version": "1"}, "paths": {"/{id}": {"post": {
                 "operationId": "String", "parameters": [
                  {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}, "example": "a/b ?'\\"$(id)"},
                  {"name": "q", "in": "query", "required": true, "schema": {"type": "string"}, "example": "&`c`"},
                  {"name": "X-Odd", "in": "header", "required": true, "schema": {"type": "string"}, "example": "\\"'$HOME`\\\\"}],
                 "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object"}, "example": BODY}}},
                 "responses": {"200": {"description": "Fine."}}}}}}
                """.replace("BODY", body.toString()));
        Contract contract = Contract.ofFile(file);
        BlockingQueue<List<String>> received = new LinkedBlockingQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            received.add(List.of(exchange.getRequestURI().toString(), exchange.getRequestHeaders().getFirst("X-Odd"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String sample = Language.samples(contract, contract.operations().get(0)).get(language)
                    .replaceFirst("http://localhost:8080", "http://127.0.0.1:" + server.getAddress().getPort());
            OtherTools.Ended ended = SampleFiles.run(SampleFiles.write(folder.resolve("sample"), language, sample), language, List.of());

            List<String> seen = received.poll();
            assertThat(seen).as(ended.output()).isNotNull();
            assertThat(seen.get(0)).isEqualTo("/a%2Fb%20%3F%27%22%24%28id%29?q=%26%60c%60");
            assertThat(seen.get(1)).isEqualTo("\"'$HOME`\\");
            assertThat(JSON.readTree(seen.get(2))).isEqualTo(body);
        } finally {
            server.stop(0);
        }
    }
}
