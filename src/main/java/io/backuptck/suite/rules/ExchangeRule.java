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
        if (api.equals(ApiId.OBSHELL)) {
            return ObshellRules.ALL;
        }
        if (api.equals(ApiId.GAUSSDB)) {
            return GaussdbRules.ALL;
        }
        return api.equals(ApiId.OCEANBASE_CLOUD) ? OceanbaseCloudRules.ALL : List.of();
    }
}
