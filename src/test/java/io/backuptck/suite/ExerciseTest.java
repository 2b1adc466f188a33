package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.validation.Header;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The coverage of a report rests on which parameters and members were sent and answered. */
class ExerciseTest {

    private final Exercise exercise = new Exercise();

    private void sent(String url, String body, String answer, Header... headers) {
        exercise.add(new Request("POST", "http://host.invalid" + url, List.of(headers), body.getBytes(StandardCharsets.UTF_8)),
                Optional.of(answer).filter(text -> !text.isEmpty()).flatMap(text -> JsonText.parse(text).value()));
    }

    @Test
    void parametersOfQueryAndHeaderAreCountedByTheirNames() {
        sent("/a?limit=1&offset=&flag", "", "", new Header("X-Auth-Token", "t"));
        sent("/a", "", "", new Header("x-auth-token", "t"));
        assertThat(exercise.parameters()).containsExactly("header x-auth-token", "query flag", "query limit", "query offset");
    }

    @Test
    void membersOfAllRequestsAndAnswersAddUp() {
        sent("/a", "{\"name\": \"n\"}", "{\"backups\": [{\"id\": 1}, {\"name\": 2}]}");
        sent("/a", "{\"more\": {\"x\": null}}", "");
        assertThat(exercise.sent()).containsExactly("/more", "/more/x", "/name");
        assertThat(exercise.answered()).contains("/backups", "/backups/*/id", "/backups/*/name");
    }

    @Test
    void aBodyThatIsNoJsonHasNoMembers() {
        sent("/a", "{\"name\"", "");
        assertThat(exercise.sent()).isEmpty();
        assertThat(exercise.answered()).isEmpty();
    }
}
