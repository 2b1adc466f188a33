package io.backuptck.validation;

import static io.backuptck.validation.Answers.accepted;
import static io.backuptck.validation.Answers.blamed;
import static io.backuptck.validation.Answers.judge;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Media type, presence and well-formedness of a body are judged before its members. */
class HttpLayerTest {

    private static final String START = "startTenantBackup";

    @Test
    void aWrongMediaTypeIsBlamed() {
        Judgement judgement = judge(START, 200, "text/plain; charset=utf-8", accepted().toString());

        assertThat(blamed(judgement)).containsExactly("OBS-HTTP-01");
        assertThat(judgement.findings().get(0).fails(Level.MUST)).isTrue();
        assertThat(judgement.findings().get(0).actual()).isEqualTo("text/plain");
    }

    @Test
    void aMissingContentTypeIsOnlyAWarning() {
        Judgement judgement = judge(START, 200, List.of(), accepted().toString());

        assertThat(blamed(judgement)).containsExactly("OBS-HTTP-02");
        assertThat(judgement.findings().get(0).fails(Level.MUST)).isFalse();
    }

    @Test
    void anHtmlPageIsBlamedForBeingNoJsonOnly() {
        Judgement judgement = judge(START, 500, "text/html", "<html><body>Bad\n  gateway</body></html>");

        assertThat(blamed(judgement)).containsExactly("OBS-HTTP-04");
        assertThat(judgement.body()).isEmpty();
        assertThat(judgement.findings().get(0).actual()).isEqualTo("text/html");
    }

    @Test
    void anAnswerWithoutABodyIsBlamedOnThatAlone() {
        assertThat(blamed(judge(START, 200, List.of(), ""))).containsExactly("OBS-HTTP-03");
    }

    @Test
    void aMemberThatStandsTwiceIsBlamedAndTheRestIsStillJudged() {
        String twice = accepted().toString().replaceFirst("\\{", "{\"status\":200,");

        Judgement judgement = judge(START, 200, "application/json", twice);

        assertThat(blamed(judgement)).containsExactly("OBS-HTTP-04");
        assertThat(judgement.checked()).isNotEmpty();
        assertThat(judgement.body()).isPresent();
    }

    @Test
    void aBodyThatIsNotUtf8IsBlamed() {
        byte[] latin1 = accepted().put("comment", "é").toString().getBytes(StandardCharsets.ISO_8859_1);

        assertThat(blamed(judge(START, new Response(200, List.of(new Header("Content-Type", "application/json")), latin1))))
                .containsExactly("OBS-HTTP-04");
    }

    @Test
    void aTextAfterTheBodyIsBlamed() {
        assertThat(blamed(judge(START, 200, "application/json", accepted() + " trailing"))).containsExactly("OBS-HTTP-04");
    }

    @Test
    void ofSeveralHeadersOfOneNameTheFirstCounts() {
        Response response = new Response(200,
                List.of(new Header("Content-Type", "application/json"), new Header("content-type", "text/html")), new byte[0]);

        assertThat(response.mediaType()).contains("application/json");
    }

    @Test
    void anEmptyContentTypeIsNone() {
        assertThat(new Response(200, List.of(new Header("Content-Type", " ;charset=utf-8")), new byte[0]).mediaType()).isEmpty();
    }
}
