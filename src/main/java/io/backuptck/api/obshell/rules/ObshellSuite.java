package io.backuptck.api.obshell.rules;

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
        return "io.backuptck.api.obshell.suite";
    }

    @Override
    public List<ExchangeRule> rules() {
        return ObshellRules.OF_EXCHANGES;
    }

    @Override
    public List<ExchangeRule> rulesOfRun() {
        return ObshellRules.OF_RUNS;
    }
}
