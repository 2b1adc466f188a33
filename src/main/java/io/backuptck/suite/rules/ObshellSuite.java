package io.backuptck.suite.rules;

import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.contract.ApiId;
import io.backuptck.suite.ExchangeRule;
import io.backuptck.suite.SuiteApi;
import java.util.List;

/** Steps and rules for Obshell. */
public final class ObshellSuite implements SuiteApi {

    @Override
    public ApiId api() {
        return ObshellApi.ID;
    }

    @Override
    public String glue() {
        return "io.backuptck.suite.steps.obshell";
    }

    @Override
    public List<ExchangeRule> rules() {
        return ObshellRules.ALL;
    }
}
