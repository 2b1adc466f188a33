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
        Instant startedAt = Instant.now();
        List<Future<VariantLine>> spared = variants.stream().map(variant -> executor.submit(() -> 
                trial(variant.api()).run(variant, scenario -> true).of(variant))).toList();
        List<Future<FaultLine>> found = faults.stream()
                .map(fault -> executor.submit(() -> line(fault, faults.size() > FEW))).toList();
        return KillMatrix.of(startedAt, found.stream().map(MutationTesting::get).toList(),
                spared.stream().map(MutationTesting::get).toList());
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

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
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
