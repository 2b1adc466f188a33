package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.report.ShellWord;
import io.backuptck.suite.PlannedScenario;
import io.backuptck.target.Fixtures;
import io.backuptck.target.Redactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a run would do to a server, before anything is sent: whoever owns the server decides by it. */
final class RunPlan {

    /** What scenarios are tagged with that do more than look. */
    private static final Map<String, String> EFFECTS = effects();

    private final VerifyOptions options;
    private final Redactor redactor;
    private final List<PlannedScenario> scenarios;

    RunPlan(VerifyOptions options, Credentials credentials) {
        this.options = options;
        this.redactor = new Redactor(credentials.secrets());
        this.scenarios = options.planned();
    }

    private static Map<String, String> effects() {
        Map<String, String> effects = new LinkedHashMap<>();
        effects.put("@starts", "start work");
        effects.put("@cancels", "cancel or operate work");
        effects.put("@deletes", "delete what was made");
        effects.put("@settings", "change settings, which are put back at the end");
        effects.put("@cluster", "act on the whole cluster");
        return effects;
    }

    /** A few lines, for the beginning of a run. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("judges:    " + options.selectedApis().stream().map(ApiId::id).collect(Collectors.joining(", ")) + " at "
                + options.targetUrl().map(Object::toString).orElse("the built-in stub") + ", by " + scenarios.size() + " scenarios"
                + (options.tags.isBlank() ? "" : " (--tags \"" + options.tags + "\")"));
        lines.add("fixtures:  " + fixtures());
        lines.add("changes:   " + changes());
        if (options.shard != null) {
            lines.add("shard:     " + options.shard.words() + ", with --max-starts of its own");
        }
        options.rerun().ifPresent(again -> lines.add("again:     " + again.words(scenarios.size())));
        options.knownFailures().ifPresent(known -> lines.add("known:     the failures listed in " + known.file() + ", "
                + known.entries().size() + (known.entries().size() == 1 ? " entry" : " entries")));
        lines.add("report:    " + options.reportDirectory);
        return lines.stream().map(redactor::text).toList();
    }

    /** The same with the scenarios by name. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(summary());
        if (!options.readOnly) {
            EFFECTS.forEach((tag, effect) -> {
                List<PlannedScenario> some = having(tag);
                if (!some.isEmpty()) {
                    lines.add(some.size() + " may " + effect + " (leave them out with --tags \"not " + tag + "\")");
                    some.forEach(scenario -> lines.add("  " + scenario.feature().replaceFirst("^features/", "") + "  "
                            + scenario.name()));
                }
            });
        }
        lines.add("nothing was sent; run it without --plan");
        return lines.stream().map(redactor::text).toList();
    }

    private String fixtures() {
        String named = options.fixtures.entrySet().stream().map(one -> ShellWord.of(one.getKey() + "=" + one.getValue()))
                .collect(Collectors.joining(" "));
        if (options.target == null) {
            return (named.isEmpty() ? "" : named + "; else ") + "those of the stub";
        }
        List<String> unnamed = options.selectedApis().stream().flatMap(api -> Fixtures.keys(api).stream().filter(key ->
                Fixtures.of(api, options.fixtures).find(key).isEmpty())).distinct().toList();
        List<String> missing = options.selectedApis().stream().flatMap(api -> Fixtures.needed(api).stream()).distinct().filter(unnamed::contains).toList();
        long others = unnamed.stream().filter(key -> !missing.contains(key)).count();
        return (named.isEmpty() ? "none named" : named)
                + (missing.isEmpty() ? "" : "; without " + String.join(", ", missing) + ", unless the server names them itself")
                + (others == 0 ? "" : "; " + others + " more can be named, and need not be");
    }

    private String changes() {
        if (options.readOnly) {
            return "none (--read-only); what would change something is skipped";
        }
        String effects = EFFECTS.entrySet().stream().filter(effect -> !having(effect.getKey()).isEmpty())
                .map(effect -> having(effect.getKey()).size() + " scenarios may " + effect.getValue())
                .collect(Collectors.joining(", "));
        return (effects.isEmpty() ? "no scenario may change anything" : effects) + (options.target == null ? ""
                : "; at most " + options.allowedStarts() + " starts of each API (--max-starts)");
    }

    private List<PlannedScenario> having(String tag) {
        return scenarios.stream().filter(scenario -> scenario.tags().contains(tag)).toList();
    }
}
