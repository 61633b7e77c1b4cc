package worldswitch.emulator.event;

import java.util.List;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * An access that reads control registers indirectly, with the fields it goes by.
 *
 * <p>Shared and immutable: the rules hold one instance for each access they describe.
 *
 * @param what the access, {@code "MSR CPACR_EL1"}, {@code "instruction fetch"}, {@code "ERET"}, {@code "TLBI VMALLE1"}
 * @param fields every field that can change what the access does
 * @param rule where the rule comes from, in words
 */
public record Consultation(String what, List<Field> fields, String rule) {
    public Consultation {
        fields = List.copyOf(fields);
    }
}
