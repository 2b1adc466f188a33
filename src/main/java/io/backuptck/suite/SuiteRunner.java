package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.cucumber.core.eventbus.IncrementingUuidGenerator;
import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.Plugin;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestStepFinished;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Runs the features with Cucumber, or only lists them. */
public final class SuiteRunner {

    /** The package of the steps. */
    public static final String GLUE = "io.backuptck.suite.steps";

    /** Cucumber's own report while it is written; what writes the other reports gives it its last name. */
    private static final String CUCUMBER_PART = "cucumber.html.part";

    private SuiteRunner() {
    }

    /**
     * Runs the scenarios of the run's APIs in the calling thread.
     *
     * @param reportDirectory for Cucumber's own report; empty for none
     */
    public static void run(SuiteRun run, Collection<ApiId> apis, Optional<Path> reportDirectory) {
        RuntimeOptionsBuilder options = options(apis, run.settings().tags(), run.settings().only());
        reportDirectory.ifPresent(directory -> options.addPluginName("html:" + directory.resolve(CUCUMBER_PART)));
        run.enter();
        try {
            execute(options, new RunListener());
        } finally {
            run.leave();
        }
    }

    /** The scenarios that a run would go through, in their order. The features are read; no step is looked for. */
    public static List<PlannedScenario> plan(Collection<ApiId> apis, String tags) {
        Predicate<List<String>> selected = tags.isBlank() ? any -> true : TagExpressionParser.parse(tags)::evaluate;
        FeatureParser parser = new FeatureParser(UUID::randomUUID);
        return new FeaturePathFeatureSupplier(SuiteRunner.class::getClassLoader, options(apis, "").build(), parser).get().stream()
                .flatMap(feature -> feature.getPickles().stream())
                .filter(scenario -> selected.test(scenario.getTags()))
                .map(PlannedScenario::of).toList();
    }

    /** The steps that nothing is written for, each with its feature and line. Nothing is run. */
    public static List<String> undefinedSteps(ApiId api) {
        List<String> undefined = new ArrayList<>();
        ConcurrentEventListener listener = publisher -> publisher.registerHandlerFor(TestStepFinished.class, event -> {
            if (event.getResult().getStatus() == Status.UNDEFINED && event.getTestStep() instanceof PickleStepTestStep step) {
                undefined.add(RunListener.feature(step.getUri()) + ", line " + step.getStep().getLine() + ": no step is called '"
                        + step.getStep().getText() + "'");
            }
        });
        execute(options(List.of(api), "").setDryRun(true), listener);
        return undefined;
    }

    private static void execute(RuntimeOptionsBuilder options, Plugin plugin) {
        MissingClasses.during(() -> Runtime.builder().withRuntimeOptions(options.build()).withAdditionalPlugins(plugin)
                .withClassLoader(SuiteRunner.class::getClassLoader).build().run());
    }

    static RuntimeOptionsBuilder options(Collection<ApiId> apis, String tags) {
        return options(apis, tags, Set.of());
    }

    /** @param only ids of the scenarios that are gone through; empty for all */
    private static RuntimeOptionsBuilder options(Collection<ApiId> apis, String tags, Set<String> only) {
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder()
                .setMonochrome()
                .setPublishQuiet(true)
                .setUuidGeneratorClass(IncrementingUuidGenerator.class)
                .setNoSummary();
        options.addGlue(GluePath.parse(GLUE + ".common"));
        options.addGlue(GluePath.parse(GLUE + ".contract"));
        for (ApiId api : apis) {
            places(api, only).map(FeatureWithLines::parse).forEach(options::addFeature);
            SuiteApi.of(api).ifPresent(known -> options.addGlue(GluePath.parse(known.glue())));
        }
        if (!tags.isBlank()) {
            options.addTagFilter(TagExpressionParser.parse(tags));
        }
        return options;
    }

    /** Where the features of an API lie, with the lines of the scenarios if it is not all of them. */
    private static Stream<String> places(ApiId api, Set<String> only) {
        String all = OwnFeatures.of(api);
        return only.isEmpty() ? Stream.of(all) : only.stream().filter(id -> id.startsWith("features/" + api.id() + "/")).sorted()
                .map(id -> all.replaceFirst("features/" + api.id() + "/?$", Matcher.quoteReplacement(id)));
    }
}
