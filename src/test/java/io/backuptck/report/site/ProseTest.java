package io.backuptck.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.report.site.Prose.Block;
import io.backuptck.report.site.Prose.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void linesOfAParagraphAreJoined() {
        assertThat(Prose.of("one\n  two\n\nthree")).containsExactly(
                new Block(false, List.of(List.of(new Piece("one two", false, false)))),
                new Block(false, List.of(List.of(new Piece("three", false, false)))));
        assertThat(Prose.of(" \n")).isEmpty();
    }

    @Test
    void entriesOfAListStayApart() {
        assertThat(Prose.of("Words:\n\n- *a*: one\n  more\n- `b` - two")).containsExactly(
                new Block(false, List.of(List.of(new Piece("Words:", false, false)))),
                new Block(true, List.of(
                        List.of(new Piece("a", false, true), new Piece(": one more", false, false)),
                        List.of(new Piece("b", true, false), new Piece(" - two", false, false)))));
    }
}
