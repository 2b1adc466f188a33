package io.backuptck.pages.obshell;

import java.util.function.Supplier;

/** Servers that keep every sentence of the pages. */
enum RightObshell {
    BASE(() -> new PagesObshell(new Habits())),
    LEDGER(LedgerObshell::new),
    QUEUE(QueueObshell::new),
    STRICT(StrictObshell::new),
    PASSWORD(PasswordObshell::new);

    private final Supplier<PagesObshell> server;

    RightObshell(Supplier<PagesObshell> server) {
        this.server = server;
    }

    PagesObshell server() {
        return server.get();
    }
}
