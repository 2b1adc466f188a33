package io.backuptck.report.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The indentation of the templates, which no reader of a page sees and which makes up much of a long one. */
final class Indentation {

    private static final Pattern INDENTED = Pattern.compile("<(pre|script|style|textarea)\\b.*?</\\1>|\\n\\s+", Pattern.DOTALL);

    private Indentation() {
    }

    /** The page with lines that begin at the margin, except where white space is shown. */
    static String removed(String page) {
        return INDENTED.matcher(page).replaceAll(match ->
                Matcher.quoteReplacement(match.group(1) == null ? "\n" : match.group()));
    }
}
