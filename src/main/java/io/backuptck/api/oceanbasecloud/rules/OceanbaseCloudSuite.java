package io.backuptck.api.oceanbasecloud.rules;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.contract.ApiId;
import io.backuptck.suite.ExchangeRule;
import io.backuptck.suite.SuiteApi;
import java.util.List;

/** Steps and rules for OceanbaseCloud. */
public final class OceanbaseCloudSuite implements SuiteApi {

    @Override
    public ApiId api() {
        return OceanbaseCloudApi.ID;
    }

    @Override
    public String glue() {
        return "io.backuptck.api.oceanbasecloud.suite";
    }

    @Override
    public List<ExchangeRule> rules() {
        return OceanbaseCloudRules.ALL;
    }
}
