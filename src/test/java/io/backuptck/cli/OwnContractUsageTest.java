package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract that cannot be read, or whose parts do not fit each other, is refused with one line before anything is sent. */
class OwnContractUsageTest {

    private static final Path JOBS = Path.of("src/test/resources/own/jobs.yaml");

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String output) {
    }

    private static Ended verify(String... more) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);
        int exit = Main.commandLine(more).setOut(writer).setErr(writer).execute(more);
        return new Ended(exit, text.toString());
    }

    private Ended list(Path contract) {
        return verify("verify", "--contract", contract.toString(), "--list");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "lifecycle: job\\n | lifecycel: job\\n | line 102 .* 'lifecycel' is no word",
        "created-by: execute | created-by: execute\\n    blame: {readable: NO-1} | the resource job blames NO-1, and no x-requirements entry has that id",
        "created-by: execute | created-by: execute\\n    settles: Psoon | settles: Psoon, which is no duration",
        "created-by: execute | created-by: exec | created-by: exec, and there is no such operation",
        "removed-by: dismissJob | removed-by: execute | is created-by and removed-by execute; name the operation",
        "removed-by: dismissJob | removed-by: listJobs | is removed-by listJobs, which has no parameter jobId",
        "identity: /jobId\\n    lifecycle | identity: /jobId\\n    parameter: key\\n    lifecycle | is read-by getJob, which has no parameter key",
        "x-resources: | x-resource: | line 101 .*x-resource is no word that is known here; did you mean x-resources",
        "lifecycle: job\\n | lifecycle: jab\\n | has the lifecycle jab, and x-lifecycles has none",
        "to: running, | to: runing, | the state runing, which is not among its states",
        "call: dismissJob} | call: dismiss} | the call dismiss, and there is no such operation",
        "rule: immutable | rule: imutable | line 128 .*enumeration",
        "schemas/Execute' | schemas/Exe' | refers to #/components/schemas/Exe, which does not exist",
        "openapi: 3.1.1 | openapi: 4.0.0 | is OpenAPI 4.0.0; versions 3.0 to 3.2 can be read",
        "openapi: 3.1.1 | swagger: 2.0 | is Swagger; versions 3.0 to 3.2 of OpenAPI can be read",
        "components: | paths: | is neither YAML nor JSON: Duplicate field 'paths'"})
    void onePartThatDoesNotFitIsNamed(String from, String to, String words) throws IOException {
        String good = Files.readString(JOBS);
        String bad = good.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
        assertThat(bad).isNotEqualTo(good);

        Ended ended = list(Files.writeString(folder.resolve("bad.yaml"), bad));

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(2);
        assertThat(ended.output().lines()).singleElement().asString().startsWith("error: ").containsPattern(words.replace(" .*", ".*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"hello | holds no YAML or JSON object", "a: [ | is neither YAML nor JSON", "a: 1 | is no OpenAPI document",
        "{\"openapi\": \"3.1.0\", \"paths\": {}} | has no operation"})
    void whatIsNoContractIsRefused(String text, String words) throws IOException {
        Ended ended = list(Files.writeString(folder.resolve("text.yaml"), text));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output().lines()).singleElement().asString().contains(words);
    }

    @Test
    void otherTextThanUtf8IsRefused() throws IOException {
        Ended ended = list(Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0}));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).contains("is no text in UTF-8");
    }

    @Test
    void aTagThatNamesNoRequirementIsRefused() throws IOException {
        Files.writeString(folder.resolve("a.feature"), "Feature: F\n\n  @JOBS-99\n  Scenario: S\n    When \"getJob\" is called\n");
        Ended ended = verify("verify", "--contract", JOBS.toString(), "--features", folder.toString(), "--list");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).contains("a.feature, line 3: the contract has no requirement JOBS-99");
    }

    @Test
    void aFolderWithoutFeaturesIsRefused() {
        assertThat(verify("verify", "--contract", JOBS.toString(), "--features", folder.toString(), "--list").output())
                .contains("holds no file that ends with .feature");
        assertThat(verify("verify", "--features", folder.toString(), "--list").output()).contains("--features needs --contract");
        assertThat(verify("verify", "--contract", JOBS.toString(), "--api", "gaussdb", "--list").output()).contains("instead of --api");
    }

    /** A plain document says enough to be listed: nothing of the kit's own words is needed. */
    @Test
    void aPlainDocumentOfTheOlderVersionIsEnough() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.json"), """
                {"openapi": "3.0.0", "info": {"title": "Plain", "version": "1"}, "paths": {"/pets": {"get": {"responses": {"200":
                {"description": "All", "content": {"application/json": {"schema": {"type": "array", "items": {"type": "object"}}}}}}}}}}
                """);

        Ended ended = list(plain);

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("get /pets answers as described", "PLAIN-GET-PETS-STATUS", "PLAIN-GET-PETS-BODY");
    }
}
