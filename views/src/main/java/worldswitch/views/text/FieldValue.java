package worldswitch.views.text;

import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * A field of a register with its value, in words where the architecture has some.
 *
 * @param field the field
 * @param value its value, moved down to bit 0
 * @param words the name of the value and what the field is for; empty where neither is known
 */
public record FieldValue(Field field, long value, String words) {
    /** The bits, {@code 34} or {@code 11:10}. */
    public String bits() {
        return field.msb() == field.lsb() ? "" + field.msb() : field.msb() + ":" + field.lsb();
    }
}
