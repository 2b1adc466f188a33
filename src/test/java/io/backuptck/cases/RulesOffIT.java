package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Location;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.suite.FindingRecord;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.SuiteRunner;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Redactor;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.validation.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that forgot one rule on requests is found, and that rule is blamed. */
class RulesOffIT {

    private static final int STARTS = 1000;

    /** Every rule for which requests are derived, once, also when several operations share it. */
    static Stream<Arguments> rules() {
        return Stream.of(ApiId.values()).flatMap(api -> CasePlan.of(Contract.of(api), 1).constraints().stream()
                .filter(rule -> rule.refused().findAny().isPresent()).map(rule -> rule.constraint().rule()).distinct()
                .map(rule -> Arguments.of(api, rule)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theForgottenRuleIsBlamed(ApiId api, Location rule) {
        Set<Location> off = withCompanions(api, rule);

        assertThat(defects(api, off)).contains(Finding.ofRule(rule))
                .isSubsetOf(off.stream().map(Finding::ofRule).collect(Collectors.toSet()));
    }

    /** A value of another type is no word of a list either, so that to forget the type alone changes nothing. */
    private static Set<Location> withCompanions(ApiId api, Location rule) {
        Location words = rule.parent().child("enum");
        return rule.name().equals("type") && !Contract.of(api).node(words).isMissingNode() ? Set.of(rule, words) : Set.of(rule);
    }

    @ParameterizedTest
    @MethodSource("apis")
    void aServerThatForgotNothingIsBlamedForNothing(ApiId api) {
        assertThat(defects(api, Set.of())).isEmpty();
    }

    static Stream<ApiId> apis() {
        return Stream.of(ApiId.values());
    }

    private static Set<String> defects(ApiId api, Set<Location> off) {
        Recorder recorder = new Recorder(scenario -> { }, new Redactor(List.of()));
        SuiteRun run = new SuiteRun(new SuiteSettings(Level.SHOULD, "@derived", false, STARTS, 1, Duration.ofSeconds(1),
                Duration.ofMinutes(30)), recorder);
        try (StubServer stub = StubServer.start(StubOptions.embedded(api).without(off));
                HttpTarget target = new HttpTarget(TargetOptions.of(stub.url()), Authentication.NONE, TimeSource.virtual())) {
            run.add(api, target, Fixtures.of(stub.fixtures()), List.of());
            SuiteRunner.run(run, List.of(api), Optional.empty());
        }
        assertThat(recorder.problems()).isEmpty();
        return recorder.findings().stream().map(FindingRecord::finding).filter(finding -> finding.fails(Level.SHOULD))
                .map(Finding::defect).collect(Collectors.toSet());
    }
}
