package io.backuptck.contract;

import io.backuptck.contract.PromiseNeeds.Need;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of thing that servers of an API keep, as an entry of {@code x-resources} says.
 *
 * @param name       for people, in the singular
 * @param createdBy  the operation that makes one
 * @param alsoBy     other operations that make one, and answer alike
 * @param identity   JSON pointer of the id, in answers of that operation and in the thing itself; where a header tells it, in the latter only,
 *                   and empty where that is not said
 * @param parameter  the path parameter that takes the id
 * @param readBy     the operation that shows one; empty when there is none
 * @param listedBy   the operation that lists all; empty when there is none
 * @param items      JSON pointer of the array in its answers; empty when the answer is the array
 * @param removedBy  the operation that ends or deletes one; empty when there is none
 * @param alsoRemovedBy other operations that end or delete one
 * @param lifecycle  the state machine; empty when it has no states
 * @param absent     an id that no server has
 * @param fixture    the key with which a user names one that exists; empty when the run has to create them
 * @param oneAtATime whether a second one is refused while the first is not over
 * @param looks      how a look at one is to be understood
 * @param blame      ids of requirements by the keyword of what they promise, usually one; the others are implied
 * @param header     the header of the creating answers that tells the id, as such or at the end of an address; empty when their bodies do
 */
public record Resource(String name, Operation createdBy, List<Operation> alsoBy, String identity, String parameter, Optional<Operation> readBy,
        Optional<Operation> listedBy, String items, Optional<Operation> removedBy, List<Operation> alsoRemovedBy,
        Optional<String> lifecycle, String absent, boolean oneAtATime, Optional<String> fixture, Looks looks, Map<String, List<String>> blame,
        Optional<String> header) {

    public boolean isCreatedBy(Operation operation) {
        return createdBy.equals(operation) || alsoBy.contains(operation);
    }

    /** Whether an operation takes one away or ends it. */
    public boolean isRemovedBy(Operation operation) {
        return removedBy.filter(operation::equals).isPresent() || alsoRemovedBy.contains(operation);
    }

    /** As it stands in paths. */
    @Override
    public String absent() {
        return idOf(absent);
    }

    /** The id as it stands in paths, of what an answer, or a user, calls it. */
    public String idOf(String name) {
        return name.indexOf('/') < 0 ? name : PathName.of(this).id(name);
    }

    /**
     * How a look at a resource is to be understood.
     *
     * @param shown     JSON pointer of it in the answer that shows one; empty where the object around its id is meant
     * @param ownId     JSON pointer of its id in itself, where that is not the one in the answer that created it; empty else
     * @param mark      JSON pointer of the name that the creating request gives it, in the request and in itself; empty when it has none
     * @param settles   how long it may take to be shown, or to be gone
     * @param atOnce    whether that is said to be no time at all
     * @param over      patterns by JSON pointer, one of which is found in what will not change any more by itself, beside the final
     *                  states of the lifecycle
     * @param begun     JSON pointer of the time at which its work began; empty when it shows none
     * @param owner     keys of fixtures by JSON pointer: what shows another value is somebody else's
     * @param values    by JSON pointer what one shows that the run has created
     * @param disregard patterns by JSON pointer of values that say nothing about its life
     * @param keeps     the final state in which it stays until somebody removes it; empty for any
     * @param busy      what the answer of a server shows that cannot create or remove one now: values by JSON pointer
     * @param work      the work that makes it; empty when that cannot be seen by itself
     * @param agreed    JSON pointers of what the list shows as the read does, where the schemas of the two differ
     */
    public record Looks(String shown, String ownId, String mark, Duration settles, boolean atOnce, Map<String, String> over, String begun,
            Map<String, String> owner, Map<String, Value> values, Map<String, String> disregard, String keeps,
            Map<String, Set<String>> busy, Optional<Work> work, Set<String> agreed) {
    }

    /**
     * What a resource shows, each an id of a requirement that may be empty.
     *
     * @param value   as it is; empty when the next ones say it
     * @param fixture the key of the fixture that it is
     * @param sent    JSON pointer of it in the body of the request that created the resource
     * @param blame   that the first answer that shows the resource shows it, too
     * @param listed  that the list shows the same, if anything
     * @param missing that the list shows anything
     */
    public record Value(String value, String fixture, String sent, String blame, String listed, String missing) {
    }

    /**
     * @param resource the name of the resource that is the work
     * @param ends     the final states of the resource by those of the work
     * @param fails    the final state of the work that makes nothing
     */
    public record Work(String resource, Map<String, String> ends, String fails) {
    }

    /** Its name with the article before it. */
    public String oneOf(boolean atTheBeginning) {
        String article = "aeiou".indexOf(Character.toLowerCase(name.charAt(0))) >= 0 ? "an " : "a ";
        return (atTheBeginning ? Character.toUpperCase(article.charAt(0)) + article.substring(1) : article) + name;
    }

    /** What a contract that states no requirement of its own implies about a resource; part of the requirement's id. */
    public enum Promise {
        /** What was made can be read, under the id that the answer gave. */
        READABLE(Need.READ),
        /** What was made shows what it was made with. */
        VALUES(Need.READ, Need.VALUES),
        /** Each has an id of its own. */
        IDENTITY(),
        /** What does not exist is not shown. */
        ABSENT(Need.READ),
        /** It is in the list. */
        LISTED(Need.LIST),
        /** The list shows each thing once. */
        UNIQUE(Need.LIST),
        /** It is listed and shown below what it lies below, and below nothing else. */
        APART(Need.ABOVE),
        /** The list shows it as its read does. */
        AGREED(Need.READ, Need.LIST),
        /** Its states follow each other as the lifecycle allows. */
        STATES(Need.LIFECYCLE, Need.READ),
        /** What says that it is over stays as it is. */
        OVER(Need.READ, Need.OVER),
        /** It comes to an end. */
        ENDS(Need.LIFECYCLE, Need.LOOK),
        /** Removing it has the effect that the lifecycle names, or takes it away. */
        REMOVED(Need.REMOVAL),
        /** What does not exist cannot be removed. */
        REMOVED_ABSENT(Need.REMOVAL_OF_NOTHING),
        /** What is over cannot be ended once more. */
        REMOVED_LATE(Need.REMOVAL_AS_STEP),
        /** There is one at a time. */
        ONE(Need.ONE_AT_A_TIME),
        /** What was over and is not removed is still shown. */
        KEPT(true, Need.END, Need.LOOK),
        /** A rejected creation leaves nothing. */
        LEFT(Need.IDS_IN_LIST),
        /** It lasts as long as nothing removes it, whatever else is removed. */
        OTHERS(true, Need.LIFECYCLE, Need.REMOVAL_WHEN_OVER, Need.IDS_IN_LIST),
        /** What was removed does not come back. */
        AWAY(Need.IDS_IN_LIST, Need.DELETION),
        /** It can be removed once it is over. */
        REMOVABLE(true, Need.LIFECYCLE, Need.REMOVAL_WHEN_OVER),
        /** What was removed cannot be removed again. */
        REMOVED_TWICE(true, Need.LIFECYCLE, Need.REMOVAL_WHEN_OVER, Need.IDS_IN_LIST),
        /** It is the one that was asked for. */
        SAME(true, Need.SCENARIO),
        /** It ends as the work does that makes it. */
        ALIKE(true, Need.LIFECYCLE, Need.WORK),
        /** A call that was rejected leaves it as it was. */
        UNCHANGED(Need.READ, Need.CALL),
        /** And what it consists of. */
        PARTS_UNCHANGED(true, Need.SCENARIO);

        private final boolean stated;
        private final List<Need> needs;

        Promise(Need... needs) {
            this(false, needs);
        }

        Promise(boolean stated, Need... needs) {
            this.stated = stated;
            this.needs = List.of(needs);
        }

        /** Whether nothing promises it but a sentence that the contract names for it. */
        boolean isStated() {
            return stated;
        }

        /** What the contract has to say of the resource, so that it can be checked. */
        List<Need> needs() {
            return needs;
        }

        /** The word for it under {@code blame}. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
