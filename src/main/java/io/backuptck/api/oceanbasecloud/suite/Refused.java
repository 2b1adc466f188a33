package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Seen;
import java.util.function.Supplier;

/**
 * A start that was refused.
 *
 * @param words  what is wrong with it
 * @param answer what came
 * @param again  sends it once more
 */
record Refused(String words, Seen answer, Supplier<Seen> again) {
}
