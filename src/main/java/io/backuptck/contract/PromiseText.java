package io.backuptck.contract;

import io.backuptck.contract.Resource.Promise;
import java.util.EnumMap;
import java.util.Map;

/** What a promise says of a resource whose contract states no sentence of its own for it. */
final class PromiseText {

    private static final Map<Promise, String> TEXTS = texts();

    private PromiseText() {
    }

    static String of(Promise promise, Resource resource) {
        return TEXTS.get(promise).replace("A %s", resource.oneOf(true)).replace("a %s", resource.oneOf(false)).replace("%s", resource.name());
    }

    private static Map<Promise, String> texts() {
        Map<Promise, String> texts = new EnumMap<>(Promise.class);
        texts.put(Promise.READABLE, "A new %s can be read under the id that its creation gave.");
        texts.put(Promise.VALUES, "A new %s shows what it was created with.");
        texts.put(Promise.IDENTITY, "Every %s has an id of its own.");
        texts.put(Promise.ABSENT, "A %s that does not exist is not shown.");
        texts.put(Promise.LISTED, "A new %s is in the list.");
        texts.put(Promise.UNIQUE, "The list shows no %s twice.");
        texts.put(Promise.APART, "A %s is listed and shown below what it lies below, and below nothing else.");
        texts.put(Promise.AGREED, "The list shows a %s as its read does.");
        texts.put(Promise.LEFT, "A creation of a %s that is rejected leaves none behind.");
        texts.put(Promise.OVER, "A %s that is over stays so: the values that say it do not change any more.");
        texts.put(Promise.ENDS, "A %s comes to one of its final states.");
        texts.put(Promise.REMOVED, "Removing a %s has its effect: a final state that the lifecycle names for it, or the end of its existence.");
        texts.put(Promise.AWAY, "A %s that was removed does not come back.");
        texts.put(Promise.UNCHANGED, "A call on a %s that is rejected leaves it as it was.");
        texts.put(Promise.REMOVED_ABSENT, "Removing a %s that does not exist is rejected.");
        texts.put(Promise.REMOVED_LATE, "Removing a %s in a state in which the lifecycle does not allow it is rejected.");
        texts.put(Promise.ONE, "A second %s is rejected while one is not over.");
        return texts;
    }
}
