package io.backuptck.suite.steps.gaussdb;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All backups that the run has started. One is made at a time: the next one waits for the end of the one before. */
final class Portfolio {

    /** How often a conflict is met with patience: something else may keep the instance busy for a while. */
    private static final int MOST_CONFLICTS = 5;
    private static final int CONFLICT = 409;

    private final ApiSession session;
    private final Names names;
    private final List<Started> started = new ArrayList<>();
    private final List<Started> wrongly = new ArrayList<>();
    private final Set<String> sent = new LinkedHashSet<>();
    private final Options options = new Options(this);
    private boolean list;

    private Portfolio(ApiSession session) {
        this.session = session;
        this.names = new Names(session.settings().seed());
    }

    static Portfolio get() {
        ApiSession session = Gaussdb.session();
        return session.shared("backups", () -> new Portfolio(session));
    }

    Names names() {
        return names;
    }

    Options options() {
        return options;
    }

    /** True once the server has given a list of backups. */
    boolean hasList() {
        return list;
    }

    void foundList() {
        list = true;
    }

    /** The names in all requests that were sent, whatever became of them. */
    Set<String> sent() {
        return sent;
    }

    /** Every backup that was started, also by requests that should have been refused. */
    List<Started> started() {
        return started;
    }

    /** The backups that valid requests started. */
    List<Started> valid() {
        return started.stream().filter(backup -> !wrongly.contains(backup)).toList();
    }

    /** How many requests that should have been refused were accepted. */
    int wronglyAccepted() {
        return wrongly.size();
    }

    /** Starts a backup with these options when nothing else is going on. */
    Attempt start(Set<StartOption> with) {
        StartRequest[] request = new StartRequest[1];
        Seen answer = whenIdle(() -> {
            request[0] = StartRequest.with(with, names);
            sent.add(request[0].name());
            return session.sendStart(request[0].call());
        });
        if (answer.status() == CONFLICT) {
            throw new Inconclusive("a start is answered with a conflict again and again although no backup of the "
                    + "instance is building; is the instance in its normal state?");
        }
        return new Attempt(with, answer, accept(request[0].name(), request[0].description(), answer));
    }

    /** Starts a backup at once, whatever is going on. */
    Attempt startBeside(Set<StartOption> with) {
        StartRequest request = StartRequest.with(with, names);
        sent.add(request.name());
        Seen answer = Gaussdb.decided(session.sendStart(request.call()));
        return new Attempt(with, answer, accept(request.name(), request.description(), answer));
    }

    /** Sends a request that has to be refused when nothing is going on that would be a reason to refuse it. */
    Seen sendWrong(ApiCall call, String name, Optional<String> description) {
        sent.add(name);
        Seen answer = whenIdle(() -> session.send(call));
        accept(name, description, answer).ifPresent(wrongly::add);
        return answer;
    }

    private Optional<Started> accept(String name, Optional<String> description, Seen answer) {
        if (!Gaussdb.isAccepted(answer)) {
            return Optional.empty();
        }
        Started backup = new Started(session, name, description, answer, started);
        started.add(backup);
        session.created("backup", backup.reportedAs(), answer, true);
        return Optional.of(backup);
    }

    /** Takes over a backup that is listed under a name of this run although its start did not tell of it. */
    void adopt(Listed one) {
        Started backup = new Started(session, one.text("name"), Optional.empty(), one.answer(), started);
        backup.seen(one);
        started.add(backup);
        wrongly.add(backup);
        session.created("backup", backup.reportedAs(), one.answer(), true);
    }

    /** Waits until the run's own backups are over, and longer where a conflict shows that something else is going on. */
    private Seen whenIdle(Supplier<Seen> send) {
        awaitEnds();
        int[] conflicts = new int[1];
        Optional<Seen> answer = session.poll(() -> {
            if (conflicts[0] > 0 && isBusy()) {
                return null;
            }
            Seen seen = send.get();
            conflicts[0] += seen.status() == CONFLICT ? 1 : 0;
            return seen;
        }, seen -> seen != null && (seen.status() != CONFLICT || conflicts[0] >= MOST_CONFLICTS));
        return Gaussdb.decided(answer.orElseThrow(() ->
                new Inconclusive("the instance " + Gaussdb.instance() + " was being backed up all the time")));
    }

    /** Follows every backup to its end; the scenario is skipped when one does not come to it. */
    void awaitEnds() {
        for (Started backup : List.copyOf(started)) {
            Follower.follow(session, backup);
            if (!backup.missedEnd().isEmpty() && !backup.isNameless() && !wrongly.contains(backup)) {
                throw Skip.because("an earlier backup may still be building: " + backup.missedEnd()
                        + " (see GDB-LIFE-07, GDB-CREATE-03)");
            }
        }
    }

    private boolean isBusy() {
        return Lists.all(Map.of("instance_id", Gaussdb.instance())).orElse(List.of()).stream()
                .anyMatch(one -> one.text("instance_id").equals(Gaussdb.instance())
                        && one.text("status").equals("BUILDING"));
    }
}
