package io.backuptck.suite.behaviour;

import io.backuptck.suite.Seen;
import java.util.function.Supplier;

/**
 * A request that was refused.
 *
 * @param words  what is wrong with it
 * @param answer what came
 * @param again  sends it once more; the scenario is skipped when it is not refused any more
 */
public record Refused(String words, Seen answer, Supplier<Seen> again) {
}
