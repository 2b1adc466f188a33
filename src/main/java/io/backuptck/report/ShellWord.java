package io.backuptck.report;

/** A word as a shell takes it, so that a line that is shown can be run. */
public final class ShellWord {

    private ShellWord() {
    }

    public static String of(String word) {
        return word.matches("[\\w.,:/@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
