package io.backuptck.suite;

import io.backuptck.contract.Contract;
import io.backuptck.contract.ProductSigns;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.TargetException;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Response;
import java.util.Optional;

/** Asks a server what product it is, where the API has a way to say so. What it answers is not judged here. */
final class ProductQuestion {

    private ProductQuestion() {
    }

    static ProductClaim ask(Contract contract, HttpTarget target) {
        Optional<ProductSigns> signs = contract.product();
        if (signs.isEmpty()) {
            return ProductClaim.NONE;
        }
        for (String operation : signs.get().operations()) {
            try {
                Response answer = target.send(ApiCall.of(contract.operation(operation)), Authentication.NONE).response();
                Optional<ProductClaim> claim = JsonText.parse(answer.body()).value().flatMap(body -> signs.get().in(body))
                        .map(object -> ProductClaim.of(signs.get().name(), object.path(signs.get().version()).asText()));
                if (claim.isPresent()) {
                    return claim.get();
                }
            } catch (TargetException e) {
                // Who cannot be asked claims nothing. The scenarios will meet the same trouble and say so.
            }
        }
        return ProductClaim.notVendors(signs.get().name());
    }
}
