package io.backuptck.cli;

import io.backuptck.suite.Watch;
import java.io.PrintWriter;

/** Shows how a run goes on. */
interface Progress extends Watch {

    /** Takes care that what is printed next begins on a line of its own. */
    void end();

    /** Shown in the way that suits where it goes: a terminal, or a file and the log of a CI job. */
    static Progress to(PrintWriter out) {
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return terminal ? new ProgressLine(out) : new DotLines(out);
    }

    /** A time that was waited for, in words. */
    static String seconds(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
