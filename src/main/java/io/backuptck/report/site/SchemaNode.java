package io.backuptck.report.site;

import java.util.List;
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
 */
record SchemaNode(String name, String pointer, String type, boolean required, String description,
        List<Constraint> constraints, List<String> requirements, List<SchemaNode> children) {

    /**
     * A rule on a value.
     *
     * @param requirements ids of the requirements about exactly this keyword
     */
    record Constraint(String keyword, String value, List<String> requirements) {
    }

    /** This node and everything below it. */
    Stream<SchemaNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(SchemaNode::all));
    }
}
