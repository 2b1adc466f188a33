package io.backuptck.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IndentationTest {

    @Test
    void linesBeginAtTheMargin() {
        assertThat(Indentation.removed("<ul>\n    <li>one\n\n  two</li>\n</ul>\n")).isEqualTo("<ul>\n<li>one\ntwo</li>\n</ul>\n");
    }

    @Test
    void whatIsShownAsItStandsStaysAsItIs() {
        String evidence = "<pre>{\n  \"price\": \"$1\"\n\n}</pre>";

        assertThat(Indentation.removed("<div>\n  " + evidence + "\n  <p>\n   a</p></div>"))
                .isEqualTo("<div>\n" + evidence + "\n<p>\na</p></div>");
    }

    @Test
    void dataAndScriptsStayAsTheyAre() {
        String data = "<script type=\"application/json\">[1,\n  2]</script>";

        assertThat(Indentation.removed(data + "\n  x")).isEqualTo(data + "\nx");
    }

    /** The pattern says in a line what the code does by hand. */
    @Property
    void whatIsReadByHandIsWhatThePatternSays(@ForAll("pages") String page) {
        Pattern indented = Pattern.compile("<(pre|script|style|textarea)\\b.*?</\\1>|\\n\\s+", Pattern.DOTALL);

        assertThat(Indentation.removed(page)).isEqualTo(indented.matcher(page).replaceAll(match ->
                Matcher.quoteReplacement(match.group(1) == null ? "\n" : match.group())));
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of("<", ">", "</", "pre", "script", "style", "<pre>", "</pre>", "<style ", "</style>", "<prefix>", "\n", " ",
                "\t", "\r", "\f", "x", "$1", "ä", "-").list().ofMaxSize(30).map(parts -> String.join("", parts));
    }
}
