package io.backuptck.stub;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Location;
import java.util.Set;

/**
 * How a stub is to be run.
 *
 * @param port           0 takes a free one
 * @param host           the address to listen at
 * @param access         whom it lets in
 * @param era            of an obshell agent
 * @param rulesOff       where the keywords of the contract stand that are not applied to requests
 * @param beginning      what is there at its start
 * @param administration what it offers beside the API
 * @param unguarded      ids of operations that let everybody in, whatever the access
 */
public record StubOptions(ApiId api, int port, String host, Pace pace, StubAccess access, AgentEra era,
        Set<Location> rulesOff, Beginning beginning, Administration administration,
        Set<String> unguarded) {

    public StubOptions(ApiId api, int port, String host, Pace pace, StubAccess access) {
        this(api, port, host, pace, access, AgentEra.NAMED, Set.of(), Beginning.USUAL, Administration.PLAIN, Set.of());
    }

    /** A stub for a run in the same process: a free port on the loopback address, driven by polls, open to everybody. */
    public static StubOptions embedded(ApiId api) {
        return new StubOptions(api, 0, "127.0.0.1", Pace.poll(), StubAccess.OPEN);
    }

    /** The same stub at another port. */
    public StubOptions at(int other) {
        return new StubOptions(api, other, host, pace, access, era, rulesOff, beginning, administration, unguarded);
    }

    /** The same stub with another idea of whom to let in. */
    public StubOptions with(StubAccess other) {
        return new StubOptions(api, port, host, pace, other, era, rulesOff, beginning, administration, unguarded);
    }

    /** The same stub at another pace. */
    public StubOptions with(Pace other) {
        return new StubOptions(api, port, host, other, access, era, rulesOff, beginning, administration, unguarded);
    }

    /** The same stub with something else in it at its start. */
    public StubOptions with(Beginning other) {
        return new StubOptions(api, port, host, pace, access, era, rulesOff, other, administration, unguarded);
    }

    /** The same stub with other things beside the API. */
    public StubOptions with(Administration other) {
        return new StubOptions(api, port, host, pace, access, era, rulesOff, beginning, other, unguarded);
    }

    /** The same stub of another era. */
    public StubOptions era(AgentEra other) {
        return new StubOptions(api, port, host, pace, access, other, rulesOff, beginning, administration, unguarded);
    }

    /** The same stub without these rules on requests. */
    public StubOptions without(Set<Location> rules) {
        return new StubOptions(api, port, host, pace, access, era, rules, beginning, administration, unguarded);
    }

    /** The same stub, which lets everybody use some operations. */
    public StubOptions unguarded(Set<String> operations) {
        return new StubOptions(api, port, host, pace, access, era, rulesOff, beginning, administration, operations);
    }
}
