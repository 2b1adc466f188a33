package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.KnownResource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/**
 * Finds out which options of a valid start the server accepts. A combination that is accepted speaks for all its
 * options. One that is not is taken apart until the option is found that the server does not like; it is blamed alone.
 */
final class Options {

    private final StartedBackups startedBackups;
    private final Map<StartOption, Attempt> proofs = new EnumMap<>(StartOption.class);
    private final Map<Set<StartOption>, RuntimeException> undecided = new HashMap<>();
    private Attempt plain;

    Options(StartedBackups startedBackups) {
        this.startedBackups = startedBackups;
    }

    /** The first start of the run, or another plain one when that was not accepted. */
    Attempt plain() {
        Set<StartOption> first = StartOption.COMBINATIONS.get(0);
        once(first, () -> {
            Attempt sample = startedBackups.start(first);
            plain = sample.isAccepted() ? sample : known(instead());
            prove(plain);
            prove(sample);
        });
        return plain;
    }

    /** The options of the plain start; none as long as none was accepted. */
    Set<StartOption> accepted() {
        return plain != null && plain.isAccepted() ? plain.request().options() : Set.of();
    }

    private Attempt instead() {
        Attempt attempt = startedBackups.start(StartOption.INSTEAD.get(0));
        return attempt.isAccepted() ? attempt : startedBackups.start(StartOption.INSTEAD.get(1));
    }

    private static Attempt known(Attempt attempt) {
        if (Set.of(401, 403).contains(attempt.answer().status())) {
            throw new Inconclusive("the server does not let the run start a backup (status " + attempt.answer().status()
                    + "); does it need a token, or another one?");
        }
        if (!attempt.isAccepted()) {
            new Claims(Gaussdb.session(), attempt.answer()).check();
        }
        return attempt;
    }

    /** The backup of the plain start; the scenario is skipped when even that was not accepted. */
    KnownResource plainBackup() {
        return plain().backup().orElseThrow(() -> Skip.because(
                "not even the plainest start was accepted (see GDB-INSTANCE-05, GDB-CREATE-01 and GDB-HTTP-11)"));
    }

    /** What shows whether the server accepts an option; the scenario is skipped when that could not be found out. */
    Attempt proof(StartOption option) {
        plainBackup();
        Set<StartOption> combination = StartOption.COMBINATIONS.stream()
                .filter(one -> one.contains(option)).findFirst().orElseThrow();
        once(combination, () -> prove(tried(combination)));
        while (!proofs.containsKey(option)) {
            // Something else in the combination was to blame; what is left of it is tried again without that.
            Set<StartOption> rest = EnumSet.copyOf(combination);
            rest.removeAll(proofs.keySet());
            once(rest, () -> prove(tried(rest)));
        }
        return proofs.get(option);
    }

    /** Makes every start that the run is allowed to make. */
    void all() {
        plainBackup();
        for (Set<StartOption> combination : StartOption.COMBINATIONS) {
            try {
                once(combination, () -> prove(tried(combination)));
            } catch (TestAbortedException notAllowed) {
                return;
            }
        }
    }

    /** A combination is tried once; when that could not be finished, the reason is given again to whoever asks. */
    private void once(Set<StartOption> combination, Runnable trial) {
        if (!undecided.containsKey(combination)) {
            undecided.put(combination, null);
            try {
                trial.run();
            } catch (RuntimeException e) {
                undecided.put(combination, e);
            }
        }
        if (undecided.get(combination) != null) {
            throw undecided.get(combination);
        }
    }

    private void prove(Attempt attempt) {
        if (attempt.isAccepted()) {
            attempt.request().options().forEach(option -> proofs.put(option, attempt));
        } else if (plain.isAccepted()) {
            blame(attempt.request().options().stream().filter(option -> !proofs.containsKey(option)
                    || !proofs.get(option).isAccepted()).toList(), attempt);
        }
    }

    /**
     * Starts a backup with these options. Of what they leave open the start has what was accepted already: a server that dislikes
     * the names or descriptions that come otherwise must not seem to refuse these options.
     */
    private Attempt tried(Collection<StartOption> options) {
        Set<StartOption> with = EnumSet.copyOf(options);
        plain.request().options().stream().filter(option -> option != StartOption.DIGITS || !options.contains(StartOption.LOWER_CASE))
                .forEach(with::add);
        return startedBackups.start(with);
    }

    private void blame(List<StartOption> suspects, Attempt refused) {
        if (suspects.size() == 1) {
            proofs.put(suspects.get(0), refused);
            return;
        }
        List<StartOption> half = suspects.subList(0, suspects.size() / 2);
        Attempt attempt = tried(half);
        if (attempt.isAccepted()) {
            prove(attempt);
            blame(suspects.subList(half.size(), suspects.size()), refused);
        } else {
            blame(half, attempt);
        }
    }
}
