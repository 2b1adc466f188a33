package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RecentBodiesTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("gaussdb"));
    private static final Location LIST = CONTRACT.operation("listBackups").answer(200).orElseThrow().schema().orElseThrow();
    private static final Location JOB = CONTRACT.operation("getJob").answer(200).orElseThrow().schema().orElseThrow();

    private final RecentBodies bodies = new RecentBodies(SchemaValidator.of(CONTRACT));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aBodyThatComesAgainIsReadOnce() {
        assertThat(bodies.of(bytes("{\"backups\": [], \"total_count\": 0}"))).isSameAs(bodies.of(bytes("{\"backups\": [], \"total_count\": 0}")));
    }

    @Test
    void oneThatDiffersInASignIsAnother() {
        assertThat(bodies.of(bytes("{\"backups\": [], \"total_count\": 0}")).against(LIST).isValid()).isTrue();
        assertThat(bodies.of(bytes("{\"backups\": [], \"total_count\": []}")).against(LIST).isValid()).isFalse();
        assertThat(bodies.of(bytes("{\"backups\": [], \"total_count\": 0")).text().problem()).isPresent();
    }

    @Test
    void eachSchemaHasAResultOfItsOwn() {
        RecentBodies.Body list = bodies.of(bytes("{\"backups\": [], \"total_count\": 0}"));

        assertThat(list.against(LIST).isValid()).isTrue();
        assertThat(list.against(JOB).isValid()).isFalse();
        assertThat(list.against(LIST)).isEqualTo(SchemaValidator.of(CONTRACT).validate(LIST, list.text().value().orElseThrow()));
    }

    @Test
    void onlyTheLastOnesAndNoLongOnesAreKept() {
        RecentBodies.Body first = bodies.of(bytes("0"));
        for (int i = 1; i <= 16; i++) {
            bodies.of(bytes(Integer.toString(i)));
        }
        byte[] longOne = bytes("\"" + "x".repeat(1 << 18) + "\"");

        assertThat(bodies.of(bytes("0"))).isNotSameAs(first);
        assertThat(bodies.of(bytes("16"))).isSameAs(bodies.of(bytes("16")));
        assertThat(bodies.of(longOne)).isNotSameAs(bodies.of(longOne));
    }
}
