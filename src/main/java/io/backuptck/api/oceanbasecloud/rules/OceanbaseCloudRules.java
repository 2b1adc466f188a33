package io.backuptck.api.oceanbasecloud.rules;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.ExchangeRule;
import io.backuptck.suite.Seen;
import io.backuptck.target.DigestAuthentication;
import java.util.List;
import java.util.Optional;

/** What every answer of OceanBase Cloud has to fulfil, and its contract cannot say. */
final class OceanbaseCloudRules {

    static final List<ExchangeRule> ALL = List.of(OceanbaseCloudRules::secret);

    private OceanbaseCloudRules() {
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
