package io.backuptck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no scenario checks a requirement, whoever has written the contract is told what would. */
class UncheckedTest {

    @TempDir
    private Path folder;

    @Test
    void itIsSaidWhatHelps() throws IOException {
        Contract own = Contract.ofFile(Files.writeString(folder.resolve("unchecked.yaml"), Files.readString(Path.of("src/test/resources/own/jobs.yaml"))
                + "x-requirements:\n  - {id: U-1, text: One.}\n"));
        Contract kit = Contract.of(List.of(ApiId.values()).get(0));

        assertThat(Unchecked.byNoScenario(own, own.requirements().get("U-1"))).isEqualTo("no scenario of this run checks it; write one with the tag @U-1 for "
                + "--features, or name it where the contract promises it (blame, keywords, answer)");
        assertThat(Unchecked.byNoScenario(own, own.requirements().get("UNCHECKED-GET-JOB-STATUS"))).contains("the contract says too little").contains("x-resources");
        assertThat(Unchecked.byNoScenario(kit, kit.requirements().all().iterator().next())).isEqualTo("no scenario of this run checks it");
    }
}
