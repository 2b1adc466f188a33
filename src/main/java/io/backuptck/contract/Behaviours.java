package io.backuptck.contract;

import java.util.List;

/**
 * What a contract says of how servers behave, beyond the shapes of single requests and answers.
 *
 * @param resources   what they keep and callers create
 * @param collections what they list
 * @param errors      how they reject requests
 * @param settings    what they keep and callers replace
 * @param intervals   which spans of time they list
 */
record Behaviours(List<Resource> resources, List<Collection> collections, List<ErrorRule> errors, List<Setting> settings,
        List<Intervals> intervals) {

    Behaviours {
        resources = List.copyOf(resources);
        collections = List.copyOf(collections);
        errors = List.copyOf(errors);
        settings = List.copyOf(settings);
        intervals = List.copyOf(intervals);
    }
}
