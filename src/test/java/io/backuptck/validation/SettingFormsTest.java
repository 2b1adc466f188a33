package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that a request sends as text may be shown as a number, with more around it; it is the same all the same. */
class SettingFormsTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Rooms, version: "1"}
            paths:
              /schedule:
                get:
                  operationId: getSchedule
                  responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Shown'}}}}}
                put:
                  operationId: setSchedule
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}, example: {new: {degrees: '20', days: mon}}}}}
                  responses: {'200': {description: x}}
            components:
              schemas:
                Schedule: {type: object, properties: {degrees: {type: string}, days: {type: string}, minutes: {type: integer, default: 30}}}
                Sent: {type: object, properties: {new: {$ref: '#/components/schemas/Schedule'}}}
                Shown: {type: object, properties: {schedule: {type: object, properties: {degrees: {type: integer}, days: {type: string},
                  minutes: {type: [integer, 'null']}, changed: {type: string},
                  doors: {type: array, uniqueItems: true, items: {type: string}}, span: {$ref: '#/components/schemas/Span'}}}}}
                Span: {type: object, properties: {from: {type: integer}, days: {type: array, uniqueItems: true}}}
            x-settings:
              schedule: {read-by: getSchedule, written-by: setSchedule, sent: /new, shown: /schedule, lists: [days]}
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;
    private SettingForms forms;

    @BeforeEach
    void read() throws IOException {
        forms = forms(folder);
    }

    private static SettingForms forms(Path folder) throws IOException {
        Contract contract = Contract.ofFile(Files.writeString(folder.resolve("rooms.yaml"), CONTRACT));
        return new SettingForms(contract, contract.settings().iterator().next());
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    @Test
    void membersAndDefaultsAreThoseOfTheRequest() {
        assertThat(forms.members()).containsExactly("degrees", "days", "minutes");
        assertThat(forms.usual("minutes")).get().hasToString("30");
        assertThat(forms.usual("degrees")).isEmpty();
        assertThat(forms.usual("changed")).isEmpty();
    }

    @Test
    void itStandsWhereTheContractSays() throws IOException {
        ObjectNode inside = (ObjectNode) json("{'degrees': '20'}");

        assertThat(forms.request(inside)).isEqualTo(json("{'new': {'degrees': '20'}}"));
        assertThat(forms.inRequest(json("{'new': {'degrees': '20'}}"))).isEqualTo(inside);
        assertThat(forms.inRequest(json("{}")).isMissingNode()).isTrue();
    }

    /** What is put back must be a request that a server takes. */
    @Test
    void whatIsShownIsSentWithoutWhatNoRequestMayHave() throws IOException {
        assertThat(forms.asSent(json("{'degrees': 20, 'days': 'mon', 'minutes': null, 'changed': 'today', 'more': 1}")))
                .isEqualTo(json("{'degrees': '20', 'days': 'mon'}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "degrees | '20' | 20 | true",
        "degrees | '20' | '20.0' | true",
        "degrees | '20' | 21 | false",
        "degrees | '' | 0 | false",
        "days | 'mon,tue' | 'tue, mon,mon,' | true",
        "days | 'mon,tue' | 'mon' | false",
        "other | 'a' | 'a' | true",
        "other | 'a' | 'A' | false",
        "other | {'a': 1} | {'a': 1} | true",
        "other | [1, 2] | [2, 1] | false",
        "other | '2026-03-01T12:00:00+01:00' | '2026-03-01T11:00:00.000Z' | true",
        "other | '2026-03-01T12:00:00+01:00' | '2026-03-01T12:00:00Z' | false",
        "other | true | 'true' | true"})
    void theSameValueMayBeWrittenOtherwise(String member, String one, String other, boolean same) throws IOException {
        assertThat(forms.isSame(member, json(one), json(other))).isEqualTo(same);
        assertThat(forms.isSame(member, json(other), json(one))).isEqualTo(same);
    }

    /** A list in which nothing may stand twice has no order, and what is shown may have more than what was sent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "doors | ['b', 'a'] | ['a', 'b'] | true",
        "doors | ['b', 'b'] | ['a', 'b'] | false",
        "doors | ['a', 'b', 'c'] | ['a', 'b'] | false",
        "span | {'from': 2, 'zone': 'UTC'} | {'from': 2} | true",
        "span | {'from': 2.0, 'days': [2, 1]} | {'from': 2, 'days': [1, 2]} | true",
        "span | {'from': 3} | {'from': 2} | false",
        "span | {} | {'from': 2} | false",
        "span | {'from': 2, 'read': 7} | {'from': 2, 'read': 6} | true",
        "span | null | {'from': 2} | false",
        "span | {'from': 2} | [2] | false"})
    void whatHasPartsIsComparedByItsSchema(String member, String shown, String sent, boolean same) throws IOException {
        assertThat(forms.isSame(member, json(shown), json(sent))).isEqualTo(same);
    }

    @Property(tries = 50)
    void whatWasSentIsTheSameWhenItIsShown(@ForAll @IntRange(min = -1_000_000, max = 1_000_000) int degrees) throws IOException {
        Path own = Files.createTempDirectory("forms");
        SettingForms sent = forms(own);
        JsonNode text = TextNode.valueOf(Integer.toString(degrees));
        JsonNode shown = sent.asShown("degrees", text);

        assertThat(shown.isIntegralNumber()).isTrue();
        assertThat(sent.isSame("degrees", text, shown)).isTrue();
        assertThat(sent.isSame("degrees", text, JSON.getNodeFactory().numberNode(degrees + 1))).isFalse();
        Files.delete(own.resolve("rooms.yaml"));
        Files.delete(own);
    }
}
