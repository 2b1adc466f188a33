package io.backuptck.sabotage;

import java.util.ArrayList;
import java.util.List;

/** Writes a kill matrix for people. */
final class MatrixText {

    private MatrixText() {
    }

    static List<String> lines(KillMatrix matrix) {
        List<String> lines = new ArrayList<>();
        matrix.faults().forEach(fault -> lines.addAll(fault(fault)));
        matrix.variants().forEach(variant -> lines.addAll(variant(variant)));
        long found = matrix.faults().stream().filter(FaultLine::isGood).count();
        long without = matrix.variants().stream().filter(VariantLine::isWithoutCase).count();
        long spared = matrix.variants().stream().filter(VariantLine::isGood).count();
        long idle = matrix.faults().stream().filter(FaultLine::isWithoutCase).count();
        long undecided = matrix.faults().stream().filter(FaultLine::isUndecided).count();
        lines.add(found + " of " + (matrix.faults().size() - idle - undecided) + " faults found and rightly blamed, "
                + (undecided == 0 ? "" : undecided + " undecided, ") + (idle == 0 ? "" : idle + " without a case, ") + spared + " of "
                + (matrix.variants().size() - without) + " variants not accused" + (without == 0 ? "" : ", " + without + " without a case"));
        return lines;
    }

    private static List<String> fault(FaultLine fault) {
        List<String> lines = new ArrayList<>();
        String word = fault.isGood() ? "found   " : fault.isWithoutCase() ? "no case " : fault.isUndecided() ? "unclear "
                : fault.fired() == 0 ? "NO TEST " : fault.found() ? "BLURRED " : "SURVIVED";
        lines.add(word + "  " + fault.id() + "  " + fault.title() + "  (" + fault.millis() + " ms, "
                + fault.scenarios().size() + " scenarios)");
        List<String> others = fault.blamed().stream().filter(id -> !id.equals(fault.requirement())).toList();
        if (!others.isEmpty()) {
            lines.add("          also blamed: " + String.join(" ", others));
        }
        if (!fault.remark().isEmpty()) {
            lines.add("          " + fault.remark());
        }
        return lines;
    }

    private static List<String> variant(VariantLine variant) {
        List<String> lines = new ArrayList<>();
        String word = variant.isGood() ? "spared  " : variant.isWithoutCase() ? "no case " : variant.fired() == 0 ? "NO TEST "
                : variant.accused().isEmpty() ? "UNCLEAR " : "ACCUSED ";
        lines.add(word + "  " + variant.id() + "  " + variant.title() + "  (" + variant.millis() + " ms)");
        if (!variant.accused().isEmpty()) {
            lines.add("          accused of: " + String.join(" ", variant.accused()));
        }
        if (!variant.remark().isEmpty()) {
            lines.add("          " + variant.remark());
        }
        return lines;
    }
}
