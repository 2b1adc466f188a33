package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requirement decides that a request is refused. */
class RefusalReasonTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("gaussdb"));
    private static final CasePlan PLAN = CasePlan.of(CONTRACT, 1);

    private final RefusalReason reason = new RefusalReason(CONTRACT);

    private Optional<String> of(String body) {
        Constraint pattern = PLAN.constraints().stream().map(ConstraintCases::constraint)
                .filter(one -> one.toString().equals("createManualBackup /name pattern")).findFirst().orElseThrow();
        return reason.of(pattern, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).map(Requirement::id);
    }

    @ParameterizedTest
    @CsvSource({"ab.cd, GDB-NAME-20", "ab/cd, GDB-NAME-21", "1abc, GDB-NAME-11", "ab%cd, GDB-NAME-29"})
    void isTheOneAboutTheValue(String name, String requirement) {
        assertThat(of("{'instance_id':'i','name':'" + name + "'}")).contains(requirement);
    }

    @Test
    void isNoneWhereTheRuleIsKeptOrMoreIsWrongOrNothingIsSaid() {
        assertThat(of("{'instance_id':'i','name':'abcd'}")).isEmpty();
        assertThat(of("{'name':'ab.cd'}")).isEmpty();
        assertThat(of("{'instance_id':'i','name':'a.'}")).isEmpty();
        assertThat(of("{'instance_id':'i','name':' abcd'}")).isEmpty();
        assertThat(of("{'instance_id'")).isEmpty();
    }

    @Test
    void thePartOfAPlanThatItDecides() {
        assertThat(PLAN.about("GDB-NAME-20").cases()).isNotEmpty()
                .allMatch(one -> one.requirement().orElseThrow().id().equals("GDB-NAME-20"));
        assertThat(PLAN.about("GDB-LIFE-01")).isSameAs(PLAN);
    }
}
