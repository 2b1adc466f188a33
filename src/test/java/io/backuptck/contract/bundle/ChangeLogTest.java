package io.backuptck.contract.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The versions of the contracts: the newest has an entry, and one that was released says what it said then. */
class ChangeLogTest {

    private static final Path LOG = Path.of("spec/CHANGELOG.md");
    private static final Pattern API = Pattern.compile("(?ms)^## (\\S+)$(.*?)(?=^## |\\z)");
    private static final Pattern ENTRY = Pattern.compile("(?m)^### (\\d+\\.\\d+\\.\\d+), "
            + "(not released|\\d{4}-\\d{2}-\\d{2}, `(sha256:[0-9a-f]{64})`)$");

    /** What keeps the newest entry from fitting the contract; empty when it does. */
    private static String problem(String log, String api, String version, String digest) {
        String entries = API.matcher(log).results().filter(section -> section.group(1).equals(api)).map(section -> section.group(2))
                .findFirst().orElse("");
        MatchResult newest = ENTRY.matcher(entries).results().findFirst().orElse(null);
        if (newest == null || !newest.group(1).equals(version)) {
            return api + " " + version + " is not the newest entry of spec/CHANGELOG.md";
        }
        return newest.group(3) == null || newest.group(3).equals(digest) ? ""
                : api + " " + version + " was released and has changed since; give it a new version and an entry, see contract diff";
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void theVersionHasItsEntry(ApiId api) throws IOException {
        Contract contract = Contract.of(api);

        assertThat(problem(Files.readString(LOG), api.id(), contract.version(), Bundle.of(contract).digest())).isEmpty();
    }

    @Test
    void aReleasedVersionThatChangedIsFound() {
        String digest = "sha256:" + "a".repeat(64);
        String log = "# V\n\n## x\n\n### 1.1.0, 2026-11-01, `" + digest
                + "`\n\n- More.\n\n### 1.0.0, not released\n\n## y\n\n### 2.0.0, not released\n";

        assertThat(problem(log, "x", "1.1.0", digest)).isEmpty();
        assertThat(problem(log, "x", "1.1.0", digest.replace('a', 'b'))).contains("has changed since");
        assertThat(problem(log, "x", "1.0.0", digest)).contains("is not the newest entry");
        assertThat(problem(log, "y", "2.0.0", digest.replace('a', 'b'))).isEmpty();
        assertThat(problem(log, "z", "2.0.0", digest)).contains("is not the newest entry");
    }
}
