package io.backuptck.lifecycle;

import java.util.Optional;
import java.util.Set;

/**
 * One step that a machine can make.
 *
 * @param id          the machine's name and a number or the documented row, for example {@code dag-3}
 * @param from        names of states, or {@link Machine#ANY_OTHER} for every word that is not one
 * @param call        the call that makes the step; empty when the server makes it by itself
 * @param unspecified accepted from a server, but not demanded
 * @param cause       what makes the server take the step, for people
 */
public record Transition(String id, Set<String> from, String to, Move move, When when, Optional<String> call,
        boolean unspecified, String cause) {

    /** What the step does to the position. */
    public enum Move {
        SAME(0), NEXT(1), PREVIOUS(-1);

        private final int by;

        Move(int by) {
            this.by = by;
        }

        public int from(int position) {
            return position + by;
        }
    }

    /** At which positions the step is possible. */
    public enum When {
        ALWAYS, FIRST, NOT_FIRST, LAST, NOT_LAST;

        public boolean holds(int position, int last) {
            return switch (this) {
                case ALWAYS -> true;
                case FIRST -> position == 1;
                case NOT_FIRST -> position > 1;
                case LAST -> position == last;
                case NOT_LAST -> position < last;
            };
        }
    }

    /** True when the step is possible there. */
    public boolean leaves(Configuration configuration, int last) {
        return from.contains(configuration.state()) && when.holds(configuration.position(), last);
    }

    public Configuration apply(Configuration configuration) {
        return new Configuration(to, move.from(configuration.position()));
    }
}
