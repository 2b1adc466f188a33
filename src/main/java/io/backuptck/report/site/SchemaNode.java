package io.backuptck.report.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value of a body or a parameter as the contract describes it.
 *
 * @param name         the member's or parameter's name
 * @param pointer      JSON pointer; a star stands for any element of an array
 * @param type         types joined for people; empty when the contract names none
 * @param required     whether it has to be there
 * @param constraints  the rules on the value
 * @param requirements ids of the requirements that stand here
 * @param example      a value that the contract shows beside its schema; empty for none
 * @param schema       where the schema stands, when it has a name of its own and nothing is added to it here
 */
record SchemaNode(String name, String pointer, String type, boolean required, String description,
        List<Constraint> constraints, List<String> requirements, String example, Optional<Location> schema, List<SchemaNode> children) {

    private static final int LONGEST_EXAMPLE = 80;

    /**
     * A rule on a value.
     *
     * @param requirements ids of the requirements about exactly this keyword
     */
    record Constraint(String keyword, String value, List<String> requirements) {
    }

    /** An example of the value: its own, else what an example of the whole shows at this place; empty for none, and for a long one. */
    String example(JsonNode whole) {
        String shown = example.isEmpty() ? whole.at(pointer.replace("/*", "/0")).asText() : example;
        return shown.length() > LONGEST_EXAMPLE ? "" : shown;
    }

    /** The same with what stands beside the schema of a parameter. */
    SchemaNode beside(String words, List<String> more, String value) {
        return new SchemaNode(name, pointer, type, required, words.isEmpty() ? description : words, constraints,
                Stream.concat(more.stream(), requirements.stream()).distinct().toList(), value.isEmpty() ? example : value, schema, children);
    }

    /** This node and everything below it. */
    Stream<SchemaNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(SchemaNode::all));
    }
}
