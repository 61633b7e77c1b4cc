package worldswitch.emulator.event;

import java.util.List;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * Why something happened: the rule that decided, and the fields it went by.
 *
 * @param rule the rule in words, {@code "HCR_EL2.TVM=1 traps EL1 writes of the virtual memory controls to EL2"}
 * @param fields the deciding fields, the decisive one first
 */
public record Reason(String rule, List<Field> fields) {
    public Reason {
        fields = List.copyOf(fields);
    }
}
