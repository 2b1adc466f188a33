package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Activations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** A service whose list shows backups in one way or another for a while, since they were started or deleted. */
final class ScheduledView extends ReworkedList {

    /** How the list shows a backup. */
    enum View { AS_IT_IS, DELETING, HIDDEN }

    /** Since when looks are counted. */
    enum Since { START, DELETION }

    private final Since since;
    private final IntFunction<View> schedule;
    private final Map<String, Integer> looks = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /**
     * @param schedule told which look at the list it is, counted from 1
     */
    ScheduledView(StubApi inner, Activations activations, Since since, IntFunction<View> schedule) {
        super(inner, activations);
        this.since = since;
        this.schedule = schedule;
    }

    @Override
    protected StubResponse other(StubRequest request) {
        if (since == Since.DELETION && request.operation().id().equals("deleteManualBackup")) {
            return delete(request);
        }
        StubResponse good = inner().answer(request);
        if (since == Since.START && good.status() == 202) {
            looks.put(json(good).at("/backup/id").asText(), 0);
        }
        return good;
    }

    /** The backup stays with the good stub: only how it is listed changes. Nothing else of it can be seen. */
    private StubResponse delete(StubRequest request) {
        String id = request.path().get("backup_id");
        if (id.matches("0+br14") || hidden.contains(id)) {
            return GaussdbStub.refused(Refusal.BACKUP_UNKNOWN);
        }
        looks.putIfAbsent(id, 0);
        return StubResponse.json(202, JsonNodeFactory.instance.objectNode());
    }

    @Override
    protected List<ObjectNode> rework(List<ObjectNode> matches) {
        List<ObjectNode> shown = new ArrayList<>();
        for (ObjectNode backup : matches) {
            String id = backup.path("id").asText();
            View view = looks.containsKey(id) ? schedule.apply(looks.merge(id, 1, Integer::sum)) : View.AS_IT_IS;
            if (view == View.HIDDEN) {
                hidden.add(id);
                continue;
            }
            hidden.remove(id);
            shown.add(view == View.DELETING ? backup.put("status", "DELETING") : backup);
        }
        return shown;
    }
}
