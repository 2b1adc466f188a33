package io.backuptck.lifecycle.random;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Looks at a life now and then, as somebody does who polls. Calls are never missed, because the observer made them. */
final class Polling {

    private static final Machine MACHINE = Machine.of(Contract.of(ApiId.named("obshell")), "dag");

    private Polling() {
    }

    /** The moments that a poller with this luck gets to see; the first of all is among them or not, like any other. */
    static List<Moment> sample(List<Moment> life, Random random) {
        int luck = 1 + random.nextInt(5);
        List<Moment> seen = new ArrayList<>();
        for (Moment moment : life) {
            if (moment.isCall()) {
                seen.add(moment);
            } else {
                for (int reads = random.nextInt(luck) == 0 ? 1 + random.nextInt(2) : 0; reads > 0; reads--) {
                    seen.add(Moment.shown(moment.task().deepCopy()));
                }
            }
        }
        return seen;
    }

    static Trace trace(List<Moment> moments) {
        Trace trace = new Trace(MACHINE);
        Instant now = Instant.parse("2026-05-04T02:00:00Z");
        int exchange = 0;
        for (Moment moment : moments) {
            now = now.plusSeconds(1);
            trace.add(moment.isCall() ? new Event.Call(now, moment.call(), Event.CallAnswer.ACCEPTED)
                    : new Event.Observation(now, moment.task(), ++exchange));
        }
        return trace;
    }

    static List<ObjectNode> tasks(List<Moment> moments) {
        return moments.stream().filter(moment -> !moment.isCall()).map(Moment::task).toList();
    }
}
