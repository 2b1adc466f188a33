package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Skip;
import java.util.Locale;
import java.util.function.Supplier;

/** The kinds of starts that flaws are put into. */
enum Kind {
    TENANT(Physical::usable), TABLE(Logical::oneTable), DATABASE(Logical::oneDatabase);

    private final Supplier<Attempt> usual;

    Kind(Supplier<Attempt> usual) {
        this.usual = usual;
    }

    /** As the contract calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The body of a start of this kind that the server has accepted; the scenario is skipped when there is none, as the refusal of a
     * similar one has no meaning then.
     */
    String acceptedBody() {
        Attempt attempt = usual.get();
        if (!attempt.isAccepted()) {
            throw Skip.because("the same start without anything wrong was not accepted, so a refusal says nothing");
        }
        return attempt.answer().orElseThrow().exchange().request().bodyText();
    }
}
