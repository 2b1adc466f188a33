package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Requirement;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Interruption;
import io.backuptck.validation.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One run of the suite. Cucumber makes the step objects itself, so they find their run through the thread. */
public final class SuiteRun {

    private static final ThreadLocal<SuiteRun> CURRENT = new ThreadLocal<>();

    private final SuiteSettings settings;
    private final Recorder recorder;
    private final Interruption interruption;
    private final Predicate<Finding> known;
    private final Map<ApiId, ApiSession> sessions = new LinkedHashMap<>();
    private final List<Runnable> lastly = new ArrayList<>();

    /** A run that nobody interrupts. */
    public SuiteRun(SuiteSettings settings, Recorder recorder) {
        this(settings, recorder, new Interruption());
    }

    /** A run for which no failures are known. */
    public SuiteRun(SuiteSettings settings, Recorder recorder, Interruption interruption) {
        this(settings, recorder, interruption, finding -> false);
    }

    /**
     * @param interruption ends the run before its time; that of its targets, too
     * @param known        true for what makes the server fail and is not to fail whoever runs the features
     */
    public SuiteRun(SuiteSettings settings, Recorder recorder, Interruption interruption, Predicate<Finding> known) {
        this.known = known;
        this.settings = settings;
        this.recorder = recorder;
        this.interruption = interruption;
    }

    /** The run that the calling thread works for. */
    public static SuiteRun current() {
        SuiteRun run = CURRENT.get();
        if (run == null) {
            throw new IllegalStateException("no conformance run is under way in this thread");
        }
        return run;
    }

    /** Makes this the run of the calling thread until {@link #leave()}. */
    public void enter() {
        CURRENT.set(this);
        settings.only().forEach(scenario -> recorder.planned());
    }

    public void leave() {
        interruption.lastly(() -> lastly.forEach(Runnable::run));
        lastly.clear();
        sessions.values().forEach(this::conclude);
        recorder.settle(settings.level());
        CURRENT.remove();
    }

    /** Remembers what is to be done when the run ends, whatever comes of it and also when it ends before its time. It throws nothing. */
    public void lastly(Runnable work) {
        lastly.add(0, work); // what was made last may need what was made before
    }

    /** Whether the run is to end before its time. */
    public boolean isInterrupted() {
        return interruption.reason().isPresent();
    }

    /** What was found at something that is no server of the API is nobody's fault. */
    private void conclude(ApiSession session) {
        session.unrecognized().ifPresent(reason -> {
            recorder.discard(session.api(), session.contract().requirements().all().stream().map(Requirement::id)
                    .collect(Collectors.toSet()), reason);
            recorder.problem(reason);
        });
    }

    /** @param identities all proofs of who is calling that the run can give, the target's own first */
    public void add(ApiId api, HttpTarget target, Fixtures fixtures, List<Authentication> identities) {
        sessions.put(api, new ApiSession(Contract.of(api), target, fixtures, settings, recorder, identities));
    }

    /** The session of an API; empty when the run does not judge it. */
    public Optional<ApiSession> session(ApiId api) {
        return Optional.ofNullable(sessions.get(api));
    }

    /** The session of the API that the running scenario is about: the one that a tag names, else the contract that somebody brought. */
    public ApiSession scenarioSession() {
        List<String> tags = recorder.current().tags();
        return sessions.values().stream().filter(session -> tags.contains("@" + session.api().id())).findFirst().orElseGet(this::ownSession);
    }

    private ApiSession ownSession() {
        return sessions.values().stream().filter(session -> !session.api().isBuiltIn()).findFirst().orElseThrow(() ->
                new IllegalStateException("this run judges no contract of one's own"));
    }

    /** True when a scenario with these tags is about something that the run judges. One of the user's own need not say so. */
    public boolean judges(List<String> tags) {
        boolean own = sessions.keySet().stream().anyMatch(api -> !api.isBuiltIn());
        return own || tags.stream().anyMatch(tag -> sessions.keySet().stream().anyMatch(api -> tag.equals("@" + api.id())));
    }

    /** Throws when the run goes through some scenarios only, and the one that is about to begin is none of them. */
    public void requireToBeIncluded() {
        if (!settings.includes(recorder.current().id())) {
            throw Skip.because("this run does not go through it");
        }
    }

    /** Throws when the run is to end, so that the scenario that is about to begin is not reached. */
    public void requireToGoOn() {
        interruption.reason().ifPresent(reason -> {
            throw new NotReached(reason);
        });
    }

    /**
     * Lets the scenario that is running fail when something was found during it that makes a server fail. What is known has failed
     * it in the report, too; to a test platform it is skipped, so that it does not fail the build.
     */
    public void failIfFound() {
        List<Finding> found = recorder.current().findings().stream()
                .filter(finding -> recorder.current().failsBy(finding, settings.level())).toList();
        String failures = found.stream().map(finding -> finding.requirement().id() + " " + finding.requirement().text() + " Expected "
                        + finding.expected() + ", got " + finding.actual() + ".")
                .distinct().collect(Collectors.joining("\n"));
        if (!found.isEmpty() && found.stream().allMatch(known)) {
            throw Skip.because("known failure: " + failures);
        }
        if (!failures.isEmpty()) {
            throw new FoundFailure(failures);
        }
    }

    public SuiteSettings settings() {
        return settings;
    }

    public Recorder recorder() {
        return recorder;
    }
}
