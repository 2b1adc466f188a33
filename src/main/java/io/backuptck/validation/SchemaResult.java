package io.backuptck.validation;

import io.backuptck.contract.Location;
import java.util.List;
import java.util.Set;

/**
 * What validating one value against one schema gave.
 *
 * @param visited every schema node carrying requirements that a value was held against
 */
public record SchemaResult(List<Violation> violations, Set<Location> visited) {

    public boolean isValid() {
        return violations.isEmpty();
    }
}
