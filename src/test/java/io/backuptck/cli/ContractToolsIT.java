package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.Thorough;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tools of others take the contracts, as the command line writes them, without a word of complaint. */
@Thorough
class ContractToolsIT {

    @TempDir
    private Path folder;

    private Path bundle(ApiId api, String ending) {
        Path file = folder.resolve(api.id() + ending);
        assertThat(CommandLineRun.of("contract", "--api", api.id(), "--bundle", file.toString()).exitCode()).isZero();
        return file;
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void redocly(ApiId api) throws Exception {
        String redocly = OtherTools.node("redocly");
        OtherTools.Ended ended = OtherTools.run(folder, redocly, "lint", "--extends", "recommended", "--format", "json",
                bundle(api, ".yaml").toString());

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output().replaceAll("\\s", "")).contains("\"errors\":0,\"warnings\":0,");
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void spectral(ApiId api) throws Exception {
        String spectral = OtherTools.node("spectral");
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "extends: ['spectral:oas']\n");
        OtherTools.Ended ended = OtherTools.run(folder, spectral, "lint", "--fail-severity", "hint", "--ruleset", rules.toString(),
                bundle(api, ".yaml").toString());

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("No results");
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void scalar(ApiId api) throws Exception {
        OtherTools.Ended ended = OtherTools.run(folder, "node", OtherTools.script("scalar.mjs").toString(), bundle(api, ".json")
                .toString());

        assertThat(ended.exitCode()).as(ended.output()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void schemathesis(ApiId api) throws Exception {
        String python = OtherTools.python();
        OtherTools.Ended ended = OtherTools.run(folder, python, Path.of("src/test/tools/make_requests.py").toAbsolutePath().toString(),
                bundle(api, ".yaml").toString());

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains(Contract.of(api).operations().size() + " operations");
    }

    /** Prism answers a documented request with a documented answer, and finds nothing wrong with either. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "obshell | /api/v1/tenant/t1/backup | {\"mode\": \"full\"} | 200",
        "gaussdb | /v3/0483b6b16e954cb88930a360d2c4e663/backups | {\"instance_id\": \"7e01ac5ac5274957ba506f3851d11d51in14\", \"name\": \"nightly-1\"} | 202"})
    void prism(String api, String path, String body, int status) throws Exception {
        String prism = OtherTools.node("prism");
        int port = OtherTools.freePort();
        try (OtherTools.Server server = OtherTools.serve(folder, "listening on", prism, "mock", "-p", Integer.toString(port),
                bundle(ApiId.named(api), ".yaml").toString())) {
            HttpResponse<String> answer = post("http://127.0.0.1:" + port + path, body, Map.of("X-Auth-Token", "any"));

            assertThat(answer.statusCode()).as(answer.body() + server.output()).isEqualTo(status);
            assertThat(answer.headers().firstValue("sl-violations")).isEmpty();
        }
    }

    private static HttpResponse<String> post(String url, String body, Map<String, String> headers) throws IOException,
            InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
