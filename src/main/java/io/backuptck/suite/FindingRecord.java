package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.backuptck.validation.Finding;

/** A finding and the scenario during which it was made. */
public record FindingRecord(ApiId api, Finding finding, String scenario) {
}
