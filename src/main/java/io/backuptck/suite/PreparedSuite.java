package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.cucumber.core.eventbus.EventBus;
import io.cucumber.core.eventbus.RandomUuidGenerator;
import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.runner.Runner;
import io.cucumber.core.runtime.BackendServiceLoader;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import io.cucumber.core.runtime.ObjectFactoryServiceLoader;
import io.cucumber.core.runtime.ObjectFactorySupplier;
import io.cucumber.core.runtime.SingletonObjectFactorySupplier;
import io.cucumber.core.runtime.TimeServiceEventBus;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The features of one API, parsed once, and the steps, found once, for many runs in a row. Not safe for threads: each
 * takes its own.
 */
public final class PreparedSuite {

    /** By their ids, in the order of the features. */
    private final Map<String, Pickle> scenarios = new LinkedHashMap<>();
    private final Runner runner;

    public PreparedSuite(ApiId api) {
        RuntimeOptions options = SuiteRunner.options(List.of(api), "").build();
        Supplier<ClassLoader> loader = SuiteRunner.class::getClassLoader;
        EventBus bus = new TimeServiceEventBus(Clock.systemUTC(), new RandomUuidGenerator());
        ObjectFactorySupplier factory = new SingletonObjectFactorySupplier(new ObjectFactoryServiceLoader(loader, options));
        new FeaturePathFeatureSupplier(loader, options, new FeatureParser(bus::generateId)).get().stream()
                .flatMap(feature -> feature.getPickles().stream()).forEach(scenario -> scenarios.put(id(scenario), scenario));
        this.runner = new Runner(bus, new BackendServiceLoader(loader, factory).get(), factory.get(), options);
        new RunListener().setEventPublisher(bus);
    }

    /**
     * Runs scenarios in the calling thread, in the order of the features.
     *
     * @param selected told the feature file and the line of a scenario, as in {@link ScenarioRecord#id()}
     */
    public void run(SuiteRun run, Predicate<String> selected) {
        run.enter();
        try {
            MissingClasses.during(() -> scenarios.entrySet().stream().filter(one -> selected.test(one.getKey()))
                    .map(Map.Entry::getValue).forEach(runner::runPickle));
        } finally {
            run.leave();
        }
    }

    /** The ids of all scenarios, in their order. */
    public List<String> scenarios() {
        return List.copyOf(scenarios.keySet());
    }

    /** The ids of the scenarios that are about a requirement, and of one row of every table of examples. */
    public Set<String> sample(String requirement) {
        Set<String> sample = new HashSet<>();
        Set<String> tables = new HashSet<>();
        scenarios.forEach((id, scenario) -> {
            boolean first = tables.add(scenario.getUri() + ":" + scenario.getScenarioLocation().getLine());
            if (first || scenario.getTags().contains("@" + requirement)) {
                sample.add(id);
            }
        });
        return sample;
    }

    private static String id(Pickle scenario) {
        return RunListener.feature(scenario.getUri()) + ":" + scenario.getLocation().getLine();
    }
}
