package io.backuptck.contract;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Something in a contract of one's own that does nothing, or does not do what it looks like.
 *
 * @param place where it stands
 * @param words what is wrong, and what helps
 */
public record Flaw(Location place, String words, Weight weight) {

    /** What becomes of it. */
    public enum Weight {
        /** A run would take it for a check that it never makes: there is no run. */
        REFUSED,
        /** An example that a run would send, though it is wrong: it is used by nobody. */
        SET_ASIDE,
        /** It does no harm: people are told. */
        TOLD
    }

    public static Flaw wrong(Location place, String words) {
        return new Flaw(place, words, Weight.REFUSED);
    }

    public static Flaw unusable(Location place, String words) {
        return new Flaw(place, words, Weight.SET_ASIDE);
    }

    public static Flaw doubtful(Location place, String words) {
        return new Flaw(place, words, Weight.TOLD);
    }

    public boolean refused() {
        return weight == Weight.REFUSED;
    }

    public boolean isSetAside() {
        return weight == Weight.SET_ASIDE;
    }

    /** The file and the line before what is wrong, in one line. */
    public String in(Contract contract) {
        return contract.file().map(main -> main.resolveSibling(place.document())).map(file -> file + line(file) + ": ").orElse("") + words;
    }

    private String line(Path file) {
        try {
            return ", line " + YamlLine.of(file, place.pointer());
        } catch (IOException | RuntimeException e) {
            return ""; // it was there when it was read
        }
    }
}
