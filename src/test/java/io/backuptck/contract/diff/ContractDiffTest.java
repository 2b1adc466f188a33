package io.backuptck.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Single changes of real contracts, and what each means for a server, by requirement. */
class ContractDiffTest {

    @TempDir
    private Path folder;

    private ContractDiff edited(ApiId api, String from, String to) throws IOException {
        String bundle = Bundle.of(Contract.of(api)).yaml();
        String changed = bundle.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
        assertThat(changed).as("'%s' stands in the contract", from).isNotEqualTo(bundle);
        return ContractDiff.of(Contract.of(api), Contract.version(Files.writeString(folder.resolve("new.yaml"), changed),
                Optional.of(api)));
    }

    private static List<String> words(ContractDiff diff) {
        return diff.changes().stream().map(change -> change.requirement() + " " + change.kind() + " " + change.duty().word() + " "
                + change.binding().word()).toList();
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void aContractDoesNotDifferFromItself(ApiId api) {
        ContractDiff diff = ContractDiff.of(Contract.of(api), Contract.of(api));

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.step()).isEqualTo(VersionStep.NONE);
        assertThat(diff.lines()).contains("both say the same.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "maxLength: 256 | maxLength: 200 | GDB-DESC-04 schema refuse more, GDB-DESC-03 schema accept less",
        "maxLength: 256 | maxLength: 300 | GDB-DESC-03 schema accept more, GDB-DESC-04 schema refuse less",
        "- BUILDING\\n            - COMPLETED\\n            - FAILED | - BUILDING\\n            - COMPLETED | GDB-BACKUP-18 schema answer more",
        "- backup\\n        - job_id | - backup | GDB-BACKUP-03 schema answer less",
        "id: GDB-AUTH-01\\n    level: MUST | id: GDB-AUTH-01\\n    level: MAY | GDB-AUTH-01 level any less",
        "id: GDB-HTTP-02\\n    level: SHOULD | id: GDB-HTTP-02\\n    level: MUST | GDB-HTTP-02 level any more",
        "A start without credentials is refused. | A start of nobody is refused. | GDB-AUTH-01 text any same",
        "id: GDB-AUTH-01\\n | id: GDB-AUTH-99\\n | GDB-AUTH-99 added any more, GDB-AUTH-01 removed any less",
        "operationId: createManualBackup\\n      tags | operationId: createManualBackup\\n      deprecated: true\\n      tags | ' words any same'"})
    void oneChangeIsToldByRequirement(String from, String to, String expected) throws IOException {
        assertThat(words(edited(ApiId.named("gaussdb"), from, to))).containsAll(List.of(expected.split(", ")));
    }

    @Test
    void whatTheBasisIsDecidesWhomItBinds() throws IOException {
        ContractDiff diff = edited(ApiId.named("obshell"), "basis: vendor", "basis: documented");

        assertThat(diff.changes()).isNotEmpty().allMatch(change -> change.kind().equals("basis"))
                .allMatch(change -> change.binding() == (change.level() == Level.MUST ? Binding.MORE : Binding.SAME));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "post: | put: | operation any less; operation any more",
        "maximum: 1000 | maximum: 100 | schema refuse more; schema accept less",
        "type: string, minLength: 1}, example: buffer | type: string}, example: buffer | schema accept more; schema refuse less",
        "'404': | '410': | status answer less; status answer more",
        "required: [inputs] | required: [] | schema accept more; schema refuse less",
        "to: running, | to: failed, | lifecycle any less; lifecycle any more",
        "members: [jobId, processId] | members: [jobId] | rule any unclear",
        "total: /total, | `` | x-collection any unclear"})
    void ownContractsAreComparedToo(String from, String to, String expected) throws IOException {
        String before = Files.readString(Path.of("src/test/resources/own/jobs.yaml"));
        String after = before.replace(from, to == null ? "" : to);
        assertThat(after).as("'%s' stands in the contract", from).isNotEqualTo(before);
        ContractDiff diff = ContractDiff.of(Contract.version(Files.writeString(folder.resolve("jobs.yaml"), before), Optional.empty()),
                Contract.version(Files.writeString(folder.resolve("jobs-2.yaml"), after), Optional.of(new ApiId("jobs", "jobs"))));

        assertThat(words(diff).stream().map(line -> line.replaceFirst("^\\S* ", ""))).containsAll(List.of(expected.split("; ")));
        assertThat(diff.lines()).last().asString().contains("bind a server more");
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, MAJOR, 2.0.0", "1.4.2, MINOR, 1.5.0", "1.4.2, PATCH, 1.4.3", "1.4, PATCH, 1.4.1", "0.9.0, MAJOR, 1.0.0",
            "1.0.0, NONE, 1.0.0", "new, MAJOR,"})
    void theVersionThatIsDue(String older, VersionStep step, String due) {
        assertThat(step.after(older)).isEqualTo(Optional.ofNullable(due));
        assertThat(step.isTaken(older, due == null ? "1" : due)).isTrue();
        assertThat(step.isTaken(older, older)).isEqualTo(step == VersionStep.NONE || due == null);
    }
}
