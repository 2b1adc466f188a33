package io.backuptck.stub.fault;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubOptions;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One observable deviation from the contract.
 *
 * @param id          the requirement's id, a dot and a word
 * @param title       what the faulty server does, as a sentence
 * @param requirement id of the requirement that it breaks
 * @param others      ids of requirements that the same defect must needs break, too
 * @param operations  the only operations whose answers differ; empty when it may be any, {@link #TO_STRANGERS} when none
 */
public record Fault(String id, ApiId api, String title, String requirement, Set<String> others, Set<String> operations,
        UnaryOperator<StubOptions> setting, Alteration alteration) implements Deviation {

    /** In place of operations: all answers are as usual, but those to callers whom a correct server does not let in. */
    public static final Set<String> TO_STRANGERS = Set.of("none to callers who are let in");

    /** A fault that lies in the answers alone. */
    public Fault(String id, ApiId api, String title, String requirement, Set<String> operations, Alteration alteration) {
        this(id, api, title, requirement, Set.of(), operations, UnaryOperator.identity(), alteration);
    }

    /** A fault of a stub that is set up otherwise than usual. */
    public Fault(String id, ApiId api, String title, String requirement, Set<String> others, Set<String> operations,
            UnaryOperator<StubOptions> setting) {
        this(id, api, title, requirement, others, operations, setting, Alteration.OF_SETTING);
    }
}
