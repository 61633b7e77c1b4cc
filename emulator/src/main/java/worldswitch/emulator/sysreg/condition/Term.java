package worldswitch.emulator.sysreg.condition;

import java.util.Arrays;
import java.util.Map;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * A field having one of some values, {@code HCR_EL2.TVM=1}, {@code CPACR_EL1.FPEN=0/2}.
 *
 * @param field the field, of a system register or one of the {@linkplain #isCircumstance circumstances}
 * @param accepted a bit for each value that the field may have
 */
public record Term(Field field, long accepted) {
    /** Fields that no system register holds but the circumstances of an access: what stands for a register is a word. */
    private static final Map<String, Field> CIRCUMSTANCES = Map.of(
            "PSTATE.SP",
            circumstance("PSTATE", "SP"),
            "PSTATE.D",
            circumstance("PSTATE", "D"),
            "ADDRESS.upper",
            circumstance("ADDRESS", "upper"));

    private static Field circumstance(String owner, String name) {
        return new Field(owner, name, 0, 0, "", Map.of(), "");
    }

    /** The term that a text means. */
    public static Term of(String text) {
        int equals = text.lastIndexOf('=');
        String name = text.substring(0, equals);
        Field circumstance = CIRCUMSTANCES.get(name);
        Field field = circumstance == null ? Catalogue.field(name) : circumstance;
        long accepted = Arrays.stream(text.substring(equals + 1).split("/"))
                .mapToLong(value -> 1L << Integer.parseInt(value))
                .reduce(0, (all, one) -> all | one);
        return new Term(field, accepted);
    }

    /** Whether a field belongs to no system register but to the access: PSTATE.SP, PSTATE.D, or the half that an address is in. */
    public static boolean isCircumstance(Field field) {
        return CIRCUMSTANCES.containsValue(field);
    }

    /** Whether the field may have a value. */
    public boolean accepts(long value) {
        return (accepted >>> value & 1) != 0;
    }
}
