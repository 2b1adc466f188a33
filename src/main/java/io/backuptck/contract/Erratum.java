package io.backuptck.contract;

import java.util.List;
import java.util.Optional;

/**
 * A contradiction inside or between the sources, and how the contract reads it.
 *
 * @param sample the page's own text where it cannot be taken as it stands; empty otherwise
 */
public record Erratum(
        String id,
        String where,
        String conflict,
        String reading,
        String reason,
        List<String> requirements,
        Optional<String> sample) {
}
