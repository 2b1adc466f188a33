package io.backuptck.stub.fault;

import io.backuptck.contract.ApiId;
import java.util.Set;

/**
 * One observable deviation from the contract.
 *
 * @param id          the requirement's id, a dot and a word
 * @param title       what the faulty server does, as a sentence
 * @param requirement id of the requirement that it breaks
 * @param operations  the only operations whose answers differ; empty when it may be any
 */
public record Fault(String id, ApiId api, String title, String requirement, Set<String> operations,
        Alteration alteration) implements Deviation {
}
