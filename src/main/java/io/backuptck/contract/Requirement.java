package io.backuptck.contract;

import java.util.Optional;
import java.util.Set;

/**
 * One checkable sentence of a contract, as an {@code x-requirements} entry states it.
 *
 * @param id       unique over all contracts, for example {@code OBS-START-03}
 * @param source   page and section of the documentation, or what else the sentence rests on
 * @param basis    what the sentence rests on, and so whom it binds
 * @param derivation how it follows from documented statements, in one line; empty unless the basis is {@link Basis#DERIVED}
 * @param keywords the schema keywords whose violation is blamed on this entry; empty: all that no neighbour claims
 * @param check    how it is checked
 * @param request  what a server owes requests that this entry is about; empty when it is about something else
 * @param answer   what it demands of single answers, where neither a schema nor anything else says that; empty when it does not
 * @param excluded why it is not checked; empty when it is
 * @param after    ids of those that it rests on: when one of them was found broken before, this one only follows from that
 * @param location where it stands: document and JSON pointer of the thing it is about
 */
public record Requirement(
        String id,
        Level level,
        String text,
        String source,
        Basis basis,
        String derivation,
        Set<String> keywords,
        Check check,
        Optional<RequestRule> request,
        Optional<AnswerRule> answer,
        Optional<String> excluded,
        Set<String> after,
        Location location) {

    /** How a requirement is checked. */
    public enum Check {
        /** By validating the answers of the server against the schema that the entry stands in. */
        SCHEMA,
        /** By a scenario's own check, or by a check that every exchange passes. */
        SCENARIO
    }

    /** By the id alone, since requirements are looked up for every value of every answer. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** How binding it is for a server: the vendor's habits are no duty of others. */
    public Level level(boolean vendorsProduct) {
        return basis == Basis.VENDOR && level == Level.MUST && !vendorsProduct ? Level.SHOULD : level;
    }

    public boolean isExcluded() {
        return excluded.isPresent();
    }
}
