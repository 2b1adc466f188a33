package io.backuptck.report.site;

import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.State;
import io.backuptck.lifecycle.Transition;
import io.backuptck.report.Failure;
import io.backuptck.report.site.Drawing.Arrow;
import io.backuptck.report.site.Drawing.Box;
import io.backuptck.report.site.Drawing.Lane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lays a state machine out: time goes from left to right, states that share an operator lie in one lane. A call would need
 * an arrow from each state that allows it, so it is drawn where it leads to, and named in the states that allow it.
 */
final class Layout {

    private static final int BOX_HEIGHT = 56;
    private static final int ROW = BOX_HEIGHT + 34;
    private static final int LANE_PADDING = 30;
    /** Room for the names of calls. */
    private static final int LEFT = 124;
    private static final int MARGIN = 16;
    /** Of a page on a screen of usual size, which is shared among the gaps between the boxes: what stands there needs room. */
    private static final int WIDTH = 1100;
    private static final int LEAST_GAP = 76;
    private static final int MOST_GAP = 190;
    /** By so much a label is moved that would lie on another one. */
    private static final int SHIFT = 22;
    private static final int MOST_SHIFTS = 6;

    private final int boxWidth;
    private final int column;
    private final MachineView view;
    private final Machine machine;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new LinkedHashMap<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final Map<String, Integer> calls = new LinkedHashMap<>();

    Layout(MachineView view) {
        this.view = view;
        this.machine = view.machine();
        this.boxWidth = machine.stateMembers().size() > 1 ? 220 : 150;
        view.states().forEach(state -> states.put(state.name(), state));
        states.keySet().forEach(name -> rank(name, new LinkedHashSet<>()));
        int gaps = ranks.values().stream().mapToInt(rank -> rank).max().orElse(0);
        int room = gaps == 0 ? MOST_GAP : (WIDTH - left() - (gaps + 1) * boxWidth) / gaps;
        this.column = boxWidth + Math.max(LEAST_GAP, Math.min(MOST_GAP, room));
    }

    Drawing draw() {
        int bottom = place();
        machine.transitions().forEach(step -> {
            if (step.call().isPresent()) {
                call(step);
            } else {
                step.from().stream().filter(boxes::containsKey).forEach(from -> arrow(step, from));
            }
        });
        view.broken().forEach(this::broken);
        int right = boxes.values().stream().mapToInt(box -> box.x() + box.width()).max().orElse(0);
        return new Drawing(right + 16, bottom, lanes, List.copyOf(boxes.values()), ArrowLabels.written(arrows, boxes.values(), right + 16));
    }

    /** How many steps the server needs at most to get there; steps that lead back do not count. */
    private int rank(String name, Set<String> path) {
        Integer known = ranks.get(name);
        if (known != null || !path.add(name)) {
            return known == null ? -1 : known;
        }
        int rank = 0;
        for (Transition step : machine.transitions()) {
            if (step.call().isEmpty() && step.to().equals(name)) {
                for (String from : step.from()) {
                    if (states.containsKey(from) && lane(from).equals(lane(name)) && isBefore(from, name)
                            && !leads(name, from)) {
                        rank = Math.max(rank, rank(from, path) + 1);
                    }
                }
            }
        }
        path.remove(name);
        ranks.put(name, rank);
        return rank;
    }

    /** The contract lists states in the order in which they are passed; what goes against it leads back. */
    private boolean isBefore(String from, String to) {
        List<String> order = List.copyOf(states.keySet());
        return order.indexOf(from) < order.indexOf(to);
    }

    /** States that lead to each other stand side by side. */
    private boolean leads(String from, String to) {
        return machine.transitions().stream().anyMatch(step -> step.call().isEmpty() && !step.unspecified()
                && step.from().contains(from) && step.to().equals(to));
    }

    private static String lane(String state) {
        int slash = state.indexOf('/');
        return slash < 0 ? "" : state.substring(slash + 1);
    }

    private int left() {
        return machine.transitions().stream().anyMatch(step -> step.call().isPresent())
                || view.broken().stream().anyMatch(step -> step.from().isEmpty()) ? LEFT : MARGIN;
    }

    private int place() {
        Map<String, List<String>> byLane = states.keySet().stream()
                .collect(Collectors.groupingBy(Layout::lane, LinkedHashMap::new, Collectors.toList()));
        int y = 8;
        for (Map.Entry<String, List<String>> lane : byLane.entrySet()) {
            Map<Integer, Integer> used = new LinkedHashMap<>();
            int rows = 0;
            for (String name : lane.getValue()) {
                int row = used.merge(ranks.get(name), 1, Integer::sum) - 1;
                rows = Math.max(rows, row + 1);
                boxes.put(name, box(states.get(name), left() + ranks.get(name) * column, y + LANE_PADDING + row * ROW));
            }
            int height = rows * ROW + LANE_PADDING;
            lanes.add(new Lane(lane.getKey(), y, height));
            y += height + 12;
        }
        return y;
    }

    private Box box(State state, int x, int y) {
        String calls = machine.transitions().stream().filter(step -> step.call().isPresent()
                && step.from().contains(state.name())).map(step -> step.call().get()).distinct()
                .collect(Collectors.joining(" · "));
        return new Box(MachineView.label(state.name()), state.kind().name().toLowerCase(Locale.ROOT), calls, state.meaning(),
                x, y, boxWidth, BOX_HEIGHT, view.isVisited(state));
    }

    private void arrow(Transition step, String from) {
        Box start = boxes.get(from);
        Box end = boxes.get(step.to());
        if (end == null) {
            return;
        }
        if (start == end) {
            loop(step, start);
        } else if (start.x() < end.x() && end.x() - start.x() <= column) {
            forward(step, start, end);
        } else if (start.x() == end.x()) {
            straight(step, start, end);
        } else if (start.x() < end.x() && start.y() < end.y()) {
            under(step, start, end);
        } else {
            around(step, start, end);
        }
    }

    private void loop(Transition step, Box box) {
        int x = box.x() + (int) (box.width() * (0.25 + 0.25 * loops(box)));
        int y = box.y();
        add(step, "M" + (x - 16) + " " + y + " C" + (x - 22) + " " + (y - 28) + " " + (x + 22) + " " + (y - 28) + " "
                + (x + 16) + " " + (y - 4), Head.DOWN.at(x + 16, y), x, y - 20);
    }

    private long loops(Box box) {
        return arrows.stream().filter(arrow -> arrow.labelY() == box.y() - 20 && arrow.labelX() > box.x()
                && arrow.labelX() < box.x() + box.width()).count();
    }

    private void forward(Transition step, Box start, Box end) {
        int x1 = start.x() + start.width();
        int y1 = start.y() + BOX_HEIGHT / 2 + (end.y() > start.y() ? 10 : end.y() < start.y() ? -10 : 0);
        int x2 = end.x();
        int y2 = end.y() + BOX_HEIGHT / 2;
        int middle = (x1 + x2) / 2;
        add(step, "M" + x1 + " " + y1 + " C" + middle + " " + y1 + " " + middle + " " + y2 + " " + (x2 - 6) + " " + y2,
                Head.RIGHT.at(x2, y2), middle, (y1 + y2) / 2);
    }

    private void straight(Transition step, Box start, Box end) {
        int x = start.x() + start.width() / 2;
        boolean down = start.y() < end.y();
        int y1 = down ? start.y() + BOX_HEIGHT : start.y();
        int y2 = down ? end.y() : end.y() + BOX_HEIGHT;
        add(step, "M" + x + " " + y1 + " L" + x + " " + (down ? y2 - 6 : y2 + 6), (down ? Head.DOWN : Head.UP).at(x, y2),
                x, (y1 + y2) / 2);
    }

    /** Below the boxes in between, into one that lies lower. */
    private void under(Transition step, Box start, Box end) {
        int x = start.x() + boxWidth / 2;
        int y = end.y() + BOX_HEIGHT / 2;
        add(step, "M" + x + " " + (start.y() + BOX_HEIGHT) + " C" + x + " " + y + " " + x + " " + y + " " + (x + 90) + " " + y
                + " L" + (end.x() - 6) + " " + y, Head.RIGHT.at(end.x(), y), (x + 90 + end.x()) / 2, y);
    }

    /** Over the boxes in between when it leads on, below them when it leads back. */
    private void around(Transition step, Box start, Box end) {
        boolean on = start.x() < end.x();
        int x1 = start.x() + boxWidth / 2 + (on ? 24 : -24);
        int x2 = end.x() + boxWidth / 2 + (on ? -24 : 24);
        int y1 = on ? start.y() : start.y() + BOX_HEIGHT;
        int y2 = on ? end.y() : end.y() + BOX_HEIGHT;
        int bend = on ? Math.min(y1, y2) - 26 : Math.max(y1, y2) + 26;
        add(step, "M" + x1 + " " + y1 + " C" + x1 + " " + bend + " " + x2 + " " + bend + " " + x2 + " "
                + (on ? y2 - 6 : y2 + 6), (on ? Head.DOWN : Head.UP).at(x2, y2), (x1 + x2) / 2, (y1 + y2 + 6 * bend) / 8);
    }

    /** A call is drawn as an arrow from the left into the state that it leads to. */
    private void call(Transition step) {
        Box end = boxes.get(step.to());
        if (end == null) {
            return;
        }
        int y = end.y() + 14 + calls.merge(step.to(), 1, Integer::sum) * 28 - 28;
        arrows.add(new Arrow("M" + (end.x() - 50) + " " + y + " L" + (end.x() - 6) + " " + y, Head.RIGHT.at(end.x(), y),
                step.call().get(), "A call of " + step.call().get() + " leads here", end.x() - 66, y, true,
                step.unspecified(), view.isCovered(step), ""));
    }

    /** A step that the contract does not allow, from where it was seen to where it led; a first state has nothing before it. */
    private void broken(BrokenStep seen) {
        Failure failure = seen.failure();
        String to = BrokenStep.known(machine, seen.to());
        String title = failure.requirement() + ": " + failure.text();
        Transition step = new Transition(machine.name() + "-" + failure.requirement(), Set.of(), to, Transition.Move.SAME,
                Transition.When.ALWAYS, Optional.empty(), false, title);
        int drawn = arrows.size();
        if (!seen.from().isEmpty() && boxes.containsKey(BrokenStep.known(machine, seen.from()))) {
            arrow(step, BrokenStep.known(machine, seen.from()));
        } else if (boxes.containsKey(to)) {
            Box end = boxes.get(to);
            int y = end.y() + BOX_HEIGHT - 12;
            add(step, "M" + (end.x() - 24) + " " + y + " L" + (end.x() - 6) + " " + y, Head.RIGHT.at(end.x(), y), end.x() - 68, y);
        }
        for (int i = drawn; i < arrows.size(); i++) {
            Arrow arrow = arrows.get(i).failed(failure.fingerprint());
            for (int tries = 0; tries < MOST_SHIFTS && covers(arrow, arrows.subList(0, i)); tries++) {
                arrow = arrow.labelled(SHIFT);
            }
            arrows.set(i, arrow);
        }
    }

    /** True when the label of an arrow lies on that of another. */
    private static boolean covers(Arrow arrow, List<Arrow> others) {
        return others.stream().anyMatch(other -> Math.abs(other.labelY() - arrow.labelY()) < 20
                && Math.abs(other.labelX() - arrow.labelX()) < (other.labelWidth() + arrow.labelWidth()) / 2);
    }

    private void add(Transition step, String path, String head, int labelX, int labelY) {
        arrows.add(new Arrow(path, head, view.number(step), step.cause(), labelX, labelY, false, step.unspecified(),
                view.isCovered(step), ""));
    }

    /** The direction in which an arrow ends. */
    private enum Head {
        RIGHT("l-8 -4.5 v9 z"), DOWN("l-4.5 -8 h9 z"), UP("l-4.5 8 h9 z");

        private final String shape;

        Head(String shape) {
            this.shape = shape;
        }

        String at(int x, int y) {
            return "M" + x + " " + y + " " + shape;
        }
    }
}
