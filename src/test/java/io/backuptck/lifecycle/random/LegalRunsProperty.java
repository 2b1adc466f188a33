package io.backuptck.lifecycle.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.lifecycle.Breach;
import io.backuptck.lifecycle.check.TraceChecker;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No server is accused whose states merely went by between two looks. */
class LegalRunsProperty {

    @Property(tries = 2_000)
    void everyLegalRunIsAcceptedHoweverItIsPolled(@ForAll long seed, @ForAll boolean operated) {
        Random random = new Random(seed);
        List<Moment> seen = Polling.sample(DagLife.draw(random, operated), random);

        assertThat(TraceChecker.check(Polling.trace(seen)).breaches())
                .as("seed " + seed).extracting(LegalRunsProperty::words).isEmpty();
    }

    private static String words(Breach breach) {
        return breach.rule() + " at " + breach.pointer() + ": expected " + breach.expected() + ", got " + breach.actual();
    }
}
