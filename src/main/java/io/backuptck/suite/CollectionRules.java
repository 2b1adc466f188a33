package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource.Promise;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every answer with a list has to fulfil, as the operation's {@code x-collection} says. */
final class CollectionRules {

    private CollectionRules() {
    }

    static void check(ApiSession session, Seen answer) {
        session.contract().collection(answer.operation().id()).filter(list -> answer.exchange().response().isSuccess()
                && answer.at(list.items(answer.body())).isArray()).ifPresent(list -> {
                    total(session, answer, list);
                    unique(session, answer, list);
                    limited(session, answer, list);
                });
    }

    private static void total(ApiSession session, Seen answer, Collection list) {
        JsonNode total = list.total().map(answer::at).orElseGet(() -> answer.at("/nothing"));
        int shown = different(answer, list);
        if (total.isIntegralNumber() && total.bigIntegerValue().signum() >= 0) {
            session.contract().blame(list, "total").ifPresent(id -> session.check(id, answer, list.total().orElseThrow(),
                    total.bigIntegerValue().compareTo(BigInteger.valueOf(shown)) >= 0, "at least the " + shown + " items of this page",
                    total));
        }
    }

    private static void unique(ApiSession session, Seen answer, Collection list) {
        Set<JsonNode> ids = new HashSet<>();
        Optional<JsonNode> twice = Optional.empty();
        for (JsonNode item : answer.at(list.items(answer.body()))) {
            JsonNode id = item.at(list.identity().orElse("/"));
            if (id.isValueNode() && !id.isNull() && !ids.add(id)) {
                twice = Optional.of(id);
            }
        }
        if (!ids.isEmpty()) {
            String shown = twice.map(id -> id + " twice").orElse("each once");
            boolean once = twice.isEmpty();
            blame(session, list).ifPresent(id -> session.check(id, answer, list.items(answer.body()), once,
                    "each item once", shown));
        }
    }

    /** Of what a contract of one's own lists of a resource, each resource says that itself. */
    private static Optional<String> blame(ApiSession session, Collection list) {
        return session.contract().blame(list, "unique").or(() -> session.contract().resources().stream().filter(resource -> !session.api().isBuiltIn()
                && resource.listedBy().filter(list.operation()::equals).isPresent()).findFirst().flatMap(resource -> session.contract()
                        .promise(resource, Promise.UNIQUE)).map(Requirement::id));
    }

    /** An item that stands there twice counts once: that is a finding of its own. */
    private static int different(Seen answer, Collection list) {
        Set<JsonNode> different = new HashSet<>();
        answer.at(list.items(answer.body())).forEach(item -> different.add(list.identity().map(item::at)
                .filter(id -> id.isValueNode() && !id.isNull()).orElse(item)));
        return different.size();
    }

    private static void limited(ApiSession session, Seen answer, Collection list) {
        Optional<Integer> limit = list.limit().map(name -> Pattern.compile("[?&]" + Pattern.quote(name) + "=([1-9]\\d{0,8})(?:&|$)")
                .matcher(answer.exchange().request().url())).filter(Matcher::find).map(found -> Integer.valueOf(found.group(1)));
        int shown = different(answer, list);
        limit.ifPresent(most -> session.contract().blame(list, "limited").ifPresent(id -> session.check(id, answer,
                list.items(answer.body()),
                shown <= most, "at most " + most + " items", shown + " items")));
    }
}
