package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The resources that a list shows on all its pages, without those that the run has created rightly. */
record ListedItems(ApiSession session, Resource resource) implements ItemSource {

    /** The clock that dates what is listed need not be the one that dates answers. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    @Override
    public Look look() {
        Listing list = new Listing(session, resource.listedBy().orElseThrow(() ->
                Skip.because("nothing lists what may have come of a " + resource.name())).id());
        Seen first = list.ask(Map.of());
        Map<String, JsonNode> items = new LinkedHashMap<>();
        list.all(Map.of()).orElseThrow(() -> Skip.because("the list could not be read page by page")).stream()
                .filter(item -> !list.id(item).isEmpty()).forEach(item -> items.putIfAbsent(list.id(item), item.json()));
        return new Look(items, first.exchange().response().date().orElse(first.exchange().sentAt()));
    }

    @Override
    public boolean counts(JsonNode item, Instant earlier) {
        String id = item.at(session.contract().collection(resource.listedBy().orElseThrow().id()).orElseThrow().identity().orElseThrow())
                .asText();
        return !KnownResources.of(session, resource).ids().contains(resource.idOf(id)) && isOwn(item)
                && Times.instant(item.at(resource.looks().begun())).filter(begun -> begun.isBefore(earlier.minus(TOLERANCE))).isEmpty();
    }

    /** False for what shows that it belongs to something else than what the user has named. */
    private boolean isOwn(JsonNode item) {
        return resource.looks().owner().entrySet().stream().allMatch(owner -> !item.at(owner.getKey()).isTextual()
                || session.findFixture(owner.getValue()).filter(name -> !name.equals(item.at(owner.getKey()).textValue())).isEmpty());
    }
}
