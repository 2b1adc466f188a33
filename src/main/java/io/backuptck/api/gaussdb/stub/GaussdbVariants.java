package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.api.gaussdb.stub.ScheduledView.Since;
import io.backuptck.api.gaussdb.stub.ScheduledView.View;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** What correct services of one release or another do. */
public final class GaussdbVariants {

    private static final int FEW_LOOKS = 4;

    private GaussdbVariants() {
    }

    public static List<Variant> all() {
        return List.of(
                variant("other-ids", "Ids have other shapes.", OtherIds::new),
                variant("listed-late", "A new backup is listed only after a while.",
                        scheduled(Since.START, look -> look <= FEW_LOOKS ? View.HIDDEN : View.AS_IT_IS)),
                variant("lingers", "A deleted backup stays in the list for a while.",
                        scheduled(Since.DELETION, look -> look <= FEW_LOOKS ? View.AS_IT_IS : View.HIDDEN)),
                variant("deleting", "A deleted backup is listed as DELETING for a while.",
                        scheduled(Since.DELETION, look -> look <= FEW_LOOKS ? View.DELETING : View.HIDDEN)),
                variant("task-ends-late", "A task ends later than its backup.", (inner, activations) ->
                        new LaggingTask(inner, activations, false)),
                variant("task-known-late", "A task is not known at first.", (inner, activations) ->
                        new LaggingTask(inner, activations, true)),
                variant("oldest-first", "The list begins with the oldest backup.", GaussdbVariants::oldestFirst));
    }

    private static StubApi oldestFirst(StubApi good, Activations activations) {
        return new ReworkedList(good, activations) {
            @Override
            protected List<ObjectNode> rework(List<ObjectNode> matches) {
                List<ObjectNode> turned = new ArrayList<>(matches);
                Collections.reverse(turned);
                return turned;
            }
        };
    }

    private static Alteration scheduled(Since since, IntFunction<View> schedule) {
        return (inner, activations) -> new ScheduledView(inner, activations, since, schedule);
    }

    private static Variant variant(String id, String title, Alteration alteration) {
        return new Variant(id, GaussdbApi.ID, title, alteration);
    }
}
