package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.Authentication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All backups that the run has started. One is made at a time: the next one waits for the end of the one before. */
final class StartedBackups {

    /** The instance may be busy for a while after a backup, and others may use it. */
    private static final Duration PATIENCE_WITH_START = Duration.ofMinutes(5);
    /** A conflict is a refusal, too, but perhaps not for what is wrong with the request. */
    private static final Duration PATIENCE_WITH_REFUSAL = Duration.ofSeconds(30);

    private final ApiSession session;
    private final Names names;
    private final List<Started> started = new ArrayList<>();
    private final Set<Started> wrongly = new HashSet<>();
    private final Inventory inventory = new Inventory();
    private final Options options = new Options(this);
    private boolean list;
    private int changes;

    private StartedBackups(ApiSession session) {
        this.session = session;
        this.names = new Names(session.settings().nameSeed());
    }

    static StartedBackups get() {
        ApiSession session = Gaussdb.session();
        return session.shared("backups", () -> new StartedBackups(session));
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

    Inventory inventory() {
        return inventory;
    }

    /** How many requests were sent that may have changed the list of backups, whatever they were answered. */
    int changes() {
        return changes;
    }

    /** Notes that such a request is about to be sent. */
    void change() {
        changes++;
    }

    private void announce(String name) {
        inventory.send(name);
        change();
    }

    /** Every backup that was started, also by requests that should have been refused. */
    List<Started> started() {
        return started;
    }

    /** The backups that valid requests started. */
    List<Started> valid() {
        return started.stream().filter(this::isValid).toList();
    }

    private boolean isValid(Started backup) {
        return !wrongly.contains(backup);
    }

    /** True when that is one that a valid request started, and that the run has not deleted. */
    boolean hasValid(Listed one) {
        return started.stream().anyMatch(backup -> !backup.isDeleted() && backup.is(one) && isValid(backup));
    }

    /** Starts a backup with these options when nothing else is going on. */
    Attempt start(Set<StartOption> with) {
        awaitEnds();
        StartRequest[] request = new StartRequest[1];
        Seen answer = Idle.send(session, () -> {
            request[0] = StartRequest.with(with, names);
            announce(request[0].name());
            return session.sendStart(request[0].call());
        }, PATIENCE_WITH_START);
        if (Conflicts.is(answer)) {
            throw new Inconclusive("a start is answered with a conflict again and again although no backup of the "
                    + "instance is building; is the instance in its normal state?");
        }
        return new Attempt(with, answer, accept(request[0].name(), request[0].description(), answer));
    }

    /** The backup that was started last, as long as nobody has waited for its end. */
    Optional<Started> unfinished() {
        return valid().stream().reduce((earlier, later) -> later).filter(last -> !last.isFollowed());
    }

    /** Starts a backup at once, whatever is going on. */
    Attempt startBeside(Set<StartOption> with) {
        StartRequest request = StartRequest.with(with, names);
        announce(request.name());
        Seen answer = Gaussdb.decided(session.sendStart(request.call()));
        return new Attempt(with, answer, accept(request.name(), request.description(), answer));
    }

    /**
     * Sends a start that has to be refused when nothing is going on that would be another reason to refuse it. Where that
     * cannot be known it is sent all the same, for nothing makes it right to accept it; that it is refused proves nothing.
     */
    Seen startWrongly(Function<Names, WrongStart> wrong) {
        Optional<String> unfinished = awaitEachEnd();
        WrongStart[] request = new WrongStart[1];
        Seen answer = Idle.sendWrongly(session, () -> {
            request[0] = wrong.apply(names);
            announce(request[0].name());
            return session.send(request[0].call());
        }, unfinished.isEmpty() ? PATIENCE_WITH_REFUSAL : Duration.ZERO);
        accept(request[0].name(), request[0].description(), answer).ifPresentOrElse(wrongly::add,
                () -> inventory.refused(request[0].name()));
        if (unfinished.isPresent() && !Gaussdb.isAccepted(answer)) {
            throw Skip.because("it was refused, which need not be for what is wrong with it: " + unfinished.get());
        }
        return answer;
    }

    /** Sends a start that would be accepted if it came from the run itself. */
    Refusable startAs(Authentication credentials) {
        awaitEnds();
        StartRequest request = StartRequest.with(EnumSet.noneOf(StartOption.class), names);
        announce(request.name());
        Seen answer = Gaussdb.decided(session.send(request.call(), credentials));
        accept(request.name(), request.description(), answer).ifPresent(wrongly::add);
        return new Refusable(request.name(), answer);
    }

    /** A start that should be refused, and its answer. */
    record Refusable(String name, Seen answer) {
    }

    private Optional<Started> accept(String name, Optional<String> description, Seen answer) {
        if (!Gaussdb.isAccepted(answer)) {
            return Optional.empty();
        }
        inventory.accepted(name);
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

    /** Follows every backup to its end; the scenario is skipped when one does not come to it. */
    void awaitEnds() {
        awaitEachEnd().ifPresent(reason -> {
            throw Skip.because(reason);
        });
    }

    /** Follows every backup to its end; why one may not have come to it, or nothing. */
    private Optional<String> awaitEachEnd() {
        for (Started backup : List.copyOf(started)) {
            if (wrongly.contains(backup) && backup.isNameless()) {
                continue; // perhaps there is no backup at all; if there is one, the list will tell of it under its name
            }
            Follower.follow(session, backup);
            boolean isOpen = !backup.missedEnd().isEmpty() && !backup.isNameless() && !backup.wasOverAtOnce()
                    && !backup.isGone();
            if (isOpen && !wrongly.contains(backup)) {
                return Optional.of("an earlier backup may still be building: " + backup.missedEnd()
                        + " (see GDB-LIFE-07, GDB-CREATE-03)");
            }
        }
        return Optional.empty();
    }
}
