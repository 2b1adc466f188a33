package io.backuptck.contract;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of thing that servers of an API keep, as an entry of {@code x-resources} says.
 *
 * @param name       for people, in the singular
 * @param createdBy  the operation that makes one
 * @param identity   JSON pointer of the id, in answers of that operation and in the thing itself
 * @param parameter  the path parameter that takes the id
 * @param readBy     the operation that shows one; empty when there is none
 * @param listedBy   the operation that lists all; empty when there is none
 * @param items      JSON pointer of the array in its answers; empty when the answer is the array
 * @param removedBy  the operation that ends or deletes one; empty when there is none
 * @param lifecycle  the state machine; empty when it has no states
 * @param absent     an id that no server has
 * @param fixture    the key with which a user names one that exists; empty when the run has to create them
 * @param oneAtATime whether a second one is refused while the first is not over
 * @param looks      how a look at one is to be understood
 * @param blame      ids of requirements by the keyword of what they promise; the others are implied
 */
public record Resource(String name, Operation createdBy, String identity, String parameter, Optional<Operation> readBy,
        Optional<Operation> listedBy, String items, Optional<Operation> removedBy, Optional<String> lifecycle, String absent,
        boolean oneAtATime, Optional<String> fixture, Looks looks, Map<String, String> blame) {

    /**
     * How a look at a resource is to be understood.
     *
     * @param shown   JSON pointer of it in the answer that shows one; empty where the object around its id is meant
     * @param settles how long it may take to be shown
     * @param over    patterns by JSON pointer, one of which is found in what will not change any more by itself, beside the final
     *                states of the lifecycle
     * @param begun   JSON pointer of the time at which its work began; empty when it shows none
     * @param owner   keys of fixtures by JSON pointer: what shows another value is somebody else's
     * @param values  what one shows that the run has created: values by JSON pointer, and the requirement for each
     */
    public record Looks(String shown, Duration settles, Map<String, String> over, String begun, Map<String, String> owner,
            Map<String, Value> values) {
    }

    /** @param requirement the id of the requirement that it is shown */
    public record Value(String value, String requirement) {
    }

    /** Its name with the article before it. */
    public String oneOf(boolean atTheBeginning) {
        String article = "aeiou".indexOf(Character.toLowerCase(name.charAt(0))) >= 0 ? "an " : "a ";
        return (atTheBeginning ? Character.toUpperCase(article.charAt(0)) + article.substring(1) : article) + name;
    }

    /** What a contract that states no requirement of its own implies about a resource; part of the requirement's id. */
    public enum Promise {
        /** What was made can be read, under the id that the answer gave. */
        READABLE("read-by"),
        /** Each has an id of its own. */
        IDENTITY(""),
        /** What does not exist is not shown. */
        ABSENT("read-by"),
        /** It is in the list. */
        LISTED("listed-by"),
        /** The list shows each thing once. */
        UNIQUE("listed-by"),
        /** Its states follow each other as the lifecycle allows. */
        STATES("lifecycle"),
        /** It comes to an end. */
        ENDS("lifecycle"),
        /** Removing it has the effect that the lifecycle names, or takes it away. */
        REMOVED("removed-by"),
        /** What does not exist cannot be removed. */
        REMOVED_ABSENT("removed-by"),
        /** What is over cannot be ended once more. */
        REMOVED_LATE("removal"),
        /** There is one at a time. */
        ONE("one-at-a-time"),
        /** What was over and is not removed is still shown. */
        KEPT("blame"),
        /** A rejected creation leaves nothing. */
        LEFT("blame");

        private final String needs;

        Promise(String needs) {
            this.needs = needs;
        }

        /** The word of the contract without which nothing is promised; empty when it always is. */
        String needs() {
            return needs;
        }

        /** The word for it under {@code blame}. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
