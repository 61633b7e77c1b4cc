package worldswitch.sessions.hazard;

import java.util.List;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * An access made while a write was not synchronised, with the verdict on it.
 *
 * @param at instructions retired before it
 * @param pc its address
 * @param what the access, {@code MSR CPTR_EL2}
 * @param verdict the verdict
 * @param fields the fields of the written register that the access goes by; for a hazard only those that changed
 * @param rule where the rule comes from
 * @param count how many such accesses the span held; {@code at} and {@code pc} are the first one's
 */
public record JudgedAccess(long at, long pc, String what, Verdict verdict, List<Field> fields, String rule, int count) {
    /** Copies {@code fields}. */
    public JudgedAccess {
        fields = List.copyOf(fields);
    }
}
