package io.backuptck.report.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little Markdown that the contracts are written in: paragraphs, {@code code} and strong words. */
final class Prose {

    private static final Pattern MARKED = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|(?<!\\w)\\*([^*]+)\\*(?!\\w)");

    private Prose() {
    }

    /** A run of characters that look the same. */
    record Piece(String text, boolean isCode, boolean isStrong) {
    }

    /** The paragraphs of a text; none for a blank one. */
    static List<List<Piece>> of(String text) {
        List<List<Piece>> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().split("\\n\\s*\\n")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(pieces(paragraph.replaceAll("\\s+", " ").strip()));
            }
        }
        return paragraphs;
    }

    private static List<Piece> pieces(String paragraph) {
        List<Piece> pieces = new ArrayList<>();
        Matcher marked = MARKED.matcher(paragraph);
        int end = 0;
        while (marked.find()) {
            plain(pieces, paragraph.substring(end, marked.start()));
            boolean code = marked.group(1) != null;
            String text = code ? marked.group(1) : marked.group(2) != null ? marked.group(2) : marked.group(3);
            pieces.add(new Piece(text, code, !code));
            end = marked.end();
        }
        plain(pieces, paragraph.substring(end));
        return pieces;
    }

    private static void plain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false, false));
        }
    }
}
