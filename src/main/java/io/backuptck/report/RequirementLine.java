package io.backuptck.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.backuptck.contract.Basis;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.SourcePage;
import io.backuptck.suite.Consequence;
import io.backuptck.suite.FindingRecord;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.ScenarioRecord;
import io.backuptck.suite.ScenarioRecord.Status;
import io.backuptck.target.Redactor;
import io.backuptck.validation.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run says of one requirement.
 *
 * @param level     how binding it is for this server, see {@link Requirement#level(boolean)}
 * @param addresses where the pages of its source are published
 * @param reason    why it has this verdict, where the verdict alone does not tell; empty otherwise
 * @param scenarios ids of the scenarios during which it was checked, or that were to check it
 */
public record RequirementLine(String id, String api, Level level, String text, String source, Basis basis, List<String> addresses,
        Verdict verdict, String reason, List<String> scenarios, @JsonIgnore boolean checked) {

    public RequirementLine {
        addresses = Objects.requireNonNullElse(addresses, List.of());
    }

    RequirementLine redacted(Redactor redactor) {
        return new RequirementLine(id, api, level, text, source, basis, addresses, verdict, redactor.text(reason), scenarios,
                checked);
    }

    /**
     * Says of a requirement that holds how many of the requests that show it were tried, unless all were.
     *
     * @param requests all that were derived for it
     */
    RequirementLine withTried(List<CaseLine> requests) {
        long tried = requests.stream().filter(CaseLine::isTried).count();
        return verdict != Verdict.PASSED || !reason.isEmpty() || tried == requests.size() ? this
                : new RequirementLine(id, api, level, text, source, basis, addresses, verdict, tried + " of its " + requests.size() + " requests were tried",
                        scenarios, checked);
    }

    static RequirementLine of(Contract contract, Requirement entry, Recorder recorder, Level strictness) {
        List<String> checkedBy = new ArrayList<>(recorder.checkedBy().getOrDefault(entry.id(), java.util.Set.of()));
        List<ScenarioRecord> written = recorder.scenarios().stream()
                .filter(scenario -> scenario.requirements().contains(entry.id())).toList();
        List<Finding> findings = recorder.findings().stream().map(FindingRecord::finding)
                .filter(finding -> finding.requirement().id().equals(entry.id())).toList();
        List<String> scenarios = checkedBy.isEmpty() ? written.stream().map(ScenarioRecord::id).toList() : checkedBy;
        Judged judged = judge(contract, entry, !checkedBy.isEmpty(), written, findings, recorder.consequences().stream()
                .filter(one -> one.requirement().equals(entry.id())).map(Consequence::cause).findFirst(), strictness);
        return new RequirementLine(entry.id(), contract.api().id(), entry.level(recorder.claim(contract.api()).vendors()),
                entry.text(), entry.source(), entry.basis(), contract.sourcesOf(entry).stream().map(SourcePage::address)
                        .filter(address -> !address.isEmpty()).toList(), judged.verdict(), judged.reason(), scenarios, !checkedBy.isEmpty());
    }

    private static Judged judge(Contract contract, Requirement entry, boolean checked, List<ScenarioRecord> written,
            List<Finding> findings, Optional<String> cause, Level strictness) {
        if (entry.isExcluded()) {
            return new Judged(Verdict.NOT_RUN, "never checked: " + entry.excluded().get());
        }
        Optional<Finding> failing = findings.stream().filter(finding -> finding.fails(strictness)).findFirst();
        if (failing.isPresent()) {
            return new Judged(Verdict.FAILED, words(failing.get()));
        }
        if (cause.isPresent()) {
            return new Judged(Verdict.INCONCLUSIVE, "what was seen follows from the failure of " + cause.get());
        }
        if (checked) {
            return new Judged(Verdict.PASSED, findings.isEmpty() ? "" : "with a warning: " + words(findings.get(0)));
        }
        for (ScenarioRecord scenario : written) {
            if (scenario.status() == Status.INCONCLUSIVE) {
                return new Judged(Verdict.INCONCLUSIVE, scenario.reason());
            }
        }
        for (ScenarioRecord scenario : written) {
            if (scenario.status() == Status.SKIPPED || scenario.status() == Status.FAILED) {
                return new Judged(Verdict.SKIPPED, scenario.status() == Status.SKIPPED ? scenario.reason()
                        : "its scenario ended before this was checked: " + scenario.reason());
            }
        }
        for (ScenarioRecord scenario : written) {
            if (scenario.status() == Status.NOT_RUN) {
                return new Judged(Verdict.NOT_RUN, "not reached: " + scenario.reason());
            }
        }
        return new Judged(Verdict.NOT_RUN, written.isEmpty() && entry.check() == Requirement.Check.SCENARIO
                ? Unchecked.byNoScenario(contract, entry) : "no response in this run had anything to check it against");
    }

    private static String words(Finding finding) {
        return "expected " + finding.expected() + ", got " + finding.actual();
    }

    private record Judged(Verdict verdict, String reason) {
    }
}
