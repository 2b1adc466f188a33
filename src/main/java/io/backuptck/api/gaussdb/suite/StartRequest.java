package io.backuptck.api.gaussdb.suite;

import io.backuptck.model.gaussdb.CreateManualBackupRequest;
import io.backuptck.suite.Models;
import io.backuptck.target.ApiCall;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * A valid start of a backup.
 *
 * @param description empty when the request has none
 */
record StartRequest(String name, Optional<String> description, Set<StartOption> options) {

    private static final int LONGEST_DESCRIPTION = 256;

    static StartRequest with(Set<StartOption> options) {
        return new StartRequest(Names.get().next(options), describe(options), options);
    }

    /** One like that which the server has accepted, where it has accepted any: whatever is refused of this is not refused for the rest. */
    static StartRequest usual() {
        return with(StartedBackups.get().options().accepted());
    }

    private static Optional<String> describe(Set<StartOption> options) {
        if (options.contains(StartOption.NO_DESCRIPTION)) {
            return Optional.empty();
        }
        if (options.contains(StartOption.ONE_CHARACTER)) {
            return Optional.of("b");
        }
        StringBuilder text = new StringBuilder(options.contains(StartOption.WORDS) ? "Manual backup 2" : "backup");
        if (options.contains(StartOption.MARKS)) {
            text.append("#%()+,-./:;?@");
        }
        while (options.contains(StartOption.FULL_DESCRIPTION) && text.length() < LONGEST_DESCRIPTION) {
            text.append((char) ('a' + text.length() % 26));
        }
        return Optional.of(text.toString());
    }

    ApiCall call() {
        String json = Models.write(new CreateManualBackupRequest()
                .instanceId(Gaussdb.instance()).name(name).description(description.orElse(null)));
        ApiCall call = Gaussdb.call("createManualBackup").body(json.getBytes(StandardCharsets.UTF_8),
                options.contains(StartOption.CHARSET) ? "application/json;charset=UTF-8" : "application/json");
        return options.contains(StartOption.CHUNKED) ? call.chunked() : call;
    }
}
