package io.backuptck.api.gaussdb.rules;

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
        return "io.backuptck.api.gaussdb.suite";
    }

    @Override
    public List<ExchangeRule> rules() {
        return GaussdbRules.ALL;
    }
}
