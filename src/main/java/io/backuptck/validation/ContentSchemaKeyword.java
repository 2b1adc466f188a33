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

/**
 * Asserts {@code contentSchema}: the string is decoded as JSON and the value inside is held against the schema. The
 * JSON Schema specification leaves this keyword an annotation; the contracts need it as an assertion.
 */
final class ContentSchemaKeyword extends AbstractKeyword {

    ContentSchemaKeyword() {
        super("contentSchema");
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
        Schema content = context.newSchema(location, node, parent);
        return new BaseKeywordValidator(this, node, location, parent, context) {

            @Override
            public void validate(ExecutionContext execution, JsonNode value, JsonNode root, NodePath path) {
                if (value.isTextual()) {
                    JsonText.parse(value.textValue()).value()
                            .ifPresent(inner -> content.validate(execution, inner, inner, path));
                }
            }
        };
    }
}
