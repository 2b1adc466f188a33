package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Variant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What correct services may do: the documentation leaves much of it open. */
public final class OceanbaseCloudVariants {

    /** The list is read page by page, and no schedule makes several backups while that is done once. */
    private static final int LISTS_PER_SCHEDULED_BACKUP = 12;

    private OceanbaseCloudVariants() {
    }

    public static List<Variant> all() {
        return Stream.concat(behaviour().stream(), DigestVariants.all().stream()).toList();
    }

    private static List<Variant> behaviour() {
        return List.of(
                variant("late-sets", "New sets are not known before they were looked for a few times.", LateSets::new),
                variant("one-at-a-time", "A start is refused with 409 while a backup is going on.", OneAtATime::new),
                variant("late-failure", "That a name does not exist is found out by the task, which fails.", LateFailure::new),
                variant("logical-sets", "The list shows the sets of logical backups, too.",
                        (inner, activations) -> new OtherSets(inner, activations, 0)),
                variant("schedule", "Backups are made by a schedule meanwhile.",
                        (inner, activations) -> new OtherSets(inner, activations, LISTS_PER_SCHEDULED_BACKUP)),
                variant("existing-tables", "Tables must exist.", (inner, activations) -> new AlteredStub(inner, activations) {
                    @Override
                    public StubResponse answer(StubRequest request) {
                        String body = new String(request.body(), StandardCharsets.UTF_8);
                        return body.contains("backup_tck_") ? fired(inner().answer(request.withBody(
                                body.replace("backup_tck_", "unknown_").getBytes(StandardCharsets.UTF_8))))
                                : inner().answer(request);
                    }
                }));
    }

    private static Variant variant(String id, String title, Alteration alteration) {
        return new Variant(id, OceanbaseCloudApi.ID, title, alteration);
    }
}
