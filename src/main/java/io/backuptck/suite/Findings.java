package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.backuptck.validation.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was found, and what only follows from it: where one cause breaks several requirements, the first is blamed. */
final class Findings {

    /** One defect is shown once, with how often it was found; more than this is said to be this. */
    private static final int MOST_ALIKE = 1000;

    private final Map<String, Integer> alike = new HashMap<>();
    private final List<FindingRecord> records = new ArrayList<>();
    private final List<Consequence> consequences = new ArrayList<>();
    private final Map<String, Finding> causes = new HashMap<>();

    /** Puts a finding to the others, or notes that it follows from one of them; true when it is blamed for itself. */
    boolean found(ApiId api, Finding finding, String symptom, String scenario) {
        Optional<Finding> cause = cause(api, finding, symptom);
        if (cause.isPresent()) {
            follows(api, finding.requirement().id(), cause.get().requirement().id(), scenario);
        } else if (alike.merge(api.id() + " " + finding.defect(), 1, Integer::sum) <= MOST_ALIKE) {
            records.add(new FindingRecord(api, finding, scenario));
        }
        return cause.isEmpty();
    }

    void follows(ApiId api, String consequence, String cause, String scenario) {
        consequences.add(new Consequence(api, consequence, cause, scenario));
    }

    private Optional<Finding> cause(ApiId api, Finding finding, String symptom) {
        if (!symptom.isEmpty()) {
            Finding cause = causes.get(api.id() + " " + symptom);
            if (cause == null || finding.level().compareTo(cause.level()) < 0) {
                causes.put(api.id() + " " + symptom, finding); // what is owed is no mere consequence of what is desirable
            } else if (!cause.defect().equals(finding.defect())) {
                return Optional.of(cause);
            }
        }
        Set<String> before = finding.requirement().after();
        return before.isEmpty() ? Optional.empty() : records.stream().filter(record -> record.api().equals(api)
                && before.contains(record.finding().requirement().id())).map(FindingRecord::finding).findFirst();
    }

    void discard(ApiId api) {
        records.removeIf(record -> record.api().equals(api));
        consequences.removeIf(record -> record.api().equals(api));
    }

    List<FindingRecord> records() {
        return Collections.unmodifiableList(records);
    }

    List<Consequence> consequences() {
        return Collections.unmodifiableList(consequences);
    }
}
