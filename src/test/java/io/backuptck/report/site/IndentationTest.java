package io.backuptck.report.site;

import static org.assertj.core.api.Assertions.assertThat;

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
}
