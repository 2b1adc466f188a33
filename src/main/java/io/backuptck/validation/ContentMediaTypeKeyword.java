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
import java.util.Optional;

/** Asserts {@code contentMediaType: application/json}: the string must be one JSON value. Other types pass. */
final class ContentMediaTypeKeyword extends AbstractKeyword {

    ContentMediaTypeKeyword() {
        super("contentMediaType");
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
        boolean json = node.asText().equals("application/json");
        return new BaseKeywordValidator(this, node, location, parent, context) {

            @Override
            public void validate(ExecutionContext execution, JsonNode value, JsonNode root, NodePath path) {
                Optional<String> problem = json && value.isTextual()
                        ? JsonText.parse(value.textValue()).problem() : Optional.empty();
                problem.ifPresent(text -> execution.addError(error().instanceNode(value).instanceLocation(path)
                        .evaluationPath(execution.getEvaluationPath()).message("the text is not JSON: " + text).build()));
            }
        };
    }
}
