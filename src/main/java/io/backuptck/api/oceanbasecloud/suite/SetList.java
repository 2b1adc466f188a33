package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Item;
import io.backuptck.suite.behaviour.ListSource;
import io.backuptck.suite.behaviour.Listing;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The backup sets of the instance as the pages of the list showed them.
 *
 * @param sets by their backupSetId; sets without one cannot be told apart and are left out
 * @param at   when, by the server's clock where it tells its time
 */
record SetList(Map<String, JsonNode> sets, Instant at) {

    /** The clock that dates a set need not be the one that dates answers. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    static Listing listing() {
        ListSource.use(Cloud.session(), "listBackupSets", Cloud::list);
        return new Listing(Cloud.session(), "listBackupSets");
    }

    /** Reads all pages; the scenario is skipped when there is no readable list. */
    static SetList look() {
        Seen first = readable(Cloud.list(Map.of()));
        List<Item> items = listing().all(Map.of()).orElseThrow(() -> Skip.because("the backup sets could not be listed page by page"));
        Map<String, JsonNode> sets = new LinkedHashMap<>();
        items.stream().filter(item -> !item.text("/backupSetId").isEmpty()).forEach(item -> sets.putIfAbsent(item.text("/backupSetId"), item.json()));
        return new SetList(sets, first.exchange().response().date().orElse(first.exchange().sentAt()));
    }

    /** That answer; the scenario is skipped when it shows no list. */
    static Seen readable(Seen answer) {
        if (!Reply.isAccepted(answer) || !answer.at("/data/dataList").isArray()) {
            throw Skip.because("the backup sets could not be listed: " + Reply.words(answer));
        }
        return answer;
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
