package io.backuptck.lifecycle.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.lifecycle.Breach;
import io.backuptck.lifecycle.check.TraceChecker;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** One wrong member in one look is found and rightly blamed; one that is legal by chance is recognised as such. */
class SingleEditsProperty {

    @Property(tries = 4_000)
    void anEditIsFoundExactlyWhenItIsIllegal(@ForAll long seed, @ForAll Edit edit) {
        Random random = new Random(seed);
        List<Moment> seen = Polling.sample(DagLife.draw(random, false), random);
        List<ObjectNode> tasks = Polling.tasks(seen);
        if (!tasks.isEmpty()) {
            edit.apply(tasks.get(random.nextInt(tasks.size())), random);
        }

        boolean legal = Oracle.isLegal(tasks);
        List<String> blamed = TraceChecker.check(Polling.trace(seen)).breaches().stream().map(Breach::rule).toList();

        Statistics.label("legality").collect(legal ? "legal by chance" : "illegal")
                .coverage(coverage -> coverage.check("illegal").count(count -> count >= 2_000));
        assertThat(blamed.isEmpty()).as(edit + " " + tasks + " blamed " + blamed).isEqualTo(legal);
        assertThat(legal || edit.isBlamedBy(blamed)).as(edit + " blamed " + blamed).isTrue();
    }
}
