package io.backuptck.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.diff.Demands.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the keywords that demand something of a value itself, not of its parts. */
final class KeywordComparison {

    /** Takes what is found. */
    @FunctionalInterface
    interface Sink {

        void add(Extent extent, String keyword, String property, String before, String after);
    }

    private final Demands before;
    private final Demands after;
    private final Set<Type> types;
    private final Sink sink;

    /** @param types that a value may have before or after; what is demanded of others does not count */
    KeywordComparison(Demands before, Demands after, Set<Type> types, Sink sink) {
        this.before = before;
        this.after = after;
        this.types = types;
        this.sink = sink;
    }

    void compare() {
        sets("type", names(before.types()), names(after.types()));
        values();
        if (types.contains(Type.INTEGER) || types.contains(Type.FRACTION)) {
            bound("minimum", "exclusiveMinimum", true);
            bound("maximum", "exclusiveMaximum", false);
            multiples();
        }
        if (types.contains(Type.STRING)) {
            counts("minLength", "maxLength");
            demands("pattern");
            demands("contentEncoding");
            demands("contentMediaType");
        }
        demands("format");
        if (types.contains(Type.ARRAY)) {
            counts("minItems", "maxItems");
            flag("uniqueItems");
            unclear("minContains");
            unclear("maxContains");
        }
        if (types.contains(Type.OBJECT)) {
            counts("minProperties", "maxProperties");
            required();
            subsets("dependentRequired", before.dependencies(), after.dependencies());
        }
        unclear("$dynamicRef");
    }

    private static Set<String> names(Set<Type> types) {
        Set<String> names = new LinkedHashSet<>();
        types.forEach(type -> names.add(type.name().toLowerCase(Locale.ROOT)));
        if (types.contains(Type.INTEGER) && types.contains(Type.FRACTION)) {
            names.add("number");
            names.remove("integer");
            names.remove("fraction");
        }
        return names;
    }

    /** Of what may be chosen from: fewer are narrower. */
    private void sets(String keyword, Set<String> old, Set<String> now) {
        Set<Type> was = before.types();
        Set<Type> is = after.types();
        if (!was.equals(is)) {
            sink.add(was.containsAll(is) ? Extent.NARROWER : is.containsAll(was) ? Extent.WIDER : Extent.UNCLEAR, keyword, "",
                    String.join(", ", old), String.join(", ", now));
        }
    }

    private void values() {
        Optional<Set<JsonNode>> old = before.values();
        Optional<Set<JsonNode>> now = after.values();
        if (old.equals(now)) {
            return;
        }
        Extent extent = old.isEmpty() || now.isPresent() && old.get().containsAll(now.get()) ? Extent.NARROWER
                : now.isEmpty() || now.get().containsAll(old.get()) ? Extent.WIDER : Extent.UNCLEAR;
        String keyword = before.all("const").isEmpty() && after.all("const").isEmpty() ? "enum" : before.all("enum").isEmpty()
                && after.all("enum").isEmpty() ? "const" : "enum";
        sink.add(extent, keyword, "", old.map(KeywordComparison::text).orElse(""), now.map(KeywordComparison::text).orElse(""));
    }

    /** A limit of numbers; of whole numbers 1 is the same as more than 0. */
    private void bound(String keyword, String exclusive, boolean least) {
        boolean whole = !types.contains(Type.FRACTION);
        Limit old = Limit.of(before, keyword, exclusive, least, whole);
        Limit now = Limit.of(after, keyword, exclusive, least, whole);
        int order = old.compareTo(now, least);
        if (order != 0) {
            sink.add(order < 0 ? Extent.NARROWER : Extent.WIDER, now.keyword(keyword, exclusive, old), "", old.text(), now.text());
        }
    }

    /**
     * A limit of numbers.
     *
     * @param value null when there is none
     */
    private record Limit(BigDecimal value, boolean exclusive) {

        static Limit of(Demands demands, String keyword, String exclusive, boolean least, boolean whole) {
            Limit open = new Limit(rounded(demands.number(keyword, least).orElse(null), whole, least), false);
            Limit closed = new Limit(demands.number(exclusive, least).orElse(null), true);
            if (whole && closed.value != null) {
                BigDecimal next = least ? closed.value.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                        : closed.value.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
                closed = new Limit(next, false);
            }
            return open.compareTo(closed, least) < 0 ? closed : open;
        }

        private static BigDecimal rounded(BigDecimal value, boolean whole, boolean least) {
            return value == null || !whole ? value : value.setScale(0, least ? RoundingMode.CEILING : RoundingMode.FLOOR);
        }

        /** Less than 0 when the other is stricter. */
        int compareTo(Limit other, boolean least) {
            if (value == null || other.value == null) {
                return value == null ? other.value == null ? 0 : -1 : 1;
            }
            int order = least ? value.compareTo(other.value) : other.value.compareTo(value);
            return order != 0 ? order : Boolean.compare(exclusive, other.exclusive);
        }

        String keyword(String keyword, String exclusive, Limit old) {
            return this.exclusive || old.exclusive ? exclusive : keyword;
        }

        String text() {
            return value == null ? "" : value.toPlainString();
        }
    }

    private void counts(String least, String most) {
        count(least, before.number(least, true).filter(value -> value.signum() > 0), after.number(least, true)
                .filter(value -> value.signum() > 0), true);
        count(most, before.number(most, false), after.number(most, false), false);
    }

    private void count(String keyword, Optional<BigDecimal> old, Optional<BigDecimal> now, boolean least) {
        int order = new Limit(old.orElse(null), false).compareTo(new Limit(now.orElse(null), false), least);
        if (order != 0) {
            sink.add(order < 0 ? Extent.NARROWER : Extent.WIDER, keyword, "", old.map(BigDecimal::toPlainString).orElse(""),
                    now.map(BigDecimal::toPlainString).orElse(""));
        }
    }

    private void multiples() {
        Collection<BigDecimal> old = before.all("multipleOf").stream().map(node -> node.decimalValue().stripTrailingZeros()).toList();
        Collection<BigDecimal> now = after.all("multipleOf").stream().map(node -> node.decimalValue().stripTrailingZeros()).toList();
        boolean narrower = old.stream().allMatch(value -> now.stream().anyMatch(other -> divides(value, other)));
        boolean wider = now.stream().allMatch(value -> old.stream().anyMatch(other -> divides(value, other)));
        if (!(narrower && wider)) {
            sink.add(narrower ? Extent.NARROWER : wider ? Extent.WIDER : Extent.UNCLEAR, "multipleOf", "", list(old), list(now));
        }
    }

    private static boolean divides(BigDecimal divisor, BigDecimal number) {
        return divisor.signum() != 0 && number.remainder(divisor).signum() == 0;
    }

    private static String list(Collection<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
    }

    /** Each text that the keyword has is a demand of its own, and what two different ones have in common is not known. */
    private void demands(String keyword) {
        Set<String> old = before.all(keyword).stream().map(JsonNode::asText).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> now = after.all(keyword).stream().map(JsonNode::asText).collect(Collectors.toCollection(LinkedHashSet::new));
        subsets(keyword, old, now);
    }

    private void subsets(String keyword, Set<String> old, Set<String> now) {
        if (!old.equals(now)) {
            sink.add(now.containsAll(old) ? Extent.NARROWER : old.containsAll(now) ? Extent.WIDER : Extent.UNCLEAR, keyword, "",
                    String.join(", ", old), String.join(", ", now));
        }
    }

    private void flag(String keyword) {
        if (before.flag(keyword) != after.flag(keyword)) {
            sink.add(after.flag(keyword) ? Extent.NARROWER : Extent.WIDER, keyword, "", Boolean.toString(before.flag(keyword)),
                    Boolean.toString(after.flag(keyword)));
        }
    }

    private void required() {
        Map<String, String> old = before.names("required");
        Map<String, String> now = after.names("required");
        now.keySet().stream().filter(name -> !old.containsKey(name)).forEach(name -> sink.add(Extent.NARROWER, "required", name, "", name));
        old.keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> sink.add(Extent.WIDER, "required", name, name, ""));
    }

    private void unclear(String keyword) {
        if (!new HashSet<>(before.all(keyword)).equals(new HashSet<>(after.all(keyword)))) {
            sink.add(Extent.UNCLEAR, keyword, "", text(before.all(keyword)), text(after.all(keyword)));
        }
    }

    private static String text(Collection<JsonNode> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(Words.of(value)));
        return Words.cut(String.join(", ", texts));
    }
}
