package worldswitch.emulator.sysreg.access;

import java.util.Arrays;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * A field having one of some values, {@code HCR_EL2.TVM=1}, {@code CPACR_EL1.FPEN=0/2}.
 *
 * @param accepted a bit for each value that the field may have
 */
record Term(Field field, long accepted) {
    private static final Field STACK_POINTER = new Field(ControlVector.PSTATE, "SP", 0, 0, "", java.util.Map.of(), "");

    static Term of(String text) {
        int equals = text.lastIndexOf('=');
        String name = text.substring(0, equals);
        Field field = name.equals(STACK_POINTER.toString()) ? STACK_POINTER : Catalogue.field(name);
        long accepted = Arrays.stream(text.substring(equals + 1).split("/"))
                .mapToLong(value -> 1L << Integer.parseInt(value))
                .reduce(0, (all, one) -> all | one);
        return new Term(field, accepted);
    }

    boolean accepts(long value) {
        return (accepted >>> value & 1) != 0;
    }
}
