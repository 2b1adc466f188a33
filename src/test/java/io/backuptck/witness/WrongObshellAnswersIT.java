package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.suite.PreparedSuite;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agents of the vendor's kind with wrong answers are found, and blamed for what is wrong with them. */
class WrongObshellAnswersIT {

    private static final PreparedSuite SUITE = new PreparedSuite(ApiId.named("obshell"));

    @ParameterizedTest
    @EnumSource
    void isFoundAndRightlyBlamed(WrongObshellAnswers wrong) {
        WitnessRun run = ObshellWitnesses.judge(SUITE, (ObshellAgent) wrong.defect().server().get());

        Set<String> blamed = new HashSet<>(run.blamed());
        run.report().warnings().forEach(warning -> blamed.add(warning.requirement()));
        assertThat(blamed).as(run.story()).containsAll(wrong.defect().blamed());
        assertThat(run.report().failures()).as(run.story()).hasSizeLessThanOrEqualTo(wrong.most());
    }
}
