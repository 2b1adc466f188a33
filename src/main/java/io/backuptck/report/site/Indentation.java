package io.backuptck.report.site;

import java.util.Arrays;

/**
 * The indentation of the templates, which no reader of a page sees and which makes up much of a long one. Pages have megabytes, so they
 * are searched for the few places that matter instead of read character by character.
 */
final class Indentation {

    /** The beginnings of elements in which white space is shown, or means something. */
    private static final String[] KEPT = {"<pre", "<script", "<style", "<textarea"};

    private final String page;
    private final StringBuilder shorter;
    /** Where each of the elements begins next; the length of the page for those that do not come any more. */
    private final int[] next = new int[KEPT.length];

    private Indentation(String page) {
        this.page = page;
        this.shorter = new StringBuilder(page.length());
        Arrays.fill(next, -1);
    }

    /** The page with lines that begin at the margin, except where white space is shown. */
    static String removed(String page) {
        return new Indentation(page).removed();
    }

    private String removed() {
        int at = 0;
        while (at < page.length()) {
            int element = nextElement(at);
            int begin = next[element];
            int line = found(page.indexOf('\n', at));
            if (begin < line) {
                int end = endOf(element, begin);
                shorter.append(page, at, end);
                at = end;
            } else {
                shorter.append(page, at, Math.min(line + 1, page.length()));
                at = endOfWhiteSpace(line + 1);
            }
        }
        return shorter.toString();
    }

    private int found(int index) {
        return index < 0 ? page.length() : index;
    }

    /** Which of the elements comes first. */
    private int nextElement(int from) {
        int first = 0;
        for (int i = 0; i < KEPT.length; i++) {
            if (next[i] < from) {
                next[i] = begin(KEPT[i], from);
            }
            first = next[i] < next[first] ? i : first;
        }
        return first;
    }

    /** Where an element of that very name begins. */
    private int begin(String element, int from) {
        int begin = page.indexOf(element, from);
        while (begin >= 0 && begin + element.length() < page.length() && isInName(page.charAt(begin + element.length()))) {
            begin = page.indexOf(element, begin + 1);
        }
        return found(begin);
    }

    /** The place behind an element; one that is never closed is kept to its name. */
    private int endOf(int element, int begin) {
        String close = "</" + KEPT[element].substring(1) + ">";
        int end = page.indexOf(close, begin);
        return end < 0 ? begin + KEPT[element].length() : end + close.length();
    }

    private int endOfWhiteSpace(int from) {
        int at = from;
        while (at < page.length() && " \t\n\r\f\u000B".indexOf(page.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isInName(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '_';
    }
}
