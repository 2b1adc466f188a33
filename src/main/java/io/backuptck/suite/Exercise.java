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

    private final Set<String> parameters = new TreeSet<>();
    private final Members sent = new Members();
    private final Members answered = new Members();

    void add(Request request, Optional<JsonNode> answer) {
        int query = request.url().indexOf('?');
        if (query >= 0) {
            for (String pair : request.url().substring(query + 1).split("&")) {
                parameters.add("query " + pair.split("=", 2)[0]);
            }
        }
        for (Header header : request.headers()) {
            parameters.add("header " + header.name().toLowerCase(Locale.ROOT));
        }
        if (request.hasBody()) {
            JsonText.parse(request.bodyText()).value().ifPresent(sent::add);
        }
        answer.ifPresent(answered::add);
    }

    /** The parameters that were sent as {@code query limit} or {@code header x-auth-token}; header names in lower case. */
    public Set<String> parameters() {
        return Collections.unmodifiableSet(parameters);
    }

    /** JSON pointers of the members of request bodies; a star stands for any element of an array. */
    public Set<String> sent() {
        return sent.pointers();
    }

    /** JSON pointers of the members of answers. */
    public Set<String> answered() {
        return answered.pointers();
    }
}
