package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever answer a requirement with {@code answer} speaks of shows what it has to, and repeats what was sent. */
class ShownAndRepeatedTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("obshell"));
    private static final Told STARTED = Told.example(CONTRACT, "startTenantBackup", 200, "StartTenantAccepted")
            .target("/api/v1/tenant/t1/backup")
            .sent("{'mode': 'full'}");
    private static final Told DAG = Told.example(CONTRACT, "getDag", 200, "DagSucceeded").target("/api/v1/task/dag/1123");

    private final ListeningRun run = new ListeningRun(CONTRACT);

    private static String requirement(String pointer, String operation, String echo) {
        return CONTRACT.requirements().all().stream().filter(entry -> entry.answer().filter(rule -> echo.equals(rule.echoes().get(pointer))
                && rule.isAbout(CONTRACT.operation(operation), entry.location())).isPresent()).findFirst().orElseThrow().id();
    }

    @ParameterizedTest
    @CsvSource({"1123, held", "1124, broken", "'', broken"})
    void anAnswerRepeatsTheIdThatWasAskedFor(String id, String verdict) {
        assertThat(run.verdict(requirement("/data/id", "getDag", "{id}"), DAG.with("/data/id", "'" + id + "'"))).isEqualTo(verdict);
    }

    /** A value of the wrong type is a finding of its own. */
    @Test
    void whatIsWrongAlreadyIsNotBlamedAgain() {
        assertThat(run.broken(DAG.with("/data/id", "1123"))).isNotEmpty().doesNotContain(requirement("/data/id", "getDag", "{id}"));
    }

    /** Only ids of one kind are repeated as they were sent; such as name another kind of task are left alone. */
    @Test
    void aRequestThatTheSentenceDoesNotSpeakOfIsNotJudged() {
        assertThat(run.verdict(requirement("/data/id", "getDag", "{id}"), DAG.target("/api/v1/task/dag/2123"))).isEqualTo("not judged");
    }

    @Test
    void theNameOfATaskHasThatOfTheTenantOfThePath() {
        String id = requirement("/data/name", "startTenantBackup", "Obcluster start full backup for {name}");
        assertThat(run.verdict(id, STARTED)).isEqualTo("held");
        assertThat(run.verdict(id, STARTED.target("/api/v1/tenant/t2/backup"))).isEqualTo("broken");
        assertThat(run.verdict(id, STARTED.sent("{'mode': 'incremental'}"))).as("it speaks of a full backup").isEqualTo("not judged");
        assertThat(run.verdict(id, STARTED.status(400))).as("it speaks of what was started").isEqualTo("not judged");
    }

    @ParameterizedTest
    @CsvSource({"READY, held", "RUNNING, broken"})
    void anAnswerShowsWhatItHasTo(String state, String verdict) {
        assertThat(run.verdict("OBS-LIFE-03", STARTED.with("/data/state", "'" + state + "'"))).isEqualTo(verdict);
        assertThat(run.broken(STARTED.without("/data/state"))).as("that it is missing is said elsewhere").isNotEmpty()
                .doesNotContain("OBS-LIFE-03");
    }

    /** An earlier scenario's answer counts for the requirements of the running one, and an answer of its own counts once. */
    @Test
    void anAnswerOfAnEarlierScenarioIsHeldAgainstTheTagsOfThisOne() {
        Seen earlier = run.judged(STARTED.with("/data/state", "'RUNNING'"), List.of());
        Seen own = run.judged(STARTED, List.of("@OBS-LIFE-03"));
        assertThat(run.checked()).contains("OBS-LIFE-03");
        run.begin(List.of("@OBS-LIFE-03"));
        AnswerRules.again(run.session(), own);
        assertThat(run.broken()).isEmpty();
        AnswerRules.again(run.session(), earlier);
        assertThat(run.broken()).containsExactly("OBS-LIFE-03");
        run.begin(List.of("@OBS-LIFE-02"));
        AnswerRules.again(run.session(), earlier);
        assertThat(run.broken()).as("this scenario was written for something else").isEmpty();
    }

    @Test
    void anAnswerIsHeldOnlyOnceAgainstOneScenario() {
        Seen own = run.judged(STARTED.with("/data/state", "'RUNNING'"), List.of("@OBS-LIFE-03"));
        int before = run.findings();
        AnswerRules.again(run.session(), own);
        AnswerRules.again(run.session(), own);
        assertThat(run.findings()).isEqualTo(before);
    }

    @Test
    void aScenarioIsAboutWhatItIsTaggedWithAndTheAnswerCanShow() {
        Told refused = Told.example(CONTRACT, "startTenantBackup", 404, "TenantNotFound").sent("{}");
        Seen answer = run.judged(refused, List.of("@OBS-CANCEL-11", "@OBS-LIFE-03", "@OBS-START-31", "@nonsense"));
        assertThat(AnswerRules.ofScenario(run.session(), answer)).extracting(entry -> entry.id()).containsExactly("OBS-START-31");
        Seen cancelled = run.judged(Told.example(CONTRACT, "cancelTenantBackup", 200, "Done"), List.of("@OBS-LIFE-03", "@OBS-CANCEL-11"));
        assertThat(AnswerRules.ofScenario(run.session(), cancelled)).extracting(entry -> entry.id()).containsExactly("OBS-CANCEL-11");
    }
}
