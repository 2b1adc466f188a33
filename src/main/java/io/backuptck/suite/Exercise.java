package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.validation.Header;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Request;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which parameters and members one operation was sent during a run, and which members its answers had. */
public final class Exercise {

    /** More would come only from a server that sends members without end. */
    private static final int MOST = 2_000;
    private static final int DEEPEST = 12;

    private final Set<String> parameters = new TreeSet<>();
    private final Set<String> sent = new TreeSet<>();
    private final Set<String> answered = new TreeSet<>();

    void add(Request request, Optional<JsonNode> answer) {
        int query = request.url().indexOf('?');
        if (query >= 0) {
            for (String pair : request.url().substring(query + 1).split("&")) {
                note(parameters, "query " + pair.split("=", 2)[0]);
            }
        }
        for (Header header : request.headers()) {
            note(parameters, "header " + header.name().toLowerCase(Locale.ROOT));
        }
        if (request.hasBody()) {
            JsonText.parse(request.bodyText()).value().ifPresent(body -> members(body, "", sent));
        }
        answer.ifPresent(body -> members(body, "", answered));
    }

    private static void members(JsonNode node, String pointer, Set<String> found) {
        if (pointer.chars().filter(c -> c == '/').count() > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> members(item, pointer + "/*", found));
        }
        node.fields().forEachRemaining(member -> {
            String below = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            note(found, below);
            members(member.getValue(), below, found);
        });
    }

    private static void note(Set<String> found, String name) {
        if (found.size() < MOST) {
            found.add(name);
        }
    }

    /** The parameters that were sent as {@code query limit} or {@code header x-auth-token}; header names in lower case. */
    public Set<String> parameters() {
        return Collections.unmodifiableSet(parameters);
    }

    /** JSON pointers of the members of request bodies; a star stands for any element of an array. */
    public Set<String> sent() {
        return Collections.unmodifiableSet(sent);
    }

    /** JSON pointers of the members of answers. */
    public Set<String> answered() {
        return Collections.unmodifiableSet(answered);
    }
}
