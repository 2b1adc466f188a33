package io.backuptck.stub;

import io.backuptck.stub.seed.Seed;
import java.util.List;

/**
 * What is in a stub when it starts, and again after a reset.
 *
 * @param empty true: without the backups of the past that a stub usually has
 * @param seeds what clients have done before, in this order; those of other APIs do not matter
 */
public record Beginning(boolean empty, List<Seed> seeds) {
    /** With backups of the past, and nothing else. */
    public static final Beginning USUAL = new Beginning(false, List.of());

    public Beginning {
        seeds = List.copyOf(seeds);
    }
}
