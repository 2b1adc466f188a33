package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.validation.JsonText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Every backup that the run has started, also by requests that should have been refused. */
final class Backups {

    private final Map<Boolean, String> acceptedBodies = new HashMap<>();
    private final Set<String> allAccepted = new HashSet<>();
    private final Map<String, Attempt> attempts = new HashMap<>();
    private final Map<Attempt, Set<String>> concerns = new IdentityHashMap<>();
    private int unseen;

    static Backups get() {
        return Cloud.session().shared("backups", Backups::new);
    }

    /** Notes what the answer to a valid start says. */
    void add(String body, boolean isPhysical, Seen answer) {
        if (Cloud.isAccepted(answer)) {
            acceptedBodies.putIfAbsent(isPhysical, body);
            allAccepted.add(body);
        }
        addAny(isPhysical, answer);
    }

    /** Notes what the answer to any start says; one that is no clear refusal may have started something. */
    void addAny(boolean isPhysical, Seen answer) {
        if (!answer.exchange().response().isSuccess() || Cloud.reply(answer) == Reply.REFUSED) {
            return;
        }
        Optional<KnownResource> backup = isPhysical && Cloud.isAccepted(answer) ? Cloud.backups().add(answer) : Optional.empty();
        if (backup.isEmpty()) {
            Cloud.session().created("backup", "without an id, requested by "
                    + answer.exchange().request().url().replaceAll(".*requestId=", ""), answer, true);
            unseen += Math.max(1, databases(answer.exchange().request().body()));
        }
    }

    /** Notes that the answer to a start got lost, which may have been accepted. */
    void addLost(byte[] body) {
        unseen += Math.max(1, databases(body));
    }

    private static int databases(byte[] start) {
        String selection = JsonText.parse(start).value().map(body -> body.path("databaseTables").asText()).orElse("");
        return JsonText.parse(selection).value().map(JsonNode::size).orElse(1);
    }

    /** The first body of that kind that was accepted. */
    Optional<String> acceptedBody(boolean isPhysical) {
        return Optional.ofNullable(acceptedBodies.get(isPhysical));
    }

    /** True when a start with just that body was accepted. */
    boolean isAccepted(String body) {
        return allAccepted.contains(body);
    }

    /** The start of that name; sent now unless an earlier scenario did and got an answer. */
    Attempt attempt(String name, Supplier<Plan> plan) {
        Attempt known = attempts.get(name);
        if (known == null) {
            Plan planned = plan.get();
            known = new Starts().attempt(planned);
            concerns.put(known, planned.concerns());
            if (!known.isLost()) {
                attempts.put(name, known);
            }
        }
        return known;
    }

    /** True for the start of that name. */
    boolean is(String name, Attempt attempt) {
        return attempts.get(name) == attempt;
    }

    /** The requirements that a start decides. */
    Set<String> concerns(Attempt attempt) {
        return concerns.get(attempt);
    }

    /** True when the start of that name was sent and not accepted. */
    boolean hasFailed(String name) {
        return attempts.containsKey(name) && !attempts.get(name).isAccepted();
    }

    /** True when no backup of the run can still be going on. */
    boolean areOver() {
        return unseen == 0 && Cloud.backups().all().stream().allMatch(KnownResource::isOver);
    }
}
