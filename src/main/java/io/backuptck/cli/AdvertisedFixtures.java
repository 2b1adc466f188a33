package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Operation;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.TargetException;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test server may name its fixtures at a well-known path, so that nobody has to on the command line. Servers that do
 * not know the path answer with whatever they like; it is not judged.
 */
final class AdvertisedFixtures {

    private static final Operation READ = new Operation("fixtures", "GET", "/.well-known/backup-tck.json", "", false,
            false, false, true, List.of(), Optional.empty(), Map.of(), null);

    private AdvertisedFixtures() {
    }

    /** The fixtures that the target names; empty when it names none. Throws when the target cannot be reached at all. */
    static Map<String, String> read(HttpTarget target, ApiId api) {
        Map<String, String> fixtures = new LinkedHashMap<>();
        Exchange exchange;
        try {
            exchange = target.send(ApiCall.of(READ), Authentication.NONE);
        } catch (TargetException e) {
            if (e.isUnreachable()) {
                throw e;
            }
            return Map.of(); // a server may have trouble with a path that it does not know
        }
        if (exchange.response().status() == 200) {
            JsonText.parse(exchange.response().body()).value().ifPresent(body ->
                    body.path("fixtures").fields().forEachRemaining(entry -> {
                        if (Fixtures.keys(api).contains(entry.getKey()) && entry.getValue().isTextual()) {
                            fixtures.put(entry.getKey(), entry.getValue().textValue());
                        }
                    }));
        }
        return fixtures;
    }
}
