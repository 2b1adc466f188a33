package io.backuptck.api.gaussdb.suite;

import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.SuiteRun;
import io.cucumber.java.AfterAll;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** Deletes what the run has made. Whatever cannot be deleted stays in the report as left behind. */
public final class CleanUp {

    private CleanUp() {
    }

    @AfterAll
    public static void afterAll() {
        boolean judged = SuiteRun.current().session(GaussdbApi.ID).isPresent();
        if (judged && StartedBackups.get().inventory().hasSent()) {
            try {
                adoptUnknown();
                List.copyOf(StartedBackups.get().started()).forEach(CleanUp::remove);
            } catch (TestAbortedException | Inconclusive e) {
                // No list, or no answer: what is left is in the report.
            }
        }
    }

    /** Backups with a name of this run whose start seemed to fail, or was answered without an id. */
    private static void adoptUnknown() {
        StartedBackups startedBackups = StartedBackups.get();
        Lists.all(Map.of("instance_id", Gaussdb.instance(), "backup_type", "manual")).orElse(List.of()).stream()
                .filter(startedBackups.inventory()::isOwn)
                .filter(one -> startedBackups.started().stream().noneMatch(backup -> backup.is(one)))
                .forEach(startedBackups::adopt);
    }

    private static void remove(Started backup) {
        ApiSession session = Gaussdb.session();
        try {
            if (!backup.isDeleted() && backup.id().isPresent()) {
                Follower.follow(session, backup);
                Seen answer = Deletion.of(backup);
                if (Gaussdb.isAccepted(answer)) {
                    Deletion.isGone(backup);
                }
            }
        } catch (TestAbortedException | Inconclusive e) {
            session.created("backup", backup.reportedAs(), backup.answer(), true);
        }
    }
}
