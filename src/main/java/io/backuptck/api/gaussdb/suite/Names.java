package io.backuptck.api.gaussdb.suite;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Draws names of backups, each once in a run; a real server may still know those of earlier runs. */
final class Names {

    private static final String STEM = "tck";
    private static final int USUAL_LENGTH = 14;

    private Random random;
    private final Set<String> drawn = new HashSet<>();

    private Names(long seed) {
        this.random = new Random(seed);
    }

    /** Those of the run. */
    static Names get() {
        return Gaussdb.session().shared("names of backups", () -> new Names(Gaussdb.session().settings().nameSeed()));
    }

    /** Draws without the seed from now on: a server may still know the names of an earlier run with the same one. */
    void forgetSeed() {
        random = new Random();
    }

    /** A name that has these options; those that do not concern names are ignored. */
    String next(Set<StartOption> options) {
        String name;
        do {
            name = draw(options);
        } while (!drawn.add(name));
        return name;
    }

    private String draw(Set<StartOption> options) {
        int length = options.contains(StartOption.FOUR) ? 4 : options.contains(StartOption.SIXTY_FOUR) ? 64 : USUAL_LENGTH;
        StringBuilder name = new StringBuilder(length == 4 ? "" : STEM);
        while (name.length() < length) {
            name.append((char) ('a' + random.nextInt(26)));
        }
        if (options.contains(StartOption.DIGITS)) {
            name.replace(length - 2, length, "" + (10 + random.nextInt(90)));
        }
        if (options.contains(StartOption.HYPHEN)) {
            name.setCharAt(length - 4, '-');
        }
        if (options.contains(StartOption.UNDERSCORE)) {
            name.setCharAt(length - 1, '_');
        }
        return options.contains(StartOption.UPPER_CASE) ? name.toString().toUpperCase(Locale.ROOT) : name.toString();
    }
}
