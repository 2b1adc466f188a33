package io.backuptck.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the suite, as the jar's manifest tells it. */
final class SuiteVersion implements IVersionProvider {

    static String text() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"backup-tck " + text()};
    }
}
