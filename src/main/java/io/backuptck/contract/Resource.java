package io.backuptck.contract;

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
 */
public record Resource(String name, Operation createdBy, String identity, String parameter, Optional<Operation> readBy,
        Optional<Operation> listedBy, String items, Optional<Operation> removedBy, Optional<String> lifecycle, String absent,
        boolean oneAtATime, Optional<String> fixture) {

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
        ONE("one-at-a-time");

        private final String needs;

        Promise(String needs) {
            this.needs = needs;
        }

        /** The word of the contract without which nothing is promised; empty when it always is. */
        String needs() {
            return needs;
        }
    }
}
