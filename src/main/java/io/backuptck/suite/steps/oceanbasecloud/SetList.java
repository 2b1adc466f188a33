package io.backuptck.suite.steps.oceanbasecloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The backup sets of the instance as the pages of the list showed them.
 *
 * @param sets by their backupSetId; sets without one cannot be told apart and are left out
 * @param at   when, by the server's clock where it tells its time
 */
record SetList(Map<String, JsonNode> sets, Instant at) {

    /** The page size that the documentation names. */
    private static final int PAGE = 10;
    private static final int MOST_PAGES = 50;
    /** The clock that dates a set need not be the one that dates answers. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    /** Reads all pages; the scenario is skipped when there is no readable list. */
    static SetList look() {
        Map<String, JsonNode> sets = new LinkedHashMap<>();
        Instant at = null;
        for (int page = 1; page <= MOST_PAGES; page++) {
            Seen answer = readable(Cloud.list(Map.of("pageNumber", "" + page, "pageSize", "" + PAGE)));
            at = at == null ? clock(answer) : at;
            int known = sets.size();
            answer.at("/data/dataList").forEach(set -> {
                if (!set.path("backupSetId").asText("").isEmpty()) {
                    sets.putIfAbsent(set.path("backupSetId").asText(), set);
                }
            });
            if (sets.size() == known) {
                break; // also where a server takes no notice of the page number
            }
        }
        return new SetList(sets, at);
    }

    /** That answer; the scenario is skipped when it shows no list. */
    static Seen readable(Seen answer) {
        if (!Reply.isAccepted(answer) || !answer.at("/data/dataList").isArray()) {
            throw Skip.because("the backup sets could not be listed: " + Reply.words(answer));
        }
        return answer;
    }

    private static Instant clock(Seen answer) {
        return answer.exchange().response().date().orElse(answer.exchange().sentAt());
    }

    /** The sets that have come since an earlier look, belong to that tenant and were not begun long before. */
    Map<String, JsonNode> newSince(SetList before, String tenant, Set<String> known) {
        Map<String, JsonNode> fresh = new LinkedHashMap<>(sets);
        fresh.keySet().removeAll(before.sets().keySet());
        fresh.keySet().removeAll(known);
        fresh.values().removeIf(set -> set.path("tenantId").isTextual()
                && !set.path("tenantId").textValue().equals(tenant));
        fresh.values().removeIf(set -> Times.instant(set.path("startTime"))
                .filter(start -> start.isBefore(before.at().minus(TOLERANCE))).isPresent());
        return fresh;
    }
}
