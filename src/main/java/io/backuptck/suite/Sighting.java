package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.backuptck.validation.Finding;

/**
 * A deviation as it was seen, before it was held against what was seen earlier: that may explain it.
 *
 * @param symptom what it has in common with others that the same cause is likely to have; empty when it stands for itself
 * @param cause   id of the requirement that is blamed alone for it; empty unless that is known from the answer itself
 */
public record Sighting(ApiId api, Finding finding, String symptom, String cause) {
}
