package io.backuptck.stub.contract;

import io.backuptck.contract.Contract;
import io.backuptck.contract.FixtureParents;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubRequest;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of what the stub takes for not existing although it has not made what exists: those that begin with {@code unknown} or with zeros,
 * numbers from 2147480000 on, what a run makes up, and what the contract itself says of fixtures that do not exist.
 */
public final class MadeUpNames {

    private static final String ABSENT = "unknown.*|21474[89]\\d{4}|backup-tck-.*";
    /** Of letters and digits alone: rare letters throughout. */
    private static final String RARE = "[qxzj]{2,}";
    /** Of the letters and digits among the first characters. */
    private static final String ZEROS = "0{3,8}";
    private static final int FIRST = 8;
    private static final String MARKS = "[^\\p{L}\\p{N}]";

    private MadeUpNames() {
    }

    static boolean isOne(String name) {
        return name.matches(ABSENT) || name.replaceAll(MARKS, "").matches(RARE)
                || name.substring(0, Math.min(FIRST, name.length())).replaceAll(MARKS, "").matches(ZEROS);
    }

    /** Whether a request asks for something below a fixture that does not exist, where the contract says what is answered then. */
    public static boolean isBelowOne(Contract contract, StubRequest request) {
        Operation operation = request.operation();
        Set<String> absent = contract.fixtures().stream().flatMap(fixture -> fixture.absent().stream()).collect(Collectors.toSet());
        return FixtureParents.demanded(contract, operation).stream().map(parent -> request.path().getOrDefault(parent.name(), "")).anyMatch(name ->
                isOne(name) || absent.contains(name));
    }
}
