package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import java.util.stream.Stream;

/** A feature in the making. */
final class GherkinText {

    private final ApiId api;
    private final StringBuilder text = new StringBuilder();

    GherkinText(ApiId api) {
        this.api = api;
    }

    /** @param more tags of all its scenarios, each with a blank before it */
    void feature(String more, String title, String description) {
        text.append('@').append(api.id()).append(more).append("\nFeature: ").append(title).append("\n  ").append(description).append('\n');
    }

    /** @param tags with blanks between them; none when it is blank */
    void scenario(String title, String tags, String... steps) {
        text.append('\n');
        if (!tags.isBlank()) {
            text.append("  ").append(tags.strip().replaceAll(" +", " ")).append('\n');
        }
        text.append("  Scenario: ").append(title).append('\n');
        Stream.of(steps).forEach(step -> text.append("    ").append(step).append('\n'));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
