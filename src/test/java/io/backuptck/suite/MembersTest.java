package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.validation.JsonText;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MembersTest {

    private final Members members = new Members();

    private void add(String json) {
        members.add(JsonText.parse(json).value().orElseThrow());
    }

    @Test
    void membersOfAllValuesAreKnownByTheirPointers() {
        add("{\"data\": {\"id\": 1}}");
        add("{\"data\": {\"name\": \"a\"}, \"error\": null}");

        assertThat(members.pointers()).containsExactly("/data", "/data/id", "/data/name", "/error");
    }

    @Test
    void theElementsOfAnArrayCountAsOne() {
        add("{\"list\": [{\"a\": 1}, {\"b\": [{\"c\": 2}]}]}");
        add("[{\"d\": 1}]");

        assertThat(members.pointers()).containsExactly("/*/d", "/list", "/list/*/a", "/list/*/b", "/list/*/b/*/c");
    }

    @Test
    void namesAreEscapedAsInAPointer() {
        add("{\"a/b~c\": 1}");

        assertThat(members.pointers()).containsExactly("/a~1b~0c");
    }

    @Test
    void aServerThatSendsMembersWithoutEndDoesNotFillTheMemory() {
        add(IntStream.range(0, 5_000).mapToObj(i -> "\"m" + i + "\": 1").collect(Collectors.joining(",", "{", "}")));
        add("{\"x\":".repeat(100) + "1" + "}".repeat(100));

        assertThat(members.pointers()).hasSize(2_000);
    }
}
