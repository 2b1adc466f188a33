package io.backuptck.api.gaussdb.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Skip;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever a server dislikes of a start, just that is found, and each start is sent for something. */
class OptionsProperty {

    /** Names of letters or digits, and descriptions with blanks or without, are needed to begin with. */
    @Property(tries = 60)
    void justWhatIsRefusedIsFound(@ForAll @Size(max = 5) Set<StartOption> disliked) {
        if (disliked.contains(StartOption.DIGITS) && (disliked.contains(StartOption.LOWER_CASE) || disliked.contains(StartOption.WORDS))) {
            return; // no plain start is accepted then
        }
        GaussdbInMemory server = new GaussdbInMemory(start -> start.options().stream().anyMatch(disliked::contains));
        Set<StartOption> refused = EnumSet.noneOf(StartOption.class);
        assertThat(server.run.verdict(() -> {
            for (StartOption option : StartOption.values()) {
                if (!StartedBackups.get().options().proof(option).isAccepted()) {
                    refused.add(option);
                }
            }
            throw Skip.because("all was tried");
        })).isEqualTo("skipped: all was tried");
        assertThat(refused).isEqualTo(disliked);
        assertThat(server.starts()).isLessThanOrEqualTo(StartOption.COMBINATIONS.size() + 6 + 8 * disliked.size());
    }
}
