package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Flaw;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.WordFlaws;
import io.backuptck.validation.ExampleFlaws;
import io.backuptck.validation.StateFlaws;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks like a check and is none, or would be sent although it is wrong, is refused with file and line; what does no harm is told. */
class ContractFlawsTest {

    private static final Path OWN = Path.of("src/test/resources/own");

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String output) {
    }

    private static Ended run(String... line) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);
        int exit = Main.commandLine(line).setOut(writer).setErr(writer).execute(line);
        return new Ended(exit, text.toString());
    }

    private Path changed(String from, String to) throws IOException {
        String good = Files.readString(OWN.resolve("jobs.yaml"));
        assertThat(good).contains(from.replace("\\n", "\n"));
        String root = "x-requirements:\n  - {id: JOBS-1, text: One.}\n";
        return Files.writeString(folder.resolve("flawed.yaml"), good.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n")) + root);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "lifecycle: job\\n | lifecycle: job\\n    blame: {same: JOBS-1}\\n | 109 | blames JOBS-1 for same, which is never checked, as .* name it for readable",
        "lifecycle: job\\n | lifecycle: job\\n    blame: {parts-unchanged: JOBS-1}\\n | 109 | for parts-unchanged, which is never checked",
        "lifecycle: job\\n | blame: {ends: JOBS-1}\\n | 108 | for ends, which is never checked, as it has no lifecycle; say that, or leave ends out",
        "lifecycle: job\\n | lifecycle: job\\n    blame: {one: JOBS-1}\\n | 109 | for one, which is never checked, as it has no one-at-a-time",
        "name: failed, kind: final, | name: broken, kind: final, | 119 | the lifecycle job has the state broken, and the schema of status refuses broken",
        "title: {type: string, maxLength: 64} | title: {type: string, maxLength: -1} | 74 | maxLength is a whole number from 0 on, and this is -1",
        "title: {type: string, maxLength: 64} | title: {type: string, maxLength: many} | 74 | maxLength is a whole number from 0 on, and this is .many.",
        "title: {type: string, maxLength: 64} | title: [] | 74 | a schema is an object or a boolean, and this is an array",
        "title: {type: string, maxLength: 64} | title: {$ref: '#/components/schemas/Nowhere'} | 74 | refers to #/components/schemas/Nowhere, which does not exist",
        "title: {type: string, maxLength: 64} | title: text | 74 | a schema is an object or a boolean, and this is a string",
        "title: {type: string, maxLength: 64} | title: | 74 | a schema is an object or a boolean, and this is null",
        "title: {type: string, maxLength: 64} | title: {type: integer, maximum: many} | 74 | this schema cannot be used: maximum value is not a number",
        "title: {type: string, maxLength: 64} | title: {$ref: 7} | 74 | a reference is a text, and this is a number",
        "lifecycle: job\\n | lifecycle: job\\n    over: {/state: done}\\n | 109 | the resource job has over with /state, which is no place in what getJob shows",
        "lifecycle: job\\n | lifecycle: job\\n    values: {/titel: {sent: /title}}\\n | 109 | values with /titel, which is no place in what getJob shows",
        "lifecycle: job\\n | lifecycle: job\\n    values: {/title: {sent: /titel}}\\n | 109 | values with sent: /titel, which is no place in the body of execute",
        "lifecycle: job\\n | lifecycle: job\\n    keeps: done\\n | 109 | keeps with the state done of the job, whose lifecycle has accepted, running",
        "lifecycle: job\\n | lifecycle: job\\n    work: {resource: task, ends: {done: failed}}\\n | 109 | work of the resource task, and there is no such resource",
        "lifecycle: job\\n | lifecycle: job\\n    work: {resource: job, ends: {failed: gone}}\\n | 109 | work with the state gone of the job",
        "calls: [dismissJob] | calls: [dismisJob] | 121 | the lifecycle job has the call dismisJob, and there is no such operation",
        "invariants:\\n | invariants:\\n      - {id: JOBS-9, text: Nine., rule: final, when: {status: [succesful]}, members: [title]}\\n | 128 | speaks of status succesful, which its schema refuses",
        "x-resources: | x-errors: [{name: busy, when: conflict, status: 423}]\\nx-resources: | 100 | which no operation lists among its responses; add it there",
        "example: buffer} | example: buffer, x-fixture: proces}\\nx-fixtures: {process: {text: One that exists}} | 6 | names proces, .* did you mean process"})
    void itIsRefusedWithFileAndLine(String from, String to, int line, String words) throws IOException {
        String broken = to.startsWith("example: buffer, x-f") ? "example: buffer, x-fixture: proces}" : to;
        Path file = changed(from, broken);
        if (!broken.equals(to)) {
            Files.writeString(file, Files.readString(file) + "x-fixtures: {process: {text: One that exists}}\n");
        }
        if (words.contains("broken")) {
            Files.writeString(file, Files.readString(file).replace("to: failed", "to: broken"));
        }
        for (String command : List.of("contract", "verify")) {
            Ended ended = run(Stream.concat(Stream.of(command, "--contract", file.toString()), command.equals("verify") ? Stream.of("--list") : Stream.of())
                    .toArray(String[]::new));

            assertThat(ended.exitCode()).as(ended.output()).isEqualTo(2);
            assertThat(ended.output().lines()).singleElement().asString().startsWith("error: " + file + ", line " + line + ": ").containsPattern(words);
        }
    }

    /** What nobody looks at before it is read is told by whoever reads it. */
    @Test
    void aReferenceThatLeadsNowhereIsNoFaultOfTheKit() throws IOException {
        Path file = changed("content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}", "content: {application/problem+json: {$ref: '#/nowhere', schema: {}");

        Ended ended = run("contract", "--contract", file.toString());

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(2);
        assertThat(ended.output()).startsWith("error: ").contains("refers to #/nowhere, which does not exist");
    }

    /** Published contracts have such examples by the dozen; who uses one need not be able to change it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "example: running} | example: runing} | 31 | the example .runing. of the parameter status is refused by its own schema",
        "example: 10} | example: 1001} | 32 | the example 1001 of the parameter limit is refused by its own schema",
        "inputs: {distance: 10, | inputs: {distance: -1, | 16 | the example of the body of execute is refused by its own schema at /inputs/distance",
        "progress: {type: integer, | progress: {example: 101, type: integer, | 83 | the example 101 is refused by its own schema",
        "Status: {type: string, | Status: {type: string, examples: [gone], | 63 | the example .gone. is refused by its own schema"})
    void anExampleThatItsOwnSchemaRefusesIsToldAndNotUsed(String from, String to, int line, String words) throws IOException {
        Path file = changed(from, to);

        Ended told = run("contract", "--contract", file.toString());
        Ended stub = run("verify", "--contract", file.toString(), "--list");

        assertThat(told.exitCode()).as(told.output()).isZero();
        assertThat(told.output().lines().filter(one -> one.startsWith("warning: "))).singleElement().asString()
                .startsWith("warning: " + file + ", line " + line + ": ").containsPattern(words).endsWith("; a run does not use it");
        assertThat(stub.exitCode()).as(stub.output()).isZero();
        Contract used = OwnContract.read(file, Optional.empty());
        assertThat(used.setAside()).singleElement().satisfies(flaw -> assertThat(used.node(flaw.place()).toString()).isNotEqualTo(
                Contract.version(file, Optional.empty()).node(flaw.place()).toString()));
    }

    /** Of the named examples of a body the first is sent: when that is set aside, the next one takes its place. */
    @Test
    void eachExampleThatTakesThePlaceOfAWrongOneIsLookedAt() throws IOException {
        Path file = changed("example: running}", "examples: {a: {value: runing}, b: {value: gone}, c: {value: failed}}}");

        Ended listed = run("verify", "--contract", file.toString(), "--list");

        assertThat(listed.exitCode()).as(listed.output()).isZero();
        Contract used = OwnContract.read(file, Optional.empty());
        assertThat(used.setAside()).extracting(flaw -> flaw.place().name()).containsExactly("a", "b");
        assertThat(used.operation("listJobs").parameters()).filteredOn(one -> one.name().equals("status"))
                .singleElement().satisfies(status -> assertThat(status.example()).contains("failed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "answer: {echoes: {/title: '{tilte}'}} | echoes .tilte., which no request has that it is about; name a parameter",
        "answer: {echoes: {/title: '{/tilte}'}} | echoes ./tilte., which no request has that it is about",
        "answer: {echoes: {/jobs/*/title: '{status}'}} | and . is known in shows and same only",
        "answer: {shows: {/jobs/*/titel: {const: a}}} | says with shows what stands at /jobs/./titel, which is no place in the answer",
        "answer: {operations: [getJob], shows: {'*/title': {const: a}}} | in the items of a list, and is about no operation with x-collection",
        "answer: {operations: [getJob], shows: {/tilte: {const: a}}} | says with shows what stands at /tilte, which is no place in the answer",
        "answer: {same: {operation: getJobs, members: {/title: /title}}} | names with same the operation getJobs, and there is no such operation",
        "answer: {operations: [getJob], same: {operation: listJobs, by: {/jobId: '/jobs/*/jobId'}, members: {/title: '/jobs/*/titel'}}} | says with same what stands at /jobs/./titel",
        "answer: {operations: [getJob], same: {operation: execute, members: {/titel: /title}}} | says with same what stands at /titel, which is no place",
        "answer: {operations: [execute], like: {/titel: a}} | says with like what is sent at /titel, which is no place in the body",
        "answer: {keeps: {at: {getjob: ['']}, rule: time-order, earlier: created, later: created}} | names with keeps the operation getjob",
        "answer: {operations: [getjob], shows: {/title: {const: a}}} | names the operation getjob, and there is no such operation"})
    void aRequirementOfAnswersThatSpeaksOfNothingIsRefused(String answer, String words) throws IOException {
        Path file = changed("openapi: 3.1.1", "openapi: 3.1.1\nx-requirements:\n  - {id: JOBS-2, text: Two., " + answer + "}");
        Files.writeString(file, Files.readString(file).replaceFirst("(?s)x-requirements:\n  - .id: JOBS-1.*", ""));

        Ended ended = run("contract", "--contract", file.toString());

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(2);
        assertThat(ended.output().lines()).singleElement().asString().startsWith("error: " + file + ", line 3: JOBS-2 ").containsPattern(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "progress: {type: integer, | progress: {example: '10', type: integer, | the example .10. is refused by its own schema",
        "title: {type: string, maxLength: 64} | title: {type: string, example: 7} | the example 7 is refused",
        "created: {type: string, format: date-time} | created: {type: string, format: date-time, example: today} | the example .today. is refused",
        "{jobId: 6f1c, processId: buffer, status: running | {jobId: 6f1c, processId: buffer, status: walking | the example of the answer 200 of getJob",
        "dismissed, kind: final, | away, kind: final, | the lifecycle job has the state away, and the schema of status refuses away"})
    void whatDoesNoHarmIsToldInOneLine(String from, String to, String words) throws IOException {
        Path file = changed(from, to);
        Files.writeString(file, Files.readString(file).replace("to: dismissed", to.startsWith("away") ? "to: away" : "to: dismissed"));

        Ended ended = run("contract", "--contract", file.toString());

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output().lines().filter(line -> line.startsWith("warning: "))).singleElement().asString().startsWith("warning: " + file + ", line ")
                .containsPattern(words);
    }

    @ParameterizedTest
    @CsvSource({"Losst, 2", "Lost, 0"})
    void aCodeThatTheSchemaOfItsAnswerRefusesIsRefused(String code, int exit) throws IOException {
        Path file = changed("title: {type: string}, status: {type: integer}}", "title: {type: string}, error: {properties: {code: {enum: [Lost, Busy]}}}}");
        Files.writeString(file, Files.readString(file) + "x-errors: [{name: lost, when: absent, status: 404, code: " + code + "}]\n");

        Ended ended = run("contract", "--contract", file.toString());

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(exit);
        assertThat(ended.output().contains("x-errors says that lost has the code Losst, which the schema of its answers refuses")).isEqualTo(exit == 2);
    }

    @Test
    void whatIsRightIsNeitherRefusedNorTold() throws IOException {
        Path file = changed("lifecycle: job\n", "lifecycle: job\n    blame: {kept: JOBS-1, unchanged: JOBS-1, left: JOBS-1}\n");

        Ended ended = run("contract", "--contract", file.toString());

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).doesNotContain("warning");
    }

    @Test
    void aHeaderThatIsNoParameterIsToldAndNeverTried() throws IOException {
        Path file = changed("        - {name: limit, in: query,", "        - {name: Authorization, in: header, schema: {type: string, maxLength: 3}}\n"
                + "        - {name: content-type, in: header, required: true, schema: {enum: [application/json]}}\n        - {name: limit, in: query,");

        Ended told = run("contract", "--contract", file.toString());

        assertThat(told.exitCode()).as(told.output()).isZero();
        assertThat(told.output()).containsOnlyOnce("warning: ").contains(", line 32: the parameter Authorization is ignored, as OpenAPI says; declare a security scheme");
        assertThat(Contract.version(file, Optional.empty()).operation("listJobs").parameters()).extracting(Parameter::name).containsExactly("status", "limit");
    }

    static Stream<Path> own() throws IOException {
        try (Stream<Path> files = Files.list(OWN)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("own")
    void thoseOfTheTestsAreTaken(Path file) throws IOException {
        Path copy = Files.copy(file, folder.resolve("flaws-" + file.getFileName())); // what other tests have read of that name stays
        assertThat(flaws(Contract.ofFile(copy)).filter(Flaw::refused)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void thoseOfTheKitHaveNone(ApiId api) {
        assertThat(Stream.concat(WordFlaws.of(Contract.of(api)).stream().filter(flaw -> !flaw.words().contains(" blames ")),
                Stream.concat(StateFlaws.of(Contract.of(api)).stream(), ExampleFlaws.of(Contract.of(api)).stream()))).isEmpty();
    }

    private static Stream<Flaw> flaws(Contract contract) {
        return Stream.of(WordFlaws.of(contract), StateFlaws.of(contract), ExampleFlaws.of(contract)).flatMap(List::stream);
    }
}
