package io.backuptck.mutation;

import io.backuptck.contract.ApiId;
import io.backuptck.report.FaultLine;
import io.backuptck.report.KillMatrix;
import io.backuptck.report.VariantLine;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.Variant;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the suite against stubs that deviate in one thing each. Several runs go on at a time, each in a thread of its own,
 * which keeps what it has prepared.
 */
public final class MutationTesting implements AutoCloseable {

    /** So few faults are put to all scenarios: to find out first which ones matter would take longer. */
    private static final int FEW = 20;

    private final ExecutorService executor = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Queue<Trial> started = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Map<ApiId, Trial>> trials = ThreadLocal.withInitial(() -> new HashMap<>());
    private final Map<ApiId, CalledOperations> calls = new ConcurrentHashMap<>();

    /**
     * Puts these to the test, whatever their APIs.
     *
     * @throws IllegalStateException when the suite itself fails
     */
    public KillMatrix run(List<Fault> faults, List<Variant> variants) {
        return run(faults, variants, TrialWatch.unseen());
    }

    /** The same, while somebody watches. */
    public KillMatrix run(List<Fault> faults, List<Variant> variants, TrialWatch watch) {
        Instant startedAt = Instant.now();
        List<Future<VariantLine>> spared = variants.stream().map(variant -> executor.submit(() ->
                trial(variant.api()).run(variant, scenario -> true).of(variant))).toList();
        List<Future<FaultLine>> found = faults.stream()
                .map(fault -> executor.submit(() -> line(fault, faults.size() > FEW))).toList();
        Runnable look = () -> watch.tried(done(found), done(spared));
        return KillMatrix.of(startedAt, found.stream().map(one -> get(one, look)).toList(), spared.stream().map(one -> get(one, look)).toList());
    }

    private static <T> int done(List<Future<T>> all) {
        return (int) all.stream().filter(Future::isDone).count();
    }

    private FaultLine line(Fault fault, boolean select) {
        Trial trial = trial(fault.api());
        if (select) {
            CalledOperations known = calls.computeIfAbsent(fault.api(), api -> CalledOperations.of(trial));
            FaultLine line = trial.sample(fault, known.by(fault.operations())).of(fault);
            if (line.isGood()) {
                return line;
            }
        }
        // Some faults only show after what all scenarios together have done, or in one request of many alike.
        return trial.run(fault, scenario -> true).of(fault);
    }

    private Trial trial(ApiId api) {
        return trials.get().computeIfAbsent(api, key -> {
            Trial trial = new Trial(key);
            started.add(trial);
            return trial;
        });
    }

    /** @param look taken each second until it is there */
    private static <T> T get(Future<T> future, Runnable look) {
        try {
            while (true) {
                look.run();
                try {
                    return future.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException notYet) {
                    continue;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the suite was put to the test", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        started.forEach(Trial::close);
    }
}
