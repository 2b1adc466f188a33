package io.backuptck.cli;

/** A word as a shell takes it, so that a line that is shown can be run. */
final class ShellWord {

    private ShellWord() {
    }

    static String of(String word) {
        return word.matches("[\\w.,:/@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
