package io.backuptck.api.gaussdb.stub;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A service whose ids of backups are dashed and in capitals, and whose ids of tasks have no dashes. */
final class OtherIds extends AlteredStub {

    private static final Pattern BACKUP = Pattern.compile("([0-9a-f]{32})br14");
    private static final Pattern SHOWN_BACKUP = Pattern.compile("BR-([0-9A-F]{16})-([0-9A-F]{16})");
    private static final Pattern TASK =
            Pattern.compile("([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})");
    private static final Pattern SHOWN_TASK =
            Pattern.compile("task([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    OtherIds(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(new StubRequest(request.operation(), request.target(), usual(request.path()),
                usual(request.query()), request.headers(), request.body()));
        String usual = new String(good.body(), StandardCharsets.UTF_8);
        String shown = BACKUP.matcher(usual).replaceAll(match ->
                ("BR-" + match.group(1).substring(0, 16) + "-" + match.group(1).substring(16)).toUpperCase(Locale.ROOT));
        shown = TASK.matcher(shown).replaceAll("task$1$2$3$4$5");
        return shown.equals(usual) ? good
                : fired(new StubResponse(good.status(), good.headers(), shown.getBytes(StandardCharsets.UTF_8)));
    }

    /** Other values than those shown do not exist here. */
    private static Map<String, String> usual(Map<String, String> values) {
        Map<String, String> usual = new LinkedHashMap<>(values);
        usual.replaceAll((name, value) -> SHOWN_TASK.matcher(SHOWN_BACKUP.matcher(value)
                .replaceAll(match -> (match.group(1) + match.group(2)).toLowerCase(Locale.ROOT) + "br14"))
                .replaceAll("$1-$2-$3-$4-$5"));
        return usual;
    }
}
