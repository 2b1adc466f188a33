package io.backuptck.report.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The little Markdown that the contracts are written in: paragraphs, lists, {@code code} and strong words. */
final class Prose {

    private static final Pattern MARKED = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|(?<!\\w)\\*([^*]+)\\*(?!\\w)");

    private static final Pattern ENTRY = Pattern.compile("^\\s*- ", Pattern.MULTILINE);

    private Prose() {
    }

    /** A run of characters that look the same. */
    record Piece(String text, boolean isCode, boolean isStrong) {
    }

    /** A paragraph, which has one line however long, or a list, which has one for each entry. */
    record Block(boolean isList, List<List<Piece>> lines) {
    }

    /** The paragraphs and lists of a text; none for a blank one. */
    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String block : text.strip().split("\\n\\s*\\n")) {
            if (!block.isBlank()) {
                Matcher entry = ENTRY.matcher(block);
                boolean list = entry.lookingAt();
                Stream<String> lines = list ? ENTRY.splitAsStream(block).skip(1) : Stream.of(block);
                blocks.add(new Block(list, lines.map(line -> pieces(line.replaceAll("\\s+", " ").strip())).toList()));
            }
        }
        return blocks;
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
