package io.backuptck.suite;

import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Rule;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A feature file as its author wrote it.
 *
 * @param file        path of the feature file
 * @param description the sentences below its title; empty when there are none
 * @param rules       in their order
 */
public record FeatureRecord(String file, String name, String description, List<RuleRecord> rules) {

    /**
     * A group of scenarios that belong to one rule; its scenarios stand between its line and the next rule's.
     *
     * @param line where it begins in the file
     */
    public record RuleRecord(int line, String name, String description) {
    }

    static Optional<FeatureRecord> of(GherkinDocument document) {
        return document.getFeature().map(feature -> of(document.getUri().orElse(""), feature));
    }

    private static FeatureRecord of(String uri, Feature feature) {
        return new FeatureRecord(RunListener.feature(URI.create(uri)), feature.getName(), oneLine(feature.getDescription()),
                feature.getChildren().stream().map(FeatureChild::getRule).flatMap(Optional::stream)
                        .map(FeatureRecord::rule).toList());
    }

    private static RuleRecord rule(Rule rule) {
        return new RuleRecord(rule.getLocation().getLine().intValue(), rule.getName(), oneLine(rule.getDescription()));
    }

    private static String oneLine(String description) {
        return description.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }
}
