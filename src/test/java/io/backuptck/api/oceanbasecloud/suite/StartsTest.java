package io.backuptck.api.oceanbasecloud.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that should be accepted and is refused: what is to blame, if anything that the server owes. */
class StartsTest {

    private final AtomicReference<Instant> begun = new AtomicReference<>();

    private static String verdict(CloudInMemory server, Supplier<Attempt> attempt, String... requirements) {
        return server.run.verdict(() -> attempt.get().check(requirements));
    }

    private static String meaningful(CloudInMemory server) {
        return server.run.verdict(() -> {
            Attempt attempt = Physical.withCheck();
            Physical.requireMeaning(attempt);
            attempt.check("OBC-PHYSICAL-01");
        });
    }

    private static CloudInMemory refusing(Function<JsonNode, Boolean> refused) {
        return new CloudInMemory(start -> refused.apply(start) ? 400 : CloudInMemory.ACCEPTED);
    }

    private boolean within(CloudInMemory server, Duration length) {
        Instant now = server.run.session().time().now();
        begun.compareAndSet(null, now);
        return now.isBefore(begun.get().plus(length));
    }

    @Test
    void whatIsAcceptedIsRight() {
        CloudInMemory server = refusing(start -> false);
        assertThat(verdict(server, Physical::withCheck, "OBC-PHYSICAL-01")).isEqualTo("held");
        assertThat(verdict(server, Logical::oneTable, "OBC-TABLE-02")).isEqualTo("held");
        assertThat(verdict(server, Logical::twoTables, "OBC-TABLE-01")).isEqualTo("held");
        assertThat(verdict(server, Logical::manyTables, "OBC-TABLE-03")).isEqualTo("held");
        assertThat(verdict(server, Logical::oneDatabase, "OBC-DATABASE-02")).isEqualTo("held");
        assertThat(verdict(server, Logical::twoDatabases, "OBC-DATABASE-01")).isEqualTo("held");
        assertThat(server.starts).as("no more than one start each").hasSize(6);
    }

    @Test
    void aStartIsSentOnceInARun() {
        CloudInMemory server = refusing(start -> false);
        verdict(server, Physical::withCheck, "OBC-PHYSICAL-01");
        verdict(server, Physical::withCheck, "OBC-PHYSICAL-01");
        assertThat(server.starts).hasSize(1);
    }

    /** A server that accepts the start with a member that may be missing has missed that, and nothing else is wrong. */
    @ParameterizedTest
    @CsvSource({"uid, OBC-START-25", "callerUid, OBC-START-26", "projectId, OBC-START-27"})
    void aMemberThatMayBeMissingIsWhatIsWronglyMissed(String member, String blamed) {
        CloudInMemory server = refusing(start -> !start.has(member));
        assertThat(verdict(server, Physical::withCheck, "OBC-PHYSICAL-01")).isEqualTo("broken: " + blamed);
    }

    @Test
    void severalMembersThatAreWronglyMissedAreAllBlamed() {
        CloudInMemory server = refusing(start -> !start.has("uid") || !start.has("callerUid"));
        assertThat(verdict(server, Physical::withCheck, "OBC-PHYSICAL-01")).isEqualTo("broken: OBC-START-25, OBC-START-26, OBC-START-27");
    }

    @Test
    void blanksInTheSelectionAreFree() {
        assertThat(verdict(refusing(start -> CloudInMemory.names(start, ", ")), Logical::oneTable, "OBC-TABLE-02"))
                .isEqualTo("broken: OBC-LOGICAL-04");
        assertThat(verdict(refusing(start -> CloudInMemory.names(start, ",\"")), Logical::oneTable, "OBC-TABLE-02")).isEqualTo("held");
        assertThat(verdict(refusing(start -> CloudInMemory.names(start, ":\"")), Logical::oneDatabase, "OBC-DATABASE-02"))
                .isEqualTo("broken: OBC-LOGICAL-05");
    }

    @Test
    void theMembersOfAPhysicalStartAreNotNeededInALogicalOne() {
        assertThat(verdict(refusing(start -> !start.has("backupPolicy")), Logical::oneTable, "OBC-TABLE-02"))
                .isEqualTo("broken: OBC-LOGICAL-01");
        assertThat(verdict(refusing(start -> !start.has("needPreCheck")), Logical::oneTable, "OBC-TABLE-02"))
                .isEqualTo("broken: OBC-LOGICAL-02");
    }

    /** Nothing goes on, and no start of the kind is accepted in any form. */
    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 422})
    void aStartThatIsRefusedInAnyFormIsBlamedForItself(int status) {
        CloudInMemory server = new CloudInMemory(start -> CloudInMemory.isPhysical(start) ? status : CloudInMemory.ACCEPTED);
        assertThat(verdict(server, Physical::withCheck, "OBC-PHYSICAL-01")).isEqualTo("broken: OBC-PHYSICAL-01");
    }

    /** The end of a logical backup cannot be seen, so a refusal may be about one that still goes on. */
    @ParameterizedTest
    @ValueSource(ints = {400, 409})
    void aServerThatIsBusyForAWhileIsNotBlamed(int status) {
        AtomicReference<CloudInMemory> server = new AtomicReference<>();
        server.set(new CloudInMemory(start -> server.get().starts.size() > 1 && within(server.get(), Duration.ofMinutes(4)) ? status
                : CloudInMemory.ACCEPTED));
        assertThat(verdict(server.get(), Logical::oneTable, "OBC-TABLE-02")).isEqualTo("held");
        assertThat(verdict(server.get(), Logical::oneDatabase, "OBC-DATABASE-02")).isEqualTo("held");
    }

    /** The first starts come while somebody else's backup runs, which is over before any of the run's own. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void somebodyElsesBackupAtTheBeginningIsNoReasonForBlame(int refused) {
        AtomicReference<CloudInMemory> server = new AtomicReference<>();
        server.set(new CloudInMemory(start -> server.get().starts.size() <= refused ? 400 : CloudInMemory.ACCEPTED));
        assertThat(meaningful(server.get())).matches("held|skipped: .*");
        assertThat(meaningful(server.get()).equals("held")).as("after a short time it is sent once more").isEqualTo(refused <= 6);
    }

    /** The same after the run has had backups of its own. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void somebodyElsesBackupLaterIsNoReasonForBlame(int refused) {
        AtomicReference<CloudInMemory> server = new AtomicReference<>();
        server.set(new CloudInMemory(start -> server.get().starts.size() > 1 && server.get().starts.size() <= 1 + refused ? 400
                : CloudInMemory.ACCEPTED));
        assertThat(verdict(server.get(), Logical::oneTable, "OBC-TABLE-02")).isEqualTo("held");
        assertThat(verdict(server.get(), Logical::twoTables, "OBC-TABLE-01")).isEqualTo("held");
    }

    /** No page promises that a check beforehand finds nothing. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusalOnlyWithTheCheckIsNoVerdict(boolean checksByItself) {
        CloudInMemory server = refusing(start -> start.path("needPreCheck").asBoolean(checksByItself));
        assertThat(meaningful(server)).startsWith("skipped: the server refuses the start only with the check beforehand");
    }

    /** Somebody else may keep the cluster busy for longer than a run has patience. */
    @Test
    void aConflictThatNeverEndsIsNoVerdict() {
        CloudInMemory server = new CloudInMemory(start -> 409);
        assertThat(verdict(server, Logical::oneTable, "OBC-TABLE-02"))
                .startsWith("inconclusive: a start is answered with a conflict again and again");
    }

    @Test
    void aServerThatRefusesEvenWhatItAcceptedBeforeIsNotBlamed() {
        AtomicReference<CloudInMemory> server = new AtomicReference<>();
        server.set(new CloudInMemory(start -> server.get().starts.size() == 1 ? CloudInMemory.ACCEPTED : 409));
        assertThat(verdict(server.get(), Logical::oneTable, "OBC-TABLE-02")).isEqualTo("held");
        assertThat(verdict(server.get(), Logical::oneDatabase, "OBC-DATABASE-02"))
                .isEqualTo("skipped: the server for the moment refuses even a start like the one that it accepted before");
    }

    /** The start before is still accepted, so nothing is in the way but what is different. */
    @Test
    void aStartThatIsRefusedBesideOneThatIsAcceptedIsBlamed() {
        CloudInMemory server = refusing(start -> CloudInMemory.names(start, "lines") && CloudInMemory.names(start, "orders"));
        assertThat(verdict(server, Logical::oneTable, "OBC-TABLE-02")).isEqualTo("held");
        assertThat(verdict(server, Logical::twoTables, "OBC-TABLE-01")).isEqualTo("broken: OBC-TABLE-01");
    }

    /** What the user has named need not exist: that is nobody's fault but the user's. */
    @Test
    void aNameThatTheServerTreatsAsOneOfNothingIsCorrected() {
        CloudInMemory server = refusing(start -> CloudInMemory.names(start, "orders") || CloudInMemory.names(start, Claims.MADE_UP));
        assertThat(verdict(server, Logical::oneTable, "OBC-TABLE-02"))
                .isEqualTo("inconclusive: the server answers for the table orders as for one that does not exist; "
                        + "name one that does with --fixture table=...");
    }

    /** 200 tables that exist are not known; made-up ones are refused by a server that looks for them. */
    @Test
    void whereNoMadeUpTableIsAcceptedNothingIsSaidOfMany() {
        CloudInMemory server = refusing(start -> CloudInMemory.names(start, "backup_tck"));
        assertThat(verdict(server, Logical::manyTables, "OBC-TABLE-03"))
                .startsWith("skipped: the server does not accept a single made-up table either");
    }

    @Test
    void aServerThatTakesTwoTablesTakesTwoHundred() {
        CloudInMemory server = refusing(start -> CloudInMemory.names(start, "backup_tck_150"));
        assertThat(verdict(server, Logical::manyTables, "OBC-TABLE-03")).isEqualTo("broken: OBC-TABLE-03");
        assertThat(server.run.verdict(() -> assertThat(Logical.manyTables().decides("OBC-TABLE-01")).as("several tables are taken")
                .isTrue())).isEqualTo("not judged");
    }

    @Test
    void anAnswerThatTellsNeitherIsNoVerdictOnTheStart() {
        CloudInMemory server = new CloudInMemory(start -> 302);
        assertThat(verdict(server, Physical::withCheck, "OBC-PHYSICAL-01")).doesNotContain("OBC-PHYSICAL-01");
    }

    /** A start that has to be refused differs from one that was accepted in one thing alone, so that its refusal is about that. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTenantThatDoesNotExistIsAskedForInTheWayThatWasAccepted(boolean checkNeeded) {
        CloudInMemory server = refusing(start -> checkNeeded && !start.has("needPreCheck"));
        assertThat(verdict(server, Physical::plain, "OBC-PHYSICAL-02")).isEqualTo(checkNeeded ? "broken: OBC-PHYSICAL-02" : "held");
        server.run.verdict(() -> new UnknownSteps().start("a tenant"));
        JsonNode last = server.starts.get(server.starts.size() - 1);
        assertThat(last.path("tenantId").asText()).isEqualTo("unknown_backup_tck");
        assertThat(last.has("needPreCheck")).isEqualTo(checkNeeded);
    }
}
