package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Whether a value that is shown says the same as one that was sent: numbers may be written as texts and times in other zones, a list in
 * which nothing may stand twice has no order, and an object may have more members than were sent.
 */
public final class SameValue {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private final Contract contract;

    public SameValue(Contract contract) {
        this.contract = contract;
    }

    /** @param described the schema of the value; a member that its {@code properties} do not have does not count. Empty where none describes it */
    public boolean test(Optional<Location> described, JsonNode shown, JsonNode sent) {
        Optional<Location> schema = described.map(contract::resolve);
        if (shown.isObject() && sent.isObject()) {
            Set<String> names = names(schema);
            return sent.properties().stream().filter(member -> names.isEmpty() || names.contains(member.getKey())).allMatch(member ->
                    test(schema.map(place -> place.child("properties").child(member.getKey())), shown.path(member.getKey()), member.getValue()));
        }
        if (shown.isArray() && sent.isArray()) {
            return shown.size() == sent.size() && (isSet(schema) ? allIn(schema, shown, sent) : allInOrder(schema, shown, sent));
        }
        if (shown.isContainerNode() || sent.isContainerNode()) {
            return shown.equals(sent);
        }
        if (shown.asText().equals(sent.asText())) {
            return true;
        }
        Optional<BigDecimal> number = number(shown);
        if (number.isPresent() && number(sent).isPresent()) {
            return number.get().compareTo(number(sent).get()) == 0;
        }
        Optional<Instant> instant = instant(shown);
        return instant.isPresent() && instant.equals(instant(sent));
    }

    private boolean allIn(Optional<Location> schema, JsonNode shown, JsonNode sent) {
        return StreamSupport.stream(sent.spliterator(), false).allMatch(one -> StreamSupport.stream(shown.spliterator(), false).anyMatch(other ->
                test(items(schema), other, one)));
    }

    private boolean allInOrder(Optional<Location> schema, JsonNode shown, JsonNode sent) {
        for (int i = 0; i < sent.size(); i++) {
            if (!test(items(schema), shown.get(i), sent.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Location> items(Optional<Location> schema) {
        return schema.map(place -> place.child("items"));
    }

    private boolean isSet(Optional<Location> schema) {
        return schema.map(contract::node).filter(node -> node.path("uniqueItems").asBoolean()).isPresent();
    }

    private Set<String> names(Optional<Location> schema) {
        Set<String> names = new TreeSet<>();
        schema.ifPresent(place -> contract.node(place).path("properties").fieldNames().forEachRemaining(names::add));
        return names;
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        return value.isNumber() || value.isTextual() && NUMBER.matcher(value.textValue()).matches()
                ? Optional.of(new BigDecimal(value.asText())) : Optional.empty();
    }

    private static Optional<Instant> instant(JsonNode value) {
        try {
            return value.isTextual() ? Optional.of(OffsetDateTime.parse(value.textValue()).toInstant()) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
