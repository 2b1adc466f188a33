package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Requirement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request, an answer and a finding say of themselves. */
class WireShapesTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("obshell"));
    private static final byte[] TEXT = "{\"name\":\"Zoë\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NONE = {};
    private static final Request REQUEST = new Request("POST", "http://agent.invalid/", List.of(), TEXT);
    private static final Exchange EXCHANGE =
            new Exchange(3, REQUEST, new Response(200, List.of(), TEXT), Instant.EPOCH, Duration.ofMillis(1500));

    private static Requirement requirement(String id) {
        return CONTRACT.requirements().get(id);
    }

    private static Finding finding(String requirement, String kind) {
        return new Finding(requirement(requirement), "getDag", "/data", kind, "one", "two", Optional.of(EXCHANGE));
    }

    @ParameterizedTest
    @CsvSource({"199, false", "200, true", "204, true", "299, true", "300, false", "404, false"})
    void aSuccessIsAStatusOfTheSecondHundred(int status, boolean success) {
        assertThat(new Response(status, List.of(), NONE).isSuccess()).isEqualTo(success);
    }

    @Test
    void bodiesAreTextInUtf8() {
        assertThat(REQUEST.bodyText()).isEqualTo("{\"name\":\"Zoë\"}");
        assertThat(EXCHANGE.response().bodyText()).isEqualTo("{\"name\":\"Zoë\"}");
    }

    @Test
    void whereThereAreNoBytesThereIsNoBody() {
        assertThat(REQUEST.hasBody()).isTrue();
        assertThat(new Request("GET", "http://agent.invalid/", List.of(), NONE).hasBody()).isFalse();
    }

    @Test
    void anAnswerIsThereWhenAllOfItHasCome() {
        assertThat(EXCHANGE.answeredAt()).isEqualTo(Instant.parse("1970-01-01T00:00:01.500Z"));
    }

    @Test
    void aFindingIsAsBindingAsItsServer() {
        Finding finding = finding("OBS-HTTP-01", "media-type");

        assertThat(finding.fails(Level.MUST)).isTrue();
        assertThat(finding.at(Level.SHOULD).fails(Level.MUST)).isFalse();
        assertThat(finding.at(Level.SHOULD).fails(Level.SHOULD)).isTrue();
        assertThat(finding.at(Level.MAY).fails(Level.MAY)).as("what is left free fails nobody").isFalse();
    }

    @Test
    void aFindingInOtherWordsIsTheSameDefect() {
        Finding finding = finding("OBS-HTTP-01", "media-type").with(List.of("one look", "two looks"));
        Finding other = finding.in(words -> words.replace("o", "0"));

        assertThat(other.expected() + " " + other.actual() + " " + other.sequence()).isEqualTo("0ne tw0 [0ne l00k, tw0 l00ks]");
        assertThat(other.defect()).isEqualTo(finding.defect());
        assertThat(other.evidence()).contains(EXCHANGE);
    }

    /** A rule that is not applied shows in many requests, and is one defect. */
    @Test
    void casesOfOneRuleAreOneDefectWhateverTheyAreBlamedOn() {
        String rule = Finding.ofRule(CONTRACT.root());

        assertThat(finding("OBS-HTTP-01", rule).isOfRule()).isTrue();
        assertThat(finding("OBS-HTTP-01", rule).defect()).isEqualTo(finding("OBS-HTTP-03", rule).defect()).contains(CONTRACT.root()
                .toString());
        String limit = Finding.ofLimit(CONTRACT.root());
        assertThat(finding("OBS-HTTP-01", limit).isOfRule()).isTrue();
        assertThat(finding("OBS-HTTP-01", limit).defect()).isNotEqualTo(finding("OBS-HTTP-03", limit).defect())
                .isNotEqualTo(finding("OBS-HTTP-01", rule).defect());
        assertThat(finding("OBS-HTTP-01", "json").isOfRule()).isFalse();
        assertThat(finding("OBS-HTTP-01", "json").defect()).isNotEqualTo(finding("OBS-HTTP-03", "json").defect())
                .isNotEqualTo(finding("OBS-HTTP-01", "body").defect());
    }

    /** OBS-HTTP-01 rests on the product's source, OBS-HTTP-03 on the documentation. */
    @Test
    void whatOnlyTheVendorsProductOwesMakesNoValueOfOthersUnsound() {
        Finding habit = finding("OBS-HTTP-01", "media-type");
        Finding duty = finding("OBS-HTTP-03", "body");
        Judgement judgement = new Judgement(List.of(habit, duty), Set.of(habit.requirement()),
                Optional.of(JsonNodeFactory.instance.objectNode()), false);

        assertThat(judgement.forServer(true)).isEqualTo(judgement);
        assertThat(judgement.forServer(false)).isEqualTo(new Judgement(List.of(duty), judgement.checked(), judgement.body(), false));
    }
}
