package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Trace;
import io.backuptck.lifecycle.rules.Rules;
import java.util.Optional;

/** What an answer shows keeps a rule of lifecycles that one look decides, as a requirement says with {@code keeps}. */
record KeptRule(ApiSession session, Seen answer, String requirement, JsonNode keeps) {

    void check() {
        Invariant invariant = new Invariant(requirement, keeps.path("rule").asText(), keeps);
        keeps.path("at").path(answer.operation().id()).valueStream().flatMap(places -> answer.places(places.asText()).stream())
                .filter(place -> isSound(invariant, place)).forEach(place -> check(invariant, place));
    }

    /** A value that was found wrong is not relied on. */
    private boolean isSound(Invariant invariant, String place) {
        return invariant.members().allMatch(member -> answer.isSound(place + "/" + member));
    }

    private void check(Invariant invariant, String place) {
        Trace look = Trace.of(new Observation(answer.exchange().answeredAt(), answer.at(place), answer.exchange().number()));
        Rules.of(invariant.rule()).orElseThrow().check(invariant, look, new Rules.Sink() {
            @Override
            public void applied() {
                session.check(requirement, answer, place, true, "", "");
            }

            @Override
            public void breach(String pointer, String expected, String actual, Optional<Observation> before, Observation observed) {
                session.check(requirement, answer, place + pointer, false, expected, actual);
            }
        });
    }
}
