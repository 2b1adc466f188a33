package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.validation.JsonText;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final JsonNode BODY = JsonText.parse("""
            {"kind": "table", "selection": "[{\\"database\\": \\"a/b\\", \\"tables\\": [\\"x\\", \\"y\\"]}]"}""").value().orElseThrow();
    private static final Place TABLES = Place.body().child("selection").child(Place.DECODED).child("0").child("tables");

    @Test
    void aTextIsReadAsJsonOnTheWay() {
        assertThat(TABLES.read(BODY)).hasToString("[\"x\",\"y\"]");
        assertThat(TABLES.child("1").read(BODY).asText()).isEqualTo("y");
        assertThat(Place.body().child("kind").child(Place.DECODED).read(BODY).isMissingNode()).isTrue();
    }

    @Test
    void aChangeInsideATextLeavesTheRest() {
        JsonNode changed = TABLES.child("0").change(BODY, old -> IntNode.valueOf(1));

        assertThat(changed.path("selection").textValue()).isEqualTo("[{\"database\":\"a/b\",\"tables\":[1,\"y\"]}]");
        assertThat(changed.path("kind")).isEqualTo(BODY.path("kind"));
        assertThat(TABLES.read(BODY)).hasToString("[\"x\",\"y\"]");
    }

    @Test
    void aChangeToNothingTakesTheMemberAway() {
        assertThat(TABLES.change(BODY, old -> MissingNode.getInstance()).path("selection").textValue())
                .isEqualTo("[{\"database\":\"a/b\"}]");
        assertThat(Place.body().child("kind").change(BODY, old -> MissingNode.getInstance()).has("kind")).isFalse();
    }

    @Test
    void itShowsWhereATextIsDecoded() {
        assertThat(TABLES).hasToString("/selection(decoded)/0/tables");
        assertThat(Place.body()).hasToString("");
        assertThat(Place.parameter("query", "limit")).hasToString("query limit");
    }
}
