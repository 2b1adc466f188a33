package io.backuptck.contract;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Something in a contract of one's own that does nothing, or does not do what it looks like.
 *
 * @param place   where it stands
 * @param words   what is wrong, and what helps
 * @param refused whether a run would take it for a check that it never makes, or would send what is wrong; else people are only told
 */
public record Flaw(Location place, String words, boolean refused) {

    public static Flaw wrong(Location place, String words) {
        return new Flaw(place, words, true);
    }

    public static Flaw doubtful(Location place, String words) {
        return new Flaw(place, words, false);
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
