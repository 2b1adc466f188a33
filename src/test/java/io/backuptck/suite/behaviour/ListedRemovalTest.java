package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether what only a list shows is gone once it is removed. */
class ListedRemovalTest {

    private final CopiesServer server = new CopiesServer();
    private final MemoryRun run = server.run();

    private String verdict() {
        return run.verdict(() -> {
            KnownResource copy = CopiesServer.made(run, "first");
            copy.follow();
            new Removal(run.session(), CopiesServer.COPY).whileAllowed(copy);
        });
    }

    @Test
    void whatTheListShowsNoMoreIsGone() {
        assertThat(verdict()).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey("COPIES-COPY-REMOVED");
    }

    @Test
    void whatIsStillListedIsBlamed() {
        server.removal = id -> { };
        assertThat(verdict()).isEqualTo("broken: COPIES-COPY-REMOVED");
    }
}
