package io.backuptck.suite.behaviour;

/** Why the end of what was followed was not seen, in words: that more time would help is said only of what was seen to go on. */
final class MissedEnd {

    private MissedEnd() {
    }

    /** @param name of the thing, with its kind */
    static String of(KnownResource thing) {
        String name = "the " + thing.resource().name() + " " + thing.id();
        if (thing.isFound()) {
            boolean late = thing.isUnfinished() && !thing.isGone() || thing.missedEnd().isEmpty();
            return late ? name + " was not over within the completion timeout; raise --completion-timeout if it is just slow" : thing.missedEnd();
        } else if (thing.id().isEmpty()) {
            return FirstSight.withoutId(thing);
        }
        return thing.notShown().isPresent() && thing.missedEnd().endsWith("was not found") ? FirstSight.words(thing) : thing.missedEnd();
    }
}
