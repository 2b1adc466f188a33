package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A list that shows less than reads do, and states of which the contract does not name all: only what is named is compared. */
class OpenAgreementTest {

    private static final String TEXT = """
            openapi: 3.1.1
            info: {title: Parcels, version: "1"}
            paths:
              /parcels:
                post:
                  operationId: send
                  requestBody: {content: {application/json: {schema: {type: object}, example: {}}}}
                  responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}}
                get:
                  operationId: listParcels
                  responses: {'200': {description: x, content: {application/json: {schema: {type: object, properties: {all: {type: object,
                    properties: {
                    parcels: {type: array, items: {type: object, properties: {id: {type: string}, at: {type: string}}}}}}}}}}}}
                  x-collection: {items: /all/parcels, identity: /id}
              /parcels/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}, example: p}]
                get:
                  operationId: getParcel
                  responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}},
                    default: {description: x}}
            components: {schemas: {Parcel: {type: object, required: [id], properties: {id: {type: string}, at: {type: string}, to: {type: string}}}}}
            x-resources:
              parcel: {created-by: send, read-by: getParcel, listed-by: listParcels, items: /all/parcels, identity: /id, lifecycle: parcel,
                absent: none,
                agreed: [/to, /at]}
            x-lifecycles:
              parcel:
                state: at
                openStates: true
                states: [{name: office, kind: initial}, {name: door, kind: final}]
                transitions: [{from: office, to: door, cause: it is brought}]
            """;
    private static final Contract CONTRACT = HouseServer.contract("parcels.yaml", TEXT);
    private static final Resource PARCEL = CONTRACT.resource("parcel");

    private String at = "door";
    private int reads;
    private Consumer<ObjectNode> reading = shown -> { };
    private Consumer<ObjectNode> listing = shown -> { };
    private MemoryRun run;

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        ObjectNode parcel = MemoryRun.JSON.createObjectNode().put("id", "p1").put("at", reads < 2 ? "office" : at).put("to", "Ann").put("weight", 7);
        if (method.equals("POST")) {
            return new MemoryRun.Answered(201, parcel);
        } else if (path.equals("/parcels")) {
            listing.accept(parcel);
            ObjectNode list = MemoryRun.JSON.createObjectNode();
            list.putObject("all").putArray("parcels").add(parcel);
            return new MemoryRun.Answered(200, list);
        }
        reads++;
        reading.accept(parcel);
        return path.equals("/parcels/p1") ? new MemoryRun.Answered(200, parcel) : new MemoryRun.Answered(404, null);
    }

    private String verdict() {
        run = new MemoryRun(CONTRACT, Map.of(), this::answer);
        return run.verdict(() -> {
            KnownResources.of(run.session(), PARCEL).create().follow();
            new Agreement(run.session(), PARCEL).check();
        });
    }

    @Test
    void aListThatShowsWhatIsReadIsHeldToIt() {
        assertThat(verdict()).isEqualTo("held");
    }

    @Test
    void whatTheContractNamesIsCompared() {
        listing = shown -> shown.put("to", "Bob");
        assertThat(verdict()).isEqualTo("broken: PARCELS-PARCEL-AGREED");
        assertThat(run.found()).containsExactly("PARCELS-PARCEL-AGREED at /all/parcels/0/to: what its read shows: Ann; Bob");
    }

    @Test
    void whatItDoesNotNameMayBeShownOtherwise() {
        listing = shown -> shown.put("weight", 8);
        assertThat(verdict()).isEqualTo("held");
    }

    /** It had been at the office, and its end is read. */
    @Test
    void aStateThatIsOverIsBlamedAtTheEnd() {
        listing = shown -> shown.put("at", "office");
        assertThat(verdict()).isEqualTo("broken: PARCELS-PARCEL-AGREED");
        assertThat(run.found()).containsExactly("PARCELS-PARCEL-AGREED at /all/parcels/0/at: what its read shows: door; office");
    }

    @Test
    void aWordThatWasNeverReadMayBeAnotherOneForTheSame() {
        listing = shown -> shown.put("at", "delivered");
        assertThat(verdict()).isEqualTo("held");
    }

    /** As long as it goes on, the list may be behind. */
    @Test
    void aStateBeforeTheEndIsNotCompared() {
        at = "on its way";
        listing = shown -> shown.put("at", "office");
        assertThat(verdict()).isEqualTo("held");
    }

    /** Where all states are named, the state is compared whatever else the list shows. */
    @Test
    void aStateOfALifecycleThatNamesAllIsComparedInAnyCase() {
        Contract closed = HouseServer.contract("letters.yaml", TEXT.replace("    openStates: true\n", "").replace("agreed: [/to, /at]",
                "agreed: [/to]"));
        run = new MemoryRun(closed, Map.of(), this::answer);
        listing = shown -> shown.put("at", "office").put("weight", 8);
        assertThat(run.verdict(() -> {
            KnownResources.of(run.session(), closed.resource("parcel")).create().follow();
            new Agreement(run.session(), closed.resource("parcel")).check();
        })).isEqualTo("broken: LETTERS-PARCEL-AGREED");
        assertThat(run.found()).containsExactly("LETTERS-PARCEL-AGREED at /all/parcels/0/at: what its read shows: door; office");
    }
}
