package io.backuptck.report.site;

import io.backuptck.report.site.SchemaNode.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules on a value in the order in which people ask for them: what it may be first, an example, and the pattern last. */
final class ValueWords {

    private ValueWords() {
    }

    /** A rule in words, such as {@code default} and {@code 10}. */
    record Word(String label, String value) {
    }

    static List<Word> of(SchemaNode node, String example) {
        Map<String, String> rules = node.constraints().stream().collect(Collectors.toMap(Constraint::keyword, Constraint::value));
        List<Word> words = new ArrayList<>();
        add(words, "one of", rules.get("enum"));
        add(words, "always", rules.get("const"));
        add(words, "default", rules.get("default"));
        add(words, "", range(rules));
        add(words, "", span(rules, "Length", "character"));
        add(words, "", span(rules, "Items", "element"));
        add(words, "", span(rules, "Properties", "property"));
        add(words, "multiple of", rules.get("multipleOf"));
        add(words, "", "true".equals(rules.get("uniqueItems")) ? "all different" : null);
        add(words, "format", rules.get("format"));
        add(words, "holds", rules.get("contentMediaType"));
        add(words, "", rules.get("if"));
        add(words, "example", rules.containsKey("const") || example.isEmpty() ? null : example);
        add(words, "pattern", rules.get("pattern"));
        return words;
    }

    private static void add(List<Word> words, String label, String value) {
        if (value != null) {
            words.add(new Word(label, value));
        }
    }

    private static String range(Map<String, String> rules) {
        String least = rules.containsKey("exclusiveMinimum") ? "more than " + rules.get("exclusiveMinimum") : rules.get("minimum");
        String most = rules.containsKey("exclusiveMaximum") ? "less than " + rules.get("exclusiveMaximum") : rules.get("maximum");
        if (least == null || most == null) {
            return least != null ? (rules.containsKey("exclusiveMinimum") ? least : "at least " + least)
                    : most == null ? null : rules.containsKey("exclusiveMaximum") ? most : "at most " + most;
        }
        return least + (most.startsWith("less") ? " and " : " to ") + most;
    }

    private static String span(Map<String, String> rules, String what, String noun) {
        String least = rules.get("min" + what);
        String most = rules.get("max" + what);
        if (least == null && most == null) {
            return null;
        }
        String count = least == null ? "at most " + most : most == null ? "at least " + least : least.equals(most) ? least : least + " to " + most;
        return count + " " + ("1".equals(most == null ? least : most) ? noun : noun.replaceFirst("y$", "ie") + "s");
    }
}
