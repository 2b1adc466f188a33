package io.backuptck.api.obshell.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What overviews show of backups. */
final class ObshellBackups {

    private ObshellBackups() {
    }

    /** The overview of one path shows one tenant, whichever backup it is. */
    static void sameTenant(ApiSession session, Seen answer) {
        JsonNode tenant = answer.at("/data/status/tenant_id");
        if (answer.operation().id().equals("getTenantBackupOverview") && answer.status() == 200 && tenant.isIntegralNumber()) {
            Map<String, JsonNode> tenants = session.shared("tenant ids by the path of their overview", HashMap::new);
            JsonNode first = tenants.computeIfAbsent(path(answer), path -> tenant);
            session.check("OBS-START-23", answer, "/data/status/tenant_id", tenant.equals(first),
                    first + ", as an earlier overview of the tenant showed", tenant);
        }
    }

    private static String path(Seen answer) {
        return answer.exchange().request().url().replaceFirst("\\?.*$", "");
    }

    /** What was shown as finished is shown again, or a later backup is. */
    static void stillShown(ApiSession session, Seen answer) {
        if (!answer.operation().id().equals("getTenantBackupOverview") || answer.status() >= 500) {
            return;
        }
        Map<String, JsonNode> finished = session.shared("finished backups by the path of their overview", HashMap::new);
        String path = path(answer);
        JsonNode before = finished.get(path);
        JsonNode now = answer.at("/data/status");
        if (before != null && (answer.status() == 404 || now.isObject())) {
            session.check("OBS-TLIFE-07", answer, "/data/status", now.isObject() && !isEarlier(now, before),
                    "job " + before.path("job_id") + ", which was shown as finished, or a later one",
                    now.isObject() ? "job " + now.path("job_id") : "status " + answer.status());
        }
        if (BackupWords.isOver(now.path("status")) && answer.isSound("/data") && (before == null || !isEarlier(now, before))) {
            finished.put(path, now);
        }
    }

    private static boolean isEarlier(JsonNode task, JsonNode other) {
        Optional<Instant> start = Times.instant(task.path("start_timestamp"));
        Optional<Instant> otherStart = Times.instant(other.path("start_timestamp"));
        return !task.path("job_id").equals(other.path("job_id")) && start.isPresent() && otherStart.isPresent()
                && start.get().isBefore(otherStart.get());
    }
}
