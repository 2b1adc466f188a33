package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lives of resources as others' exchanges show them. Looks that overlapped in time say nothing about their order, and any call that
 * the lifecycle knows may have been made by somebody whose exchanges are not seen.
 */
public final class ObservedLives {

    /** What others do may go on for days. */
    private static final int MOST_LIVES = 2000;
    private static final int MOST_LOOKS = 500;

    private final ApiSession session;
    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final Map<String, Machine> machines = new HashMap<>();
    private boolean full;

    public ObservedLives(ApiSession session) {
        this.session = session;
    }

    private static final class Life {

        private final Resource resource;
        private final Operation seenBy;
        private final String id;
        private final Trace trace;
        private Instant last = Instant.MIN;
        private String pointer = "";

        Life(Resource resource, Operation seenBy, String id, Trace trace) {
            this.resource = resource;
            this.seenBy = seenBy;
            this.id = id;
            this.trace = trace;
        }
    }

    /** Takes note of what an answer shows of resources. */
    public void saw(Seen answer) {
        if (Reply.of(session, answer) != Reply.ACCEPTED) {
            return;
        }
        for (Resource resource : session.contract().resources()) {
            if (resource.lifecycle().isEmpty() || isNamedByClients(resource)) {
                continue;
            }
            if (resource.readBy().filter(answer.operation()::equals).isPresent()) {
                idIn(answer, resource).ifPresent(id -> Observed.in(answer, resource, Optional.of(machine(resource)), id, false)
                        .ifPresent(item -> look(resource, id, item)));
            }
            if (resource.listedBy().filter(answer.operation()::equals).isPresent()) {
                Item.in(answer, resource.items()).forEach(item -> {
                    String id = resource.idOf(item.text(OwnList.identity(session, resource)));
                    if (!id.isEmpty()) {
                        look(resource, id, item);
                    }
                });
            }
        }
    }

    /** What clients name themselves, one of them may have removed and made anew under the same name. */
    private boolean isNamedByClients(Resource resource) {
        String member = resource.identity().substring(resource.identity().lastIndexOf('/') + 1);
        return resource.createdBy().path().contains("{" + resource.parameter() + "}") || resource.createdBy().body().filter(body ->
                session.contract().node(session.contract().resolve(body.schema())).path("properties").has(member)
                        || body.examples().values().stream().anyMatch(example -> example.has(member))).isPresent();
    }

    private Machine machine(Resource resource) {
        return machines.computeIfAbsent(resource.lifecycle().orElseThrow(), name -> Machine.of(session.contract(), name));
    }

    private static Optional<String> idIn(Seen answer, Resource resource) {
        String parameter = resource.parameter();
        Optional<String> inQuery = Optional.ofNullable(URI.create(answer.exchange().request().url()).getRawQuery())
                .flatMap(query -> Arrays.stream(query.split("&")).filter(pair -> pair.startsWith(parameter + "="))
                        .map(pair -> pair.substring(parameter.length() + 1)).findFirst());
        return idInPath(answer, resource).or(() -> inQuery);
    }

    private static Optional<String> idInPath(Seen answer, Resource resource) {
        Matcher path = Pattern.compile(answer.operation().path().replaceAll("[^{}/\\w-]", ".")
                .replace("{" + resource.parameter() + "}", "(?<id>[^/]+)").replaceAll("\\{[^/{}]+}", "[^/]+") + "$")
                .matcher(Optional.ofNullable(URI.create(answer.exchange().request().url()).getRawPath()).orElse(""));
        return answer.operation().path().contains("{" + resource.parameter() + "}") && path.find() ? Optional.of(path.group("id"))
                : Optional.empty();
    }

    /** Reads and lists are lives of their own, since one may be behind the other; so are lists that were asked for differently. */
    private void look(Resource resource, String id, Item item) {
        String key = resource.name() + " " + item.answer().exchange().request().url() + " " + id;
        if (!lives.containsKey(key) && lives.size() == MOST_LIVES) {
            tellOnce("of " + MOST_LIVES + " lives only what came after each other was judged");
            return;
        }
        Life life = lives.computeIfAbsent(key, any -> new Life(resource, item.answer().operation(), id, new Trace(machine(resource))));
        int before = life.trace.observations().size();
        if (item.answer().exchange().sentAt().isBefore(life.last) || before >= MOST_LOOKS) {
            return;
        }
        life.last = item.answer().exchange().answeredAt();
        List<String> calls = machine(resource).calls();
        for (int i = 0; before > 0 && i < calls.size() * calls.size(); i++) { // in any order
            life.trace.add(new Event.Call(life.last, calls.get(i % calls.size()), CallAnswer.UNSEEN));
        }
        Observed.add(life.trace, resource, item, true);
        if (life.trace.observations().size() > before) {
            life.pointer = item.pointer();
            session.keep(item.answer());
        }
    }

    private void tellOnce(String limit) {
        if (!full) {
            full = true;
            session.limited(limit);
        }
    }

    /**
     * Holds each life against its lifecycle.
     *
     * @param during does so on behalf of the operation that showed it
     */
    public void judge(BiConsumer<Operation, Runnable> during) {
        lives.values().stream().filter(life -> life.trace.observations().size() > 1).forEach(life ->
                during.accept(life.seenBy, () -> session.check(life.trace, life.resource.name() + " " + life.id, life.pointer)));
    }
}
