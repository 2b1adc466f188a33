package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.Variant;
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
                variant("one-at-a-time", "A start is refused with 409 while a backup is going on.", OneAtATime::new),
                variant("late-failure", "That a name does not exist is found out by the task, which fails.", LateFailure::new),
                variant("logical-sets", "The list shows the sets of logical backups, too.",
                        (inner, activations) -> new OtherSets(inner, activations, 0)),
                variant("schedule", "Backups are made by a schedule meanwhile.",
                        (inner, activations) -> new OtherSets(inner, activations, LISTS_PER_SCHEDULED_BACKUP)));
    }

    private static Variant variant(String id, String title, Alteration alteration) {
        return new Variant(id, OceanbaseCloudApi.ID, title, alteration);
    }
}
