package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.Leftovers;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.validation.JsonText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Every backup that the run has started, also by requests that should have been refused. */
final class Backups {

    private final Set<Start> accepted = new LinkedHashSet<>();
    private final Map<String, Attempt> attempts = new HashMap<>();
    private int unseen;

    static Backups get() {
        return Cloud.session().shared("backups", Backups::new);
    }

    /** Notes what the answer to a valid start says. */
    void add(Start start, Seen answer) {
        if (Cloud.isAccepted(answer)) {
            accepted.add(start);
        }
        addAny(start.isPhysical(), answer);
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
            addUnseen(answer.exchange().request().body());
        }
    }

    /** Sends a start that should be refused and leave nothing. What a wrong server starts is followed to its end. */
    Seen unwanted(boolean isPhysical, Supplier<Seen> send) {
        Cloud.backups().followAll();
        Leftovers.of(Cloud.session(), Cloud.backup()).expectNothing();
        Seen answer = Reply.decided(send.get());
        addAny(isPhysical, answer);
        return answer;
    }

    /** Notes that a start may have been accepted that nothing more will be seen of, as when its answer got lost. */
    void addUnseen(byte[] start) {
        String selection = JsonText.parse(start).value().map(body -> body.path("databaseTables").asText()).orElse("");
        unseen += Math.max(1, JsonText.parse(selection).value().map(JsonNode::size).orElse(1));
    }

    /** The first start of that kind that was accepted. */
    Optional<Start> accepted(boolean isPhysical) {
        return accepted.stream().filter(start -> start.isPhysical() == isPhysical).findFirst();
    }

    /** True when just that start was accepted. */
    boolean isAccepted(Start start) {
        return accepted.contains(start);
    }

    /** The start for that requirement; sent now unless an earlier scenario did and got an answer. */
    Attempt attempt(Plan plan) {
        Attempt known = attempts.get(plan.requirement());
        if (known == null) {
            known = new Starts(plan).attempt();
            if (known.answer().isPresent()) {
                attempts.put(plan.requirement(), known);
            }
        }
        return known;
    }

    /** True when the start for that requirement was sent and not accepted. */
    boolean hasFailed(String requirement) {
        return attempts.containsKey(requirement) && !attempts.get(requirement).isAccepted();
    }

    /** True when no backup of the run can still be going on. */
    boolean areOver() {
        return unseen == 0 && Cloud.backups().all().stream().allMatch(KnownResource::isOver);
    }
}
