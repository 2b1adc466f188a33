package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.suite.Created;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server creates what the contract shows, or says why it does not. */
class CreationTest {

    private static final String EXAMPLE = "JOBS-EXECUTE-EXAMPLE";

    private final JobsServer server = new JobsServer();
    private final MemoryRun run = server.run();
    private final KnownResources known = KnownResources.of(run.session(), JobsServer.JOB);

    private String verdict(Consumer<KnownResources> check) {
        return run.verdict(() -> check.accept(known));
    }

    @Test
    void whatTheContractShowsIsCreated() {
        assertThat(verdict(KnownResources::create)).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey(EXAMPLE);
        assertThat(run.recorder().created()).extracting(Created::id).containsExactly("job-1");
    }

    /** A run creates no more than it needs. */
    @Test
    void oneThatIsThereIsTakenAndAnotherIsMadeWhereItIsAskedFor() {
        verdict(all -> {
            KnownResource any = all.any();
            assertThat(all.any()).isSameAs(any);
            assertThat(all.first()).isSameAs(any);
            KnownResource another = all.another();
            assertThat(another).isNotSameAs(any);
            assertThat(all.all()).containsExactly(any, another);
            assertThat(all.isUnwanted(any)).isFalse();
        });
        assertThat(server.jobs).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 500})
    void aServerThatNeitherCreatesNorSaysWhyIsBlamed(int status) {
        server.changing("POST", (id, answer) -> JobsServer.problem(status));
        assertThat(verdict(KnownResources::create)).startsWith("broken: " + EXAMPLE);
        assertThat(run.found()).anySatisfy(found -> assertThat(found).startsWith(EXAMPLE).endsWith("; status " + status));
    }

    @ParameterizedTest
    @CsvSource({"400", "499"})
    void aReasonIsNoFault(int status) {
        server.changing("POST", (id, answer) -> JobsServer.problem(status));
        run.verdict(() -> known.create());
        assertThat(run.broken()).doesNotContain(EXAMPLE);
        MemoryRun other = new JobsServer().changing("POST", (id, answer) -> JobsServer.problem(400)).run();
        assertThat(other.verdict(() -> KnownResources.of(other.session(), JobsServer.JOB).create())).isEqualTo("inconclusive: the server rejects "
                + "execute as the contract shows it (status 400); if there is no processId buffer, name one with --fixture processId=...");
    }

    @Test
    void whatTheUserNamedIsNotAskedForAgain() {
        server.changing("POST", (id, answer) -> JobsServer.problem(400));
        MemoryRun other = new MemoryRun(JobsServer.CONTRACT, Map.of("processId", "blur"), server);
        assertThat(other.verdict(() -> KnownResources.of(other.session(), JobsServer.JOB).create()))
                .isEqualTo("inconclusive: the server rejects execute as the contract shows it (status 400)");
    }

    @Test
    void anAnswerWithoutAnIdLeavesNothingToGoOnWith() {
        server.ids = number -> "";
        assertThat(verdict(KnownResources::create)).startsWith("broken: ").doesNotContain(EXAMPLE);
        assertThat(known.all()).isEmpty();
    }

    /** The looks after all requests are made anew when one more has given a name. */
    @Test
    void aNameThatIsAnnouncedMayChangeTheList() {
        CopiesServer copies = new CopiesServer();
        MemoryRun other = copies.run();
        KnownResources of = KnownResources.of(other.session(), CopiesServer.COPY);
        int before = of.changes();
        of.announce("first");
        assertThat(of.changes()).isEqualTo(before + 1);
        assertThat(of.names().hasSent("first")).isTrue();
        assertThat(of.isListGiven()).isTrue();
        assertThat(KnownResources.of(run.session(), JobsServer.JOB).isListGiven()).isFalse();
    }

    /** No answer told of it, and yet it is there under a name that the run has given. */
    @Test
    void whatIsListedUnderANameOfTheRunIsAdopted() {
        CopiesServer copies = new CopiesServer();
        MemoryRun other = copies.run();
        KnownResources of = KnownResources.of(other.session(), CopiesServer.COPY);
        of.announce("first");
        for (String name : List.of("first", "theirs")) {
            copies.copies.put(name, (ObjectNode) MemoryRun.json("{'id': '" + name + "', 'name': '" + name
                    + "', 'owner': 'ours', 'kind': 'full', 'state': 'done'}"));
        }
        of.adoptUnknown();
        of.adoptUnknown();
        assertThat(of.all()).hasSize(1);
        KnownResource adopted = of.all().get(0);
        assertThat(adopted.id()).isEqualTo("first");
        assertThat(adopted.isOver()).isTrue();
        assertThat(of.isUnwanted(adopted)).isTrue();
        assertThat(of.names().isRefused("first")).isFalse();
    }
}
