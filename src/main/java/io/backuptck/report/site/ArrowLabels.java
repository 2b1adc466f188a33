package io.backuptck.report.site;

import io.backuptck.report.site.Drawing.Arrow;
import io.backuptck.report.site.Drawing.Box;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes at the arrows why the server makes the step, where that covers neither a box nor another label; elsewhere the number stays. */
final class ArrowLabels {

    private static final int ONE_LINE = 18;
    private static final int LONGEST_LINE = 28;
    private static final int AIR = 3;
    private static final int MOVE = 24;
    private static final int MOST_MOVES = 4;

    private ArrowLabels() {
    }

    /** @param width of the drawing */
    static List<Arrow> written(List<Arrow> arrows, Collection<Box> boxes, int width) {
        List<Arrow> written = new ArrayList<>(arrows);
        for (int i = 0; i < written.size(); i++) {
            Arrow arrow = written.get(i);
            Arrow said = arrow.saying(lines(arrow.title()));
            if (!arrow.call() && !arrow.isBroken() && isReadable(said) && fits(said, boxes, width)
                    && written.stream().noneMatch(other -> other != arrow && overlap(said, other))) {
                written.set(i, said);
            } else {
                written.set(i, aside(arrow, written.subList(0, i)));
            }
        }
        return written;
    }

    /** A label that would lie on another one moves to the right along its arrow, as far as there is hope of room. */
    private static Arrow aside(Arrow arrow, List<Arrow> others) {
        Arrow moved = arrow;
        for (int tries = 0; tries < MOST_MOVES; tries++) {
            Arrow here = moved;
            if (arrow.isBroken() || others.stream().noneMatch(other -> overlap(here, other))) {
                return moved;
            }
            moved = moved.labelled(MOVE);
        }
        return arrow;
    }

    /** In one line or in two of about the same length. */
    private static String lines(String cause) {
        if (cause.length() <= ONE_LINE) {
            return cause;
        }
        int best = -1;
        for (int space = cause.indexOf(' '); space >= 0; space = cause.indexOf(' ', space + 1)) {
            best = best < 0 || Math.abs(cause.length() - 2 * space) < Math.abs(cause.length() - 2 * best) ? space : best;
        }
        return best < 0 ? cause : cause.substring(0, best) + "\n" + cause.substring(best + 1);
    }

    private static boolean isReadable(Arrow arrow) {
        return !arrow.label().isBlank() && arrow.label().lines().allMatch(line -> line.length() <= LONGEST_LINE);
    }

    private static boolean fits(Arrow arrow, Collection<Box> boxes, int width) {
        int left = arrow.labelX() - arrow.labelWidth() / 2;
        int top = arrow.labelY() - arrow.labelHeight() / 2;
        return left >= 0 && left + arrow.labelWidth() <= width && boxes.stream().noneMatch(box ->
                left < box.x() + box.width() + AIR && left + arrow.labelWidth() > box.x() - AIR
                        && top < box.y() + box.height() && top + arrow.labelHeight() > box.y());
    }

    private static boolean overlap(Arrow arrow, Arrow other) {
        return Math.abs(arrow.labelX() - other.labelX()) < (arrow.labelWidth() + other.labelWidth()) / 2 + AIR
                && Math.abs(arrow.labelY() - other.labelY()) < (arrow.labelHeight() + other.labelHeight()) / 2 + AIR;
    }
}
