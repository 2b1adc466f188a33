package io.backuptck.api.oceanbasecloud.rules;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.contract.ApiId;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.ExchangeRule;
import io.backuptck.suite.Seen;
import io.backuptck.suite.SuiteApi;
import io.backuptck.target.DigestAuthentication;
import java.util.List;
import java.util.Optional;

/** The steps of OceanBase Cloud, and what each of its answers has to fulfil that its contract cannot say. */
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
        return List.of(OceanbaseCloudSuite::secret);
    }

    /** Only a refusal is documented well enough to say what is no part of it. */
    private static void secret(ApiSession session, Seen answer) {
        Optional<DigestAuthentication> own = session.identity(DigestAuthentication.class);
        if (own.isPresent() && answer.isRefusal()) {
            boolean told = answer.tells(own.get()::isToldIn);
            session.check("OBC-AUTH-23", answer, "", !told, "an answer without the secret of the AccessKey",
                    told ? "the secret stands in it" : "none");
        }
    }
}
