package io.backuptck.report.site;

import java.util.List;
import java.util.Locale;

/**
 * A state machine as boxes and arrows; all measures in pixels.
 *
 * @param lanes groups of states that share the second of their words, such as the operator of a task
 */
record Drawing(int width, int height, List<Lane> lanes, List<Box> boxes, List<Arrow> arrows) {

    /** A band behind the boxes; its name is empty when the machine has only one. */
    record Lane(String name, int y, int height) {
    }

    /**
     * A state.
     *
     * @param kind    {@code initial}, {@code passing}, {@code resting} or {@code final}
     * @param calls   the calls that it allows, for people; empty for none
     * @param visited whether the run saw it
     */
    record Box(String name, String kind, String calls, String meaning, int x, int y, int width, int height, boolean visited) {
    }

    /**
     * A step.
     *
     * @param path        SVG path data of the line
     * @param head        SVG path data of the arrow's head
     * @param label       why the server makes the step, in one line or two, or its number in the table below, or the name of a call
     * @param call        made by somebody, not by the server
     * @param unspecified neither demanded nor refused
     * @param covered     whether the run saw it happen
     * @param failure     fingerprint of the failure that it is; empty for a step that the contract knows
     */
    record Arrow(String path, String head, String label, String title, int labelX, int labelY, boolean call,
            boolean unspecified, boolean covered, String failure) {

        boolean isBroken() {
            return !failure.isEmpty();
        }

        /** The same as the step that failed. */
        Arrow failed(String fingerprint) {
            return new Arrow(path, head, label, title, labelX, labelY, call, unspecified, covered, fingerprint);
        }

        /** The same with the label so much further to the right. */
        Arrow labelled(int shift) {
            return new Arrow(path, head, label, title, labelX + shift, labelY, call, unspecified, covered, failure);
        }

        /** The same with another label. */
        Arrow saying(String words) {
            return new Arrow(path, head, words, title, labelX, labelY, call, unspecified, covered, failure);
        }

        List<String> lines() {
            return label.lines().toList();
        }

        /** How wide the label's background has to be: names of calls, numbers and ids have wider letters than words. */
        int labelWidth() {
            int letters = lines().stream().mapToInt(String::length).max().orElse(0);
            return Math.max(20, letters * (label.equals(label.toUpperCase(Locale.ROOT)) ? 8 : 6) + 10);
        }

        int labelHeight() {
            return 7 + 13 * Math.max(1, lines().size());
        }
    }
}
