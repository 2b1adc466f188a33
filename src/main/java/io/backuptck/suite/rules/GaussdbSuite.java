package io.backuptck.suite.rules;

import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.contract.ApiId;
import io.backuptck.suite.ExchangeRule;
import io.backuptck.suite.SuiteApi;
import java.util.List;

/** Steps and rules for Gaussdb. */
public final class GaussdbSuite implements SuiteApi {

    @Override
    public ApiId api() {
        return GaussdbApi.ID;
    }

    @Override
    public String glue() {
        return "io.backuptck.suite.steps.gaussdb";
    }

    @Override
    public List<ExchangeRule> rules() {
        return GaussdbRules.ALL;
    }
}
