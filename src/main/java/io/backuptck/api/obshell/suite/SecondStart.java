package io.backuptck.api.obshell.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.KnownResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * A start without any option that is sent while the backup of another start goes on, and the calls that are made on its
 * task at once, as long as it is unfinished.
 *
 * @param first  the start that went on, followed to its end
 * @param answer the answer to the second start
 * @param task   its task; empty when it was refused or names none
 * @param calls  the calls on its task, CANCEL being the last one
 * @param reason why nothing was called; empty when something was
 */
record SecondStart(BackupRun first, Seen answer, Optional<KnownResource> task, List<EarlyCall> calls, String reason) {

    private static final String KEY = "a second start while the first goes on";

    /**
     * A call on a task that nobody knows to be over.
     *
     * @param before  whether the task was unfinished at the look before
     * @param after   whether it was unfinished at the look after
     */
    record EarlyCall(String operator, Seen answer, boolean before, boolean after) {

        boolean endedByPass() {
            return operator.equals("PASS") && Tasks.isAccepted(answer) && before && !after;
        }
    }

    static boolean isMade() {
        return Obshell.session().isShared(KEY);
    }

    static SecondStart get() {
        return Obshell.session().shared(KEY, SecondStart::make);
    }

    private static SecondStart make() {
        boolean plain = !Backups.isMade(Obshell.tenant(), Backups.FULL);
        Optional<Seen> second = plain ? SecondTenant.look() : Optional.empty();
        BackupRun first = BackupRun.start(Optional.of(Obshell.tenant()), () -> Starts.send(Extent.TENANT.start(Backups.FULL)));
        if (!first.isAccepted()) {
            Preconditions.check(plain ? Backups.plainAs(first) : first);
            throw Skip.because("the backup could not be started (see OBS-START-03)");
        }
        Optional<Seen> answer = Optional.empty();
        List<EarlyCall> calls = new ArrayList<>();
        Optional<KnownResource> task = Optional.empty();
        String reason = "";
        try {
            answer = Optional.of(Starts.sendOnce(Extent.TENANT.start("{}")));
            task = task(answer.get(), first);
            task.ifPresent(one -> callAtOnce(one, calls));
        } catch (TestAbortedException skipped) {
            reason = skipped.getMessage();
        }
        BackupRun followed = first.follow();
        if (plain) {
            Backups.plainAs(followed);
            SecondTenant.keep("full", second);
        }
        String why = reason;
        return new SecondStart(followed, answer.orElseThrow(() -> Skip.because(why)), task, calls, reason);
    }

    /** The task of the second start, unless it is the first one's, which is blamed for that alone. */
    private static Optional<KnownResource> task(Seen answer, BackupRun first) {
        return Tasks.of(answer).filter(task -> !task.id().equals(first.dagId()));
    }

    /** What only a failed task allows is called first; a task that fails meanwhile allows it. */
    private static void callAtOnce(KnownResource task, List<EarlyCall> calls) {
        task.look();
        for (String operator : List.of("ROLLBACK", "RETRY", "PASS", "CANCEL")) {
            calls.add(callAtOnce(task, operator));
        }
    }

    private static EarlyCall callAtOnce(KnownResource task, String operator) {
        boolean before = task.isUnfinished();
        Seen answer = Tasks.call(task, operator);
        task.look();
        return new EarlyCall(operator, answer, before, task.isUnfinished());
    }

    /** PASS of the task of a start that is sent while no other backup goes on; empty when there is no such task. */
    static Optional<EarlyCall> passAtOnce() {
        Starts.awaitIdle(Optional.of(Obshell.tenant()));
        Optional<KnownResource> started = Tasks.of(Starts.sendLast(Extent.TENANT.start(Backups.FULL)));
        started.ifPresent(KnownResource::look);
        return started.map(task -> callAtOnce(task, "PASS"));
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
