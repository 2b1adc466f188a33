package io.backuptck.pages.clouds;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.report.Failure;
import io.backuptck.report.Result;
import io.backuptck.report.Verdict;
import io.backuptck.target.Authentication;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.Secret;
import io.backuptck.witness.WitnessRun;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The suite judges servers of GaussDB and OceanBase Cloud whose author had one documentation page each and neither the
 * contract nor the vendor's server. A right one shares with the vendor's what its page says and nothing else.
 */
class PagesCloudsIT {

    /** What the suite says of the servers from which the wrong ones differ in one sentence. */
    private record Right(WitnessRun gaussdb, WitnessRun quickGaussdb, WitnessRun cloud) {
    }

    private static final Right RIGHT = new Right(gaussdb(RightGaussdb.BASE::start),
            gaussdb(() -> RightGaussdb.BASE.start().quick()), cloud(RightCloud.BASE::start));

    @ParameterizedTest
    @EnumSource
    void aServerThatKeepsTheGaussdbPageIsNotFailed(RightGaussdb right) {
        assertRight(gaussdb(right::start));
    }

    /** Without a list of backups a running one could be why a server refuses what it should accept; some are judged without. */
    @ParameterizedTest
    @EnumSource
    void aServerThatBreaksTheGaussdbPageIsFoundOut(WrongGaussdb wrong) {
        assertWrong(gaussdb(wrong::start), wrong.isQuick() ? RIGHT.quickGaussdb() : RIGHT.gaussdb(), wrong.isWarned(),
                failure -> failure.operation().equals(WrongGaussdb.OPERATION) && pointer(failure).startsWith(wrong.pointer()));
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatKeepsTheCloudPageIsNotFailed(RightCloud right) {
        assertRight(cloud(right::start));
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatBreaksTheCloudPageIsFoundOut(WrongCloud wrong) {
        assertWrong(cloud(wrong::start), RIGHT.cloud(), wrong.isWarned(),
                failure -> failure.operation().equals(WrongCloud.OPERATION) && pointer(failure).startsWith(wrong.pointer()));
    }

    /** Of a run with a wrong secret every answer is right that does not let it in, in whatever order a server looks. */
    @ParameterizedTest
    @EnumSource(names = {"BASE", "LOOKS_AT_THE_TARGET_FIRST", "SENDS_STRANGERS_AWAY"})
    void aWrongSecretOfTheRunIsHeldAgainstNoCloud(RightCloud right) {
        WitnessRun run = cloud(right::start, "another-secret");
        assertRight(run);
        assertThat(run.report().result()).as(run.story()).isEqualTo(Result.INCONCLUSIVE);
        assertThat(run.report().requirements()).as(run.story()).anyMatch(line ->
                line.id().equals("OBC-AUTH-08") && line.verdict() == Verdict.INCONCLUSIVE);
    }

    private static void assertRight(WitnessRun run) {
        assertThat(run.report().failures()).as(run.story()).isEmpty();
        assertThat(run.report().result()).as(run.story()).isNotEqualTo(Result.FAIL);
    }

    /** What the suite holds against the right server too says nothing about the wrong one. */
    private static void assertWrong(WitnessRun run, WitnessRun right, boolean warned, Predicate<Failure> blame) {
        Set<String> known = Stream.concat(right.report().failures().stream(), right.report().warnings().stream())
                .map(PagesCloudsIT::key).collect(Collectors.toSet());
        if (!warned) {
            assertThat(run.report().result()).as(run.story()).isEqualTo(Result.FAIL);
        }
        assertThat(warned ? run.report().warnings() : run.report().failures()).as(run.story())
                .anyMatch(failure -> blame.test(failure) && !known.contains(key(failure)));
    }

    private static String key(Failure failure) {
        return failure.requirement() + " " + failure.operation() + " " + pointer(failure);
    }

    private static String pointer(Failure failure) {
        return Objects.requireNonNullElse(failure.pointer(), "");
    }

    private static WitnessRun gaussdb(Supplier<GaussdbServer> start) {
        try (GaussdbServer server = start.get()) {
            return run(ApiId.named("gaussdb"), server, GaussdbServer.FIXTURES, List.of());
        }
    }

    private static WitnessRun cloud(Supplier<CloudServer> start) {
        return cloud(start, AccessKey.SECRET);
    }

    private static WitnessRun cloud(Supplier<CloudServer> start, String secret) {
        try (CloudServer server = start.get()) {
            return run(ApiId.named("oceanbase-cloud"), server, CloudServer.FIXTURES, List.of(
                    new DigestAuthentication(Secret.madeUp(AccessKey.ID), Secret.madeUp(secret))));
        }
    }

    private static WitnessRun run(ApiId api, PageServer server, Map<String, String> fixtures, List<Authentication> identities) {
        WitnessRun run = WitnessRun.of(api, server.url().toString(), fixtures, identities);
        assertThat(server.faults()).as("errors of the server itself").isEmpty();
        return run;
    }
}
