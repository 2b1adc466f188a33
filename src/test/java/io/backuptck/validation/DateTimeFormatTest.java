package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeFormatTest {

    private static final Location TIMESTAMP =
            new Location("obshell/schemas.yaml", "/components/schemas/Envelope/properties/timestamp");

    private static List<String> broken(String value) {
        return SchemaValidator.of(Contract.of(ApiId.named("obshell"))).validate(TIMESTAMP, TextNode.valueOf(value))
                .violations().stream().map(Violation::keyword).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "1970-01-01T08:00:00+08:00", "2024-02-29T23:59:59Z",
        "2024-10-12T18:16:17+08:00", "2024-10-12T18:16:17-03:30", "9999-12-31T23:59:59Z", "2024-10-12t18:16:17z",
        "2024-10-12T18:16:17-00:00"})
    void aTimeOfAnyYearWithAnOffsetIsATime(String value) {
        assertThat(broken(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".1", ".12", ".123", ".1234", ".12345", ".123456", ".1234567", ".54002369", ".123456789"})
    void theSecondMayHaveNoneToNineFractionDigits(String fraction) {
        assertThat(broken("2024-10-12T18:16:17" + fraction + "+08:00")).isEmpty();
        assertThat(broken("2024-10-12T18:16:17" + fraction + "Z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2024-10-12", "18:16:17Z", "2024-10-12T18:16:17", "2024-10-12 18:16:17Z",
        "2024-10-12T18:16:17+0800", "2024-13-12T18:16:17Z", "2024-02-30T18:16:17Z", "2024-10-12T25:16:17Z", "1728728177",
        "2024-10-12T18:16:17Z\n", "2024-10-12T18:16:17Zulu", "2024-10-12T18:16:17+08", "2024-10-12T18:16Z"})
    void anythingElseIsNoTime(String value) {
        assertThat(broken(value)).containsExactly("format");
    }
}
