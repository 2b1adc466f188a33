package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import io.backuptck.contract.Location;
import java.util.LinkedHashSet;
import java.util.Set;

/** Notes which schema nodes with {@code x-requirements} a value was really held against. Never fails. */
final class RequirementsKeyword extends AbstractKeyword {

    static final String NAME = "x-requirements";

    RequirementsKeyword() {
        super(NAME);
    }

    /** What was noted during one validation. */
    static Set<Location> visited(ExecutionContext context) {
        return context.getCollectorContext().computeIfAbsent(NAME, key -> new LinkedHashSet<Location>());
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
        return new BaseKeywordValidator(this, node, location, parent, context) {

            private final Location place = Location.ofUri(location.toString()).parent();

            @Override
            public void validate(ExecutionContext execution, JsonNode value, JsonNode root, NodePath path) {
                visited(execution).add(place);
            }
        };
    }
}
