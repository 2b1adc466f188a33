package io.backuptck.mutation;

import io.backuptck.report.FaultLine;
import io.backuptck.report.KillMatrix;
import io.backuptck.report.VariantLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a kill matrix for people. */
public final class MatrixText {

    private MatrixText() {
    }

    /** A line for each fault and variant, with more below it where there is more to say, then the count. */
    public static List<String> lines(KillMatrix matrix) {
        List<String> lines = new ArrayList<>();
        matrix.faults().forEach(fault -> lines.addAll(fault(fault)));
        matrix.variants().forEach(variant -> lines.addAll(variant(variant)));
        long found = matrix.faults().stream().filter(FaultLine::isGood).count();
        long without = matrix.variants().stream().filter(VariantLine::isWithoutCase).count();
        long spared = matrix.variants().stream().filter(VariantLine::isGood).count();
        long idle = matrix.faults().stream().filter(FaultLine::isWithoutCase).count();
        long undecided = matrix.faults().stream().filter(FaultLine::isUndecided).count();
        lines.add(found + " of " + (matrix.faults().size() - idle - undecided) + " faults killed with the right blame, "
                + (undecided == 0 ? "" : undecided + " undecided, ") + (idle == 0 ? "" : idle + " without a case, ") + spared + " of "
                + (matrix.variants().size() - without) + " variants not accused" + (without == 0 ? "" : ", " + without + " without a case"));
        return lines;
    }

    private static List<String> fault(FaultLine fault) {
        List<String> lines = new ArrayList<>();
        String word = fault.isGood() ? "killed" : fault.isWithoutCase() ? "no case" : fault.isUndecided() ? "unclear"
                : fault.fired() == 0 ? "NO CASE" : fault.found() ? "MISBLAMED" : "SURVIVED";
        lines.add(padded(word) + fault.id() + "  " + fault.title() + "  (" + fault.millis() + " ms, "
                + fault.scenarios().size() + " scenarios)");
        if (!fault.others().isEmpty()) {
            lines.add("           also blamed: " + String.join(" ", fault.others()));
        }
        if (!fault.remark().isEmpty()) {
            lines.add("           " + fault.remark());
        }
        return lines;
    }

    private static List<String> variant(VariantLine variant) {
        List<String> lines = new ArrayList<>();
        String word = variant.isGood() ? "passed" : variant.isWithoutCase() ? "no case" : variant.fired() == 0 ? "NO CASE"
                : variant.accused().isEmpty() ? "UNCLEAR" : "ACCUSED";
        lines.add(padded(word) + variant.id() + "  " + variant.title() + "  (" + variant.millis() + " ms)");
        if (!variant.accused().isEmpty()) {
            lines.add("           accused of: " + String.join(" ", variant.accused()));
        }
        if (!variant.remark().isEmpty()) {
            lines.add("           " + variant.remark());
        }
        return lines;
    }

    private static String padded(String word) {
        return String.format(Locale.ROOT, "%-11s", word);
    }
}
