package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.api.gaussdb.stub.ScheduledView.Since;
import io.backuptck.api.gaussdb.stub.ScheduledView.View;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The faults of the service that need a memory, a gateway or a look at headers; the others are data. */
public final class GaussdbFaults {

    private static final String START = "createManualBackup";
    private static final String LIST = "listBackups";
    private static final String DELETE = "deleteManualBackup";
    private static final String JOB = "getJob";

    private GaussdbFaults() {
    }

    public static List<Fault> all() {
        return List.of(
                fault("GDB-CREATE-03.never", "The list never shows a backup that was started.", Set.of(), (inner, activations) ->
                        new ScheduledView(inner, activations, Since.START, look -> View.HIDDEN)),
                fault("GDB-LIST-19.unlimited", "Without a limit the list shows all backups.", Set.of(LIST),
                        GaussdbFaults::unlimited),
                fault("GDB-LIST-38.zone", "Times in a query are read without their zone.", Set.of(LIST), GaussdbFaults::zoneless),
                fault("GDB-DELETE-07.deleting", "A backup that was deleted stays in the list as DELETING.", Set.of(),
                        (inner, activations) -> new ScheduledView(inner, activations, Since.DELETION, look -> View.DELETING)),
                fault("GDB-DELETE-08.others", "A deletion deletes the older backups as well.", Set.of(), (inner, activations) ->
                        new Purge(inner, activations, DELETE)),
                fault("GDB-LIFE-05.purged", "A start deletes the older backups.", Set.of(), (inner, activations) ->
                        new Purge(inner, activations, START)),
                fault("GDB-LIFE-05.vanishes", "A backup is listed at first and then no more.", Set.of(), (inner, activations) ->
                        new ScheduledView(inner, activations, Since.START, look -> look <= 2 ? View.AS_IT_IS : View.HIDDEN)),
                fault("GDB-LIFE-06.back", "A backup that was deleted comes back.", Set.of(), (inner, activations) ->
                        new ScheduledView(inner, activations, Since.DELETION, look -> look <= 6 ? View.HIDDEN : View.AS_IT_IS)),
                fault("GDB-LIFE-06.late", "A backup that was deleted comes back after many looks.", Set.of(), (inner, activations) ->
                        new ScheduledView(inner, activations, Since.DELETION, look -> look <= 12 ? View.HIDDEN : View.AS_IT_IS)),
                new Fault("GDB-LIFE-07.never", GaussdbApi.ID, "A backup never ends.", "GDB-LIFE-07", Set.of(), Set.of(),
                        usual -> usual.with(Pace.manual())),
                new Fault("GDB-LIFE-07.unlisted", GaussdbApi.ID, "A task never ends, and its backup is never listed.", "GDB-LIFE-07",
                        Set.of("GDB-CREATE-03"), Set.of(), usual -> usual.with(Pace.manual()),
                        (inner, activations) -> new ScheduledView(inner, activations, Since.START, look -> View.HIDDEN)));
    }

    private static StubApi unlimited(StubApi good, Activations activations) {
        return new ReworkedList(good, activations) {
            @Override
            protected List<ObjectNode> rework(List<ObjectNode> matches) {
                return matches;
            }

            @Override
            protected int usualLimit() {
                return Integer.MAX_VALUE;
            }
        };
    }

    private static StubApi zoneless(StubApi good, Activations activations) {
        return new AlteredStub(good, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                Map<String, String> query = new HashMap<>(request.query());
                query.replaceAll((name, value) -> name.endsWith("_time") ? value.replaceFirst("[+-]\\d{4}$", "+0800") : value);
                return query.equals(request.query()) ? inner().answer(request) : fired(inner().answer(new StubRequest(request.operation(),
                        request.target(), request.path(), query, request.headers(), request.body())));
            }
        };
    }

    private static Fault fault(String id, String title, Set<String> operations, Alteration alteration) {
        return new Fault(id, GaussdbApi.ID, title, requirement(id), operations, alteration);
    }

    private static String requirement(String id) {
        return id.replaceFirst("\\..*", "");
    }
}
