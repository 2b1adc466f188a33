package io.backuptck.stub;

import io.backuptck.contract.ApiId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Names that tell a stub what becomes of who bears them, so that a client can choose.
 *
 * @param what      what bears the name, such as {@code tenant}
 * @param beginning how such names begin; the whole name when {@code whole}
 * @param leadsTo   what then happens, with the states that it ends in, for people
 * @param form      a name of that kind that keeps the contract; each {@code #} stands for a digit
 */
public record ScriptedName(String what, String beginning, boolean whole, String leadsTo, String form) {
    private static final AtomicInteger DRAWN = new AtomicInteger();

    /** A name of which only the beginning counts. */
    public static ScriptedName beginning(String what, String beginning, String leadsTo, String form) {
        return new ScriptedName(what, beginning, false, leadsTo, form);
    }

    /** All names of that kind that the stub of an API knows. */
    public static List<ScriptedName> of(ApiId api) {
        return StubProvider.of(api).names(api);
    }

    public boolean matches(String name) {
        return whole ? name.equals(beginning) : name.startsWith(beginning);
    }

    /** How the table of names shows it. */
    public String pattern() {
        return whole ? beginning : beginning + "...";
    }

    /** A name of that kind that was not given before in this process. */
    public String fresh() {
        if (whole) {
            return beginning;
        }
        int digits = (int) form.chars().filter(sign -> sign == '#').count();
        String number = String.format("%0" + digits + "d", DRAWN.incrementAndGet());
        return form.replaceFirst("#+", number.substring(number.length() - digits));
    }
}
