package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Location;
import io.backuptck.contract.PatternText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts that may fit a schema, the likeliest first. */
final class Texts {

    private static final String TEXT = "text";
    private static final int LONGEST = 10_000;
    private static final Map<String, String> BY_FORMAT = Map.ofEntries(
            Map.entry("date-time", "2026-01-01T00:00:00Z"),
            Map.entry("date", "2026-01-01"),
            Map.entry("time", "00:00:00Z"),
            Map.entry("duration", "PT1S"),
            Map.entry("uuid", "00000000-0000-4000-8000-000000000001"),
            Map.entry("uri", "https://example.com/"),
            Map.entry("uri-reference", "/"),
            Map.entry("email", "somebody@example.com"),
            Map.entry("hostname", "example.com"),
            Map.entry("ipv4", "192.0.2.1"),
            Map.entry("ipv6", "2001:db8::1"),
            Map.entry("byte", "dGV4dA=="));

    private final Sampler sampler;

    Texts(Sampler sampler) {
        this.sampler = sampler;
    }

    Stream<JsonNode> of(Shape shape) {
        int least = Math.min(LONGEST, shape.all("minLength").mapToInt(JsonNode::asInt).max().orElse(0));
        int most = Math.max(least, shape.all("maxLength").mapToInt(JsonNode::asInt).min().orElse(LONGEST));
        List<String> patterns = shape.all("pattern").map(JsonNode::asText).toList();
        return Stream.of(
                        shape.all("format").map(JsonNode::asText).map(BY_FORMAT::get).filter(text -> text != null),
                        inside(shape),
                        patterns.stream().map(PatternText::of).flatMap(Optional::stream)
                                .flatMap(text -> Stream.of(text, sized(text, least, most))),
                        patterns.stream().map(pattern -> PatternText.longer(pattern, least)).flatMap(Optional::stream),
                        Stream.of(sized(TEXT, least, most), sized("1", least, most), "", "2026-01-01T00:00:00Z"))
                .flatMap(texts -> texts).distinct().map(JsonNodeFactory.instance::textNode);
    }

    /** JSON written as a text. */
    private Stream<String> inside(Shape shape) {
        Optional<Location> content = shape.parts().stream().map(part -> part.child("contentSchema"))
                .filter(place -> shape.contract().node(place).isObject()).findFirst();
        boolean json = shape.all("contentMediaType").anyMatch(type -> type.asText().contains("json"));
        return content.map(place -> sampler.sample(place).toString()).or(() -> Optional.of("{}").filter(text -> json)).stream();
    }

    private static String sized(String text, int least, int most) {
        String last = text.isEmpty() ? "x" : text.substring(text.length() - 1);
        String padded = text + last.repeat(Math.max(0, least - text.length()));
        return padded.substring(0, Math.min(most, padded.length()));
    }
}
