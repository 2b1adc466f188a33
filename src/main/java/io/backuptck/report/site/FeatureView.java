package io.backuptck.report.site;

import io.backuptck.report.RunReport.FeatureLine;
import io.backuptck.report.RunReport.RuleLine;
import io.backuptck.report.RunReport.ScenarioLine;
import java.util.ArrayList;
import java.util.List;

/** A feature file with its scenarios in the groups that its author made. */
final class FeatureView {

    private final FeatureLine feature;
    private final List<Group> groups = new ArrayList<>();

    /**
     * The scenarios of one rule.
     *
     * @param name empty for scenarios that stand outside of every rule
     */
    record Group(String name, String description, List<ScenarioLine> scenarios) {
    }

    FeatureView(FeatureLine feature, List<ScenarioLine> all) {
        this.feature = feature;
        List<ScenarioLine> own = all.stream().filter(scenario -> scenario.id().startsWith(feature.file() + ":")).toList();
        int first = feature.rules().isEmpty() ? Integer.MAX_VALUE : feature.rules().get(0).line();
        add("", "", between(own, 0, first));
        for (int i = 0; i < feature.rules().size(); i++) {
            RuleLine rule = feature.rules().get(i);
            int end = i + 1 < feature.rules().size() ? feature.rules().get(i + 1).line() : Integer.MAX_VALUE;
            add(rule.name(), rule.description(), between(own, rule.line(), end));
        }
    }

    private void add(String name, String description, List<ScenarioLine> scenarios) {
        if (!scenarios.isEmpty()) {
            groups.add(new Group(name, description, scenarios));
        }
    }

    private static List<ScenarioLine> between(List<ScenarioLine> scenarios, int start, int end) {
        return scenarios.stream().filter(scenario -> line(scenario) >= start && line(scenario) < end).toList();
    }

    private static int line(ScenarioLine scenario) {
        String digits = scenario.id().substring(scenario.id().lastIndexOf(':') + 1);
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    String name() {
        return feature.name();
    }

    String description() {
        return feature.description();
    }

    String anchor() {
        return Links.anchor(feature.file());
    }

    List<Group> groups() {
        return groups;
    }

    long count(String status) {
        return groups.stream().flatMap(group -> group.scenarios().stream())
                .filter(scenario -> scenario.status().equals(status)).count();
    }

    long total() {
        return groups.stream().mapToLong(group -> group.scenarios().size()).sum();
    }
}
