package io.backuptck.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list as a whole promises, with the words for it in scenarios. */
public enum ListPromise {
    FILTERED("shows only what its filters select"),
    TOGETHER("shows only what several filters select together"),
    COMPLETE("shows all that its filters select together"),
    UNIQUE("shows nothing twice"),
    LIMITED("shows no more than its limit"),
    DEFAULT_LIMIT("shows no more without a limit than by its default"),
    DEFAULT_PAGE("begins at its beginning without being told where"),
    PAGED("shows other items on its next page"),
    BEYOND("shows nothing behind its last item"),
    TURNED("shows each item once on all its pages together"),
    ORDERED("shows its items in order"),
    REVERSED("shows its items the other way round when that is asked for"),
    TOTAL("counts what there is"),
    SAME_TOTAL("shows the same total on each page");

    private final String words;

    ListPromise(String words) {
        this.words = words;
    }

    /** The promise that a scenario speaks of. */
    public static Optional<ListPromise> of(String words) {
        return Arrays.stream(values()).filter(promise -> promise.words.equals(words)).findFirst();
    }

    public String words() {
        return words;
    }

    /** Its word in {@code blame} of an {@code x-collection}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
