package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A look for one thing in a list, on all its pages. That it is not there is known only of a list that was seen as a whole.
 *
 * @param answer the last page that was looked at
 * @param seen   ids on all of them
 * @param whole  whether the list has nothing more, as far as the contract and the answers tell
 */
record ListLook(Seen answer, Set<String> seen, boolean whole) {

    private static final int MOST_PAGES = 50;

    /** What became of a look. */
    enum Presence { SHOWN, NOT_SHOWN, UNKNOWN }

    Presence of(KnownResource thing) {
        return seen.contains(thing.id()) ? Presence.SHOWN : whole ? Presence.NOT_SHOWN : Presence.UNKNOWN;
    }

    /** Looks for a thing; goes on no further when it is seen. */
    static ListLook at(ApiSession session, Resource resource, KnownResource thing) {
        return at(session, resource, thing, PathValues.above(thing, resource.listedBy().orElseThrow()));
    }

    /** @param above what the list is asked for lies below that, by parameters of its path */
    static ListLook at(ApiSession session, Resource resource, KnownResource thing, Map<String, String> above) {
        Optional<Paging> paging = paging(session, resource);
        Set<String> seen = new LinkedHashSet<>();
        Map<String, String> told = Map.of();
        for (int page = 0;; page++) {
            int number = page;
            Map<String, String> query = new LinkedHashMap<>(!told.isEmpty() ? told : paging.map(how -> how.page(how.most(), number)).orElse(Map.of()));
            query.putAll(above);
            Seen answer = list(session, resource, query);
            List<String> ids = ids(session, resource, answer);
            boolean more = seen.addAll(ids);
            Optional<JsonNode> total = paging.flatMap(how -> how.collection().total()).map(answer::at).filter(JsonNode::isIntegralNumber);
            boolean pages = paging.flatMap(how -> how.collection().nextPage()).isPresent();
            if (paging.flatMap(how -> how.collection().continuation()).isPresent()) {
                told = new Listing(session, resource.listedBy().orElseThrow().id()).next(answer, query).orElse(Map.of());
                if (seen.contains(thing.id()) || told.isEmpty() || !more || page >= MOST_PAGES) {
                    return new ListLook(answer, seen, told.isEmpty());
                }
                continue;
            }
            boolean whole = total.isPresent() ? total.get().asLong() <= seen.size()
                    : pages ? ids.isEmpty() : paging.flatMap(how -> how.collection().limit()).isEmpty();
            if (seen.contains(thing.id()) || whole || !pages || !more || page >= MOST_PAGES) {
                return new ListLook(answer, seen, whole);
            }
        }
    }

    /** One answer as it comes without asking for anything. */
    static Seen list(ApiSession session, Resource resource, Map<String, String> parameters) {
        Seen answer = ListSource.of(session, resource.listedBy().orElseThrow()).ask(parameters);
        if (!answer.exchange().response().isSuccess() || !answer.at(resource.items()).isArray()) {
            throw Skip.because("the answer to " + answer.operation().id() + " shows no list: status " + answer.status());
        }
        return answer;
    }

    /** Ids of the items of an answer; what tells them apart may be called otherwise than in the thing itself. */
    static List<String> ids(ApiSession session, Resource resource, Seen answer) {
        String own = resource.identity();
        String identity = paging(session, resource).flatMap(how -> how.collection().identity()).orElse(own);
        List<String> ids = new ArrayList<>();
        for (JsonNode item : answer.at(resource.items())) {
            JsonNode id = item.at(identity);
            ids.add((id.isMissingNode() ? item.at(own.substring(Math.max(0, own.lastIndexOf('/')))) : id).asText());
        }
        return ids.stream().map(resource::idOf).toList();
    }

    private static Optional<Paging> paging(ApiSession session, Resource resource) {
        return resource.listedBy().flatMap(list -> session.contract().collection(list.id())).map(one -> new Paging(session, one));
    }
}
