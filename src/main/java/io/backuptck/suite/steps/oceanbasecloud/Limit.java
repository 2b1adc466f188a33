package io.backuptck.suite.steps.oceanbasecloud;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** A documented parameter of the list, with a value that a correct server accepts. */
enum Limit {
    SINCE("from two days ago on", "startTime", () -> text(now().minus(Duration.ofDays(2))), "OBC-SETS-17"),
    UNTIL("until now", "endTime", () -> text(now()), "OBC-SETS-19"),
    FIRST_PAGE("on the first page", "pageNumber", () -> "1", "OBC-SETS-20"),
    TEN("in pages of ten", "pageSize", () -> "10", "OBC-SETS-23"),
    DOWNLOADS("with a look at downloads", "checkBackupSetDownloadEnable", () -> "true", "OBC-SETS-25");

    private final String words;
    private final String parameter;
    private final Supplier<String> value;
    private final String requirement;

    Limit(String words, String parameter, Supplier<String> value, String requirement) {
        this.words = words;
        this.parameter = parameter;
        this.value = value;
        this.requirement = requirement;
    }

    /** The parameter that a feature speaks of. */
    static Limit of(String words) {
        return Arrays.stream(values()).filter(limit -> limit.words.equals(words)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no list " + words));
    }

    Map<String, String> query() {
        return Map.of(parameter, value.get());
    }

    /** Judges the answer to a read with the parameter; the same read without it was answered with success. */
    void check(Seen answer) {
        if (Reply.of(answer) == Reply.UNCLEAR) {
            throw Skip.because("the answer tells neither success nor failure");
        }
        Cloud.session().check(requirement, answer, "", Reply.isAccepted(answer), "success", Reply.words(answer));
    }

    private static Instant now() {
        return Cloud.session().time().now();
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
