package io.backuptck.pages.clouds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Says of a database that it does not have it, so that a caller can tell this from other reasons to refuse. */
class KnownDatabases extends Selection {

    @Override
    void checkNames(JsonNode entry) {
        Refused.unless(Set.of("shop", "ledger").contains(entry.path("database").textValue()), Reason.UNKNOWN,
                "there is no such database");
    }
}
