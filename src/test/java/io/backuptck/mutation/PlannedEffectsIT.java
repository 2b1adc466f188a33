package io.backuptck.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.suite.PlannedScenario;
import io.backuptck.suite.SuiteRunner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Users decide by the tags what may happen on their server, so a scenario is tagged with all that it does when it runs
 * alone, and makes everything itself that it would else find made.
 */
class PlannedEffectsIT {

    private static final Set<String> EFFECTS = Set.of("@starts", "@cancels", "@deletes", "@settings", "@cluster");

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void everyScenarioIsTaggedWithWhatItDoes(ApiId api) {
        Map<String, PlannedScenario> planned = SuiteRunner.plan(List.of(api), "").stream()
                .collect(Collectors.toMap(PlannedScenario::id, Function.identity()));
        Map<String, Set<String>> tagged = new TreeMap<>();
        Map<String, Set<String>> done = new TreeMap<>();
        try (Trial trial = new Trial(api)) {
            for (String scenario : trial.suite().scenarios()) {
                tagged.put(scenario, planned.get(scenario).tags().stream().filter(EFFECTS::contains)
                        .collect(Collectors.toCollection(TreeSet::new)));
                done.put(scenario, effects(api, trial, scenario, tagged.get(scenario)));
            }
        }
        // The rows of a table share their tags.
        Map<String, Set<String>> byName = new TreeMap<>();
        done.forEach((scenario, effects) -> byName.computeIfAbsent(key(planned.get(scenario)), key -> new TreeSet<>())
                .addAll(effects));
        done.replaceAll((scenario, effects) -> byName.get(key(planned.get(scenario))));

        assertThat(tagged).isEqualTo(done);
    }

    private static String key(PlannedScenario scenario) {
        return scenario.feature() + scenario.line();
    }

    private static Set<String> effects(ApiId api, Trial trial, String scenario, Set<String> planned) {
        Set<String> effects = new TreeSet<>();
        TrialResult result = trial.run((inner, activations) -> new AlteredStub(inner, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                StubResponse answer = inner().answer(request);
                effects.addAll(isSet(api, request.operation()) ? Set.of("@settings") : effects(request.operation(), answer.status() < 300));
                return answer;
            }
        }, scenario::equals);
        return result.passed().contains(scenario) ? effects : planned; // without credentials some cannot do anything
    }

    /** Nobody wants a server's rules tried on settings that matter unasked, refused or not. */
    private static boolean isSet(ApiId api, Operation operation) {
        return Contract.of(api).settings().stream().anyMatch(setting -> setting.writtenBy().equals(operation));
    }

    /** What is refused has no effect, but nobody wants to see a server's rules tried on the whole cluster unasked. */
    private static Set<String> effects(Operation operation, boolean accepted) {
        Set<String> effects = new TreeSet<>();
        if (operation.changesState() && operation.path().contains("/obcluster/")) {
            effects.add("@cluster");
        }
        if (operation.changesState() && accepted) {
            effects.add(operation.startsWork() ? "@starts" : operation.method().equals("DELETE") ? "@deletes" : "@cancels");
        }
        return effects;
    }
}
