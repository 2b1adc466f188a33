package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;

/** Elements that differ from a sample where a mark behind its first text would spoil them: in a number, or in front of an address. */
final class SimilarElements {

    private SimilarElements() {
    }

    static JsonNode numbered(JsonNode sample, int number) {
        if (sample.isTextual()) {
            int sign = sample.textValue().indexOf('@');
            return sign < 1 ? sample : TextNode.valueOf(sample.textValue().substring(0, sign) + number + sample.textValue().substring(sign));
        }
        if (sample.isIntegralNumber()) {
            return BigIntegerNode.valueOf(sample.bigIntegerValue().add(BigInteger.valueOf(number)));
        }
        if (sample instanceof ObjectNode object) {
            ObjectNode copy = object.deepCopy();
            object.properties().forEach(member -> {
                if (!numbered(member.getValue(), number).equals(member.getValue())) {
                    copy.set(member.getKey(), numbered(member.getValue(), number));
                }
            });
            return copy;
        }
        return sample;
    }
}
