package io.backuptck.report.site;

import java.util.List;

/**
 * The indentation of the templates, which no reader of a page sees and which makes up much of a long one. Pages have megabytes, so they
 * are read by hand instead of with patterns.
 */
final class Indentation {

    /** Elements in which white space is shown, or means something. */
    private static final List<String> KEPT = List.of("pre", "script", "style", "textarea");

    private Indentation() {
    }

    /** The page with lines that begin at the margin, except where white space is shown. */
    static String removed(String page) {
        StringBuilder shorter = new StringBuilder(page.length());
        int at = 0;
        while (at < page.length()) {
            char c = page.charAt(at);
            int end = c == '<' ? endOfKept(page, at) : at + 1;
            if (c == '\n') {
                end = endOfWhiteSpace(page, at + 1);
                shorter.append('\n');
            } else {
                shorter.append(page, at, end);
            }
            at = end;
        }
        return shorter.toString();
    }

    private static int endOfWhiteSpace(String page, int from) {
        int at = from;
        while (at < page.length() && " \t\n\r\f\u000B".indexOf(page.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The place behind an element that is kept as it is, where one begins; else behind its first character. */
    private static int endOfKept(String page, int at) {
        for (String element : KEPT) {
            int name = at + 1 + element.length();
            if (page.startsWith(element, at + 1) && name < page.length() && !isInName(page.charAt(name))) {
                String close = "</" + element + ">";
                int end = page.indexOf(close, name);
                return end < 0 ? at + 1 : end + close.length();
            }
        }
        return at + 1;
    }

    private static boolean isInName(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '_';
    }
}
