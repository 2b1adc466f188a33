package io.backuptck.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A JSON body read strictly: UTF-8 without a byte order mark, one value, no member twice, nothing behind it, numbers
 * exact whatever their size (RFC 8259, sections 2, 4, 6 and 8.1), and integers where they have no fraction.
 *
 * @param value   the value; when only a member stands twice, the value with the last one; empty when unreadable
 * @param problem what is wrong with the text; empty when nothing is
 */
public record JsonText(Optional<JsonNode> value, Optional<String> problem) {

    private static final JsonMapper STRICT = mapper(true);
    private static final JsonMapper LENIENT = mapper(false);

    public static JsonText parse(byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return broken("the body is not UTF-8");
        }
        if (text.startsWith("\uFEFF")) {
            return broken("the body starts with a byte order mark");
        }
        return parse(text);
    }

    public static JsonText parse(String text) {
        try {
            return read(STRICT, text, Optional.empty());
        } catch (IOException strict) {
            try {
                return read(LENIENT, text, Optional.of(firstLine(strict)));
            } catch (IOException e) {
                return broken(firstLine(e));
            }
        }
    }

    private static JsonText read(JsonMapper mapper, String text, Optional<String> problem) throws IOException {
        JsonNode node = mapper.readTree(text);
        return node.isMissingNode() ? broken("the body is empty") : new JsonText(Optional.of(node), problem);
    }

    private static JsonText broken(String problem) {
        return new JsonText(Optional.empty(), Optional.of(problem));
    }

    private static String firstLine(IOException e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return message.lines().findFirst().orElse("not JSON");
    }

    private static JsonMapper mapper(boolean strict) {
        JsonMapper mapper = JsonMapper.builder()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, strict)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .nodeFactory(new WholeNumbers())
                .build();
        mapper.getFactory().setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(200).maxNumberLength(400).build());
        mapper.getFactory().disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
        return mapper;
    }
}
