package io.backuptck.suite;

import io.backuptck.cases.RequestCase;
import java.util.List;
import java.util.function.Consumer;
import org.opentest4j.TestAbortedException;

/** Goes through derived cases, one request for each, and keeps count of those that could not be sent. */
public final class CaseRun {

    private final ApiSession session;
    private int sent;
    private TestAbortedException skipped;

    public CaseRun(ApiSession session) {
        this.session = session;
    }

    /**
     * Goes through all of these cases. One that cannot be sent does not keep the others from it.
     *
     * @param send sends a case and holds the answer against it
     */
    public CaseRun each(List<RequestCase> cases, Consumer<RequestCase> send) {
        for (RequestCase one : cases) {
            try {
                send.accept(one);
                sent++;
            } catch (TestAbortedException reason) {
                session.notSent(one, reason.getMessage());
                skipped = reason;
            } catch (Inconclusive reason) {
                session.notSent(one, reason.getMessage());
                throw reason;
            }
        }
        return this;
    }

    /** The scenario is skipped when a case was not sent: what its requirement says is not known then. */
    public void concludeSent() {
        if (skipped != null) {
            throw skipped;
        }
        if (sent == 0) {
            throw Skip.because("no request was derived for this");
        }
    }
}
