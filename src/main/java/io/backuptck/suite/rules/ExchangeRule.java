package io.backuptck.suite.rules;

import io.backuptck.contract.ApiId;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import java.util.List;

/** Something that every answer of an API has to fulfil and that its schema cannot say. */
@FunctionalInterface
public interface ExchangeRule {

    void check(ApiSession session, Seen answer);

    static List<ExchangeRule> of(ApiId api) {
        return switch (api) {
            case OBSHELL -> ObshellRules.ALL;
            case GAUSSDB -> GaussdbRules.ALL;
            case OCEANBASE_CLOUD -> OceanbaseCloudRules.ALL;
        };
    }
}
