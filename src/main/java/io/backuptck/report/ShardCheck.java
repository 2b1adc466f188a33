package io.backuptck.report;

import io.backuptck.contract.Contract;
import io.backuptck.report.RunReport.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Refuses to merge what is not the shards of one run, and says what differs. */
final class ShardCheck {

    /** What may differ: the number of the shard, and what each shard has for itself on the server. */
    private static final List<String> OWN = List.of("--shard", "--fixture");

    private ShardCheck() {
    }

    static void check(Map<String, RunReport> shards) {
        shards.forEach((file, report) -> {
            if (!report.run().isShard() || report.observations() == null) {
                throw new ReportException(file + " is no shard of a run; name reports that verify --shard K/N has written");
            }
        });
        Map<String, Function<RunReport, Object>> same = new LinkedHashMap<>();
        same.put("the number of shards", report -> report.run().shard().of());
        same.put("the version of the suite", report -> report.suite().version());
        same.put("the API", report -> report.target().api());
        same.put("the target", report -> report.targets().stream().map(ShardCheck::address).collect(Collectors.joining(", ")));
        same.put("the contract", report -> report.contracts().stream().map(line -> line.name() + " " + line.digest())
                .collect(Collectors.joining(", ")));
        same.put("the seed", report -> report.run().seed());
        same.put("the level", report -> report.run().level());
        same.put("the options", report -> Repeat.without(report.run().options(), OWN));
        same.put("the number of derived requests", report -> report.cases().size());
        same.put("the list of known failures", report -> report.baseline() == null ? "none" : report.baseline().entries().stream()
                .map(line -> line.name() + " until " + line.expires()).collect(Collectors.joining(", ")));
        same.forEach((what, value) -> requireSame(what, value, shards));
        requireSameProduct(shards);
        Map<Integer, String> taken = new LinkedHashMap<>();
        shards.forEach((file, report) -> {
            String other = taken.putIfAbsent(report.run().shard().index(), file);
            if (other != null) {
                throw new ReportException("both " + other + " and " + file + " are " + report.run().shard().words());
            }
        });
        requireKnownContracts(shards);
    }

    private static void requireSame(String what, Function<RunReport, Object> value, Map<String, RunReport> shards) {
        Map.Entry<String, RunReport> first = shards.entrySet().iterator().next();
        Object expected = value.apply(first.getValue());
        shards.forEach((file, report) -> {
            if (!Objects.equals(expected, value.apply(report))) {
                throw new ReportException("these are not shards of one run: " + what + " is " + expected + " in " + first.getKey() + " and "
                        + value.apply(report) + " in " + file);
            }
        });
    }

    /** A built-in stub listens somewhere else in each run. */
    private static String address(Target target) {
        return target.api() + " at " + (target.kind().equals("stub") ? "the built-in stub" : target.url());
    }

    /** A shard that came to no question says nothing of the product. */
    private static void requireSameProduct(Map<String, RunReport> shards) {
        Map<String, String> claims = new LinkedHashMap<>();
        shards.forEach((file, report) -> report.targets().stream().filter(target -> !target.claim().isEmpty()).forEach(target -> {
            String before = claims.putIfAbsent(target.api(), target.claim());
            if (before != null && !before.equals(target.claim())) {
                throw new ReportException("these are not shards of one run: in one " + before + ", and in " + file + " " + target.claim());
            }
        }));
    }

    private static void requireKnownContracts(Map<String, RunReport> shards) {
        RunReport first = shards.values().iterator().next();
        first.contracts().stream().filter(line -> Contract.api(line.api()).isPresent()).forEach(line -> {
            String now = ContractLine.of(Contract.of(Contract.api(line.api()).get())).digest();
            if (!now.equals(line.digest())) {
                throw new ReportException("the shards were judged by another contract of " + line.api() + " than this version of the suite "
                        + "has; merge them with version " + first.suite().version());
            }
        });
    }
}
