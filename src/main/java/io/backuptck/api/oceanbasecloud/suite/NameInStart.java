package io.backuptck.api.oceanbasecloud.suite;

import java.util.List;
import java.util.Optional;

/**
 * A name of the user's in a start that was refused, and how to find out whether the refusal is about it.
 *
 * @param key    of the fixture
 * @param madeUp the start with a name of nothing in its place
 * @param proofs other starts with the name, the best first; when one is accepted, the thing exists
 */
record NameInStart(String key, String madeUp, List<Proof> proofs) {

    /**
     * Another start with the name.
     *
     * @param control the same with a name of nothing, which must be refused then, since a server may look for names in
     *                some kinds of starts only; empty when the start is of the same kind as the refused one
     */
    record Proof(String start, Optional<String> control) {

        static Proof ofSameKind(String start) {
            return new Proof(start, Optional.empty());
        }

        static Proof ofOtherKind(String start, String control) {
            return new Proof(start, Optional.of(control));
        }
    }

    static NameInStart of(String key, String madeUp, Proof... proofs) {
        return new NameInStart(key, madeUp, List.of(proofs));
    }
}
