package io.backuptck.suite;

import io.backuptck.contract.Contract;
import io.backuptck.contract.ProductSigns;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.JsonText;
import java.util.Optional;
import java.util.function.Function;

/** Asks a server what product it is, where the API has a way to say so. What it answers is not judged here; one
 * that cannot be asked claims nothing, and the scenarios will meet the same trouble and say so. */
final class ProductQuestion {

    private ProductQuestion() {
    }

    /** @param look gives what the server itself answers to a call; empty when it cannot be had */
    static ProductClaim ask(Contract contract, Function<ApiCall, Optional<Exchange>> look) {
        Optional<ProductSigns> signs = contract.product();
        if (signs.isEmpty()) {
            return ProductClaim.NONE;
        }
        for (String operation : signs.get().operations()) {
            Optional<ProductClaim> claim = look.apply(ApiCall.of(contract.operation(operation)))
                    .flatMap(exchange -> JsonText.parse(exchange.response().body()).value())
                    .flatMap(body -> signs.get().in(body))
                    .map(object -> ProductClaim.of(signs.get().name(), object.path(signs.get().version()).asText()));
            if (claim.isPresent()) {
                return claim.get();
            }
        }
        return ProductClaim.notVendors(signs.get().name());
    }
}
