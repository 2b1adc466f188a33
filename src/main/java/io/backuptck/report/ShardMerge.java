package io.backuptck.report;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.report.RunInfo.TargetInfo;
import io.backuptck.report.RunReport.Target;
import io.backuptck.suite.Observed;
import io.backuptck.suite.PlannedScenario;
import io.backuptck.suite.ProductClaim;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.Replay;
import io.backuptck.suite.ScenarioRecord.Status;
import io.backuptck.suite.SuiteRunner;
import io.backuptck.target.Redactor;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes of the shards of a run the report that the whole run would have. Their scenarios are judged once more, in the order of a
 * whole run, by what each saw. What a missing shard would have gone through is not run, and the report is not complete then.
 */
public final class ShardMerge {

    private static final Comparator<Observed> ORDER_OF_RUN = Comparator.comparing((Observed one) -> one.id().isEmpty())
            .thenComparing(Observed::feature).thenComparingInt(one -> line(one.id())).thenComparing(Observed::id);

    private final List<RunReport> shards;
    private final RunReport first;
    private final List<Contract> contracts;

    private ShardMerge(List<RunReport> shards) {
        this.shards = shards;
        this.first = shards.get(0);
        this.contracts = first.targets().stream().map(target -> Contract.of(api(target))).toList();
    }

    /**
     * @param shards by the names under which they are known to the user, each read from a file
     * @throws ReportException when they are not the shards of one run; the message says what differs
     */
    public static RunReport of(Map<String, RunReport> shards) {
        ShardCheck.check(shards);
        return new ShardMerge(shards.values().stream().sorted(Comparator.comparingInt(report -> report.run().shard().index())).toList())
                .merged();
    }

    /** The numbers of the shards that are not there. */
    public static List<Integer> missing(Map<String, RunReport> shards) {
        return missing(List.copyOf(shards.values()));
    }

    private static List<Integer> missing(List<RunReport> shards) {
        Set<Integer> there = shards.stream().map(report -> report.run().shard().index()).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, shards.get(0).run().shard().of()).filter(index -> !there.contains(index)).boxed().toList();
    }

    private static ApiId api(Target target) {
        return Contract.api(target.api()).orElseThrow(() -> new ReportException("the contract of " + target.api()
                + " is not one of the kit's; give it with --contract FILE"));
    }

    private RunReport merged() {
        List<Integer> missing = missing(shards);
        Level level = Level.valueOf(first.run().level().toUpperCase(Locale.ROOT));
        Recorder recorder = Replay.of(Stream.concat(shards.stream().flatMap(shard -> shard.observations().observed(contracts).stream()),
                missing.isEmpty() ? Stream.of() : notReached(missing)).sorted(ORDER_OF_RUN).toList(), claims(), statuses(), level);
        shards.forEach(shard -> {
            shard.observations().problems().forEach(recorder::problem);
            shard.observations().remarks().forEach(recorder::remark);
            shard.limits().forEach(limit -> recorder.limited(contracts.get(0).api(), limit));
        });
        missing.forEach(index -> recorder.problem(missingWords(index)));
        return new ReportBuilder(info(level), recorder, new Redactor(List.of()), baseline(), new MergedParts(shards, contracts, recorder)).build();
    }

    private String missingWords(int index) {
        return "shard " + index + " of " + first.run().shard().of() + " is missing, so its scenarios were not run";
    }

    /** What belongs to the whole run and to none of the shards. */
    private Stream<Observed> notReached(List<Integer> missing) {
        Set<String> known = shards.stream().flatMap(shard -> shard.observations().scenarios().stream()).map(Observations.Scenario::id)
                .collect(Collectors.toSet());
        String why = missing.size() == 1 ? missingWords(missing.get(0)) : "shards "
                + missing.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " of " + first.run().shard().of() + " are missing";
        List<PlannedScenario> planned = SuiteRunner.plan(contracts.stream().map(Contract::api).toList(),
                Repeat.value(first.run().options(), "--tags").orElse(""));
        return planned.stream().filter(one -> !known.contains(one.id())).map(one -> new Observed(one.id(), one.feature(), one.name(), one.tags(),
                List.of(), List.of(), Status.NOT_RUN, why, Duration.ZERO));
    }

    private Map<ApiId, ProductClaim> claims() {
        Map<ApiId, ProductClaim> claims = new LinkedHashMap<>();
        shards.stream().flatMap(shard -> shard.targets().stream()).filter(target -> !target.claim().isEmpty()).forEach(target ->
                claims.putIfAbsent(api(target), new ProductClaim(target.vendors(), Optional.ofNullable(target.version()).orElse(""),
                        target.claim())));
        return claims;
    }

    private Map<ApiId, Map<String, Set<Integer>>> statuses() {
        Map<ApiId, Map<String, Set<Integer>>> statuses = new LinkedHashMap<>();
        contracts.forEach(contract -> shards.stream().flatMap(shard -> shard.coverage().statuses().stream())
                .filter(line -> !line.seen().isEmpty() && contract.operations().stream().anyMatch(one -> one.id().equals(line.operation())))
                .forEach(line -> statuses.computeIfAbsent(contract.api(), api -> new LinkedHashMap<>())
                        .computeIfAbsent(line.operation(), operation -> new TreeSet<>()).addAll(line.seen())));
        return statuses;
    }

    private RunInfo info(Level level) {
        Instant began = shards.stream().map(shard -> shard.run().startedAt()).min(Comparator.naturalOrder()).orElseThrow();
        long took = shards.stream().mapToLong(shard -> shard.run().durationMillis()).sum();
        return new RunInfo(first.suite().version(), first.targets().stream().map(target -> new TargetInfo(api(target), target.url(),
                target.product(), target.kind())).toList(), level, first.run().seed(), began, Duration.ofMillis(took),
                missing(shards).isEmpty() && shards.stream().allMatch(shard -> shard.run().complete()),
                Repeat.without(first.run().options(), List.of("--shard")),
                shards.stream().map(shard -> shard.run().interrupted()).filter(signal -> !signal.isEmpty()).findFirst().orElse(""));
    }

    /** The list that all shards were held against, as their reports repeat it. */
    private Optional<Baseline> baseline() {
        return Optional.ofNullable(first.baseline()).map(list -> new Baseline(list.file(), list.entries().stream().map(line ->
                new Baseline.Entry(line.requirement(), line.fingerprint(), contracts.stream().filter(contract ->
                        contract.requirements().find(line.requirement()).isPresent()).map(contract -> contract.api().id()).findFirst()
                        .orElse(""), line.reason(), line.owner(), line.expires(), line.line())).toList()));
    }

    private static int line(String id) {
        String digits = id.substring(id.lastIndexOf(':') + 1);
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
