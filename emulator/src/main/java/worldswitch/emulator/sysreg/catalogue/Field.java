package worldswitch.emulator.sysreg.catalogue;

import java.util.Map;
import java.util.Optional;

/**
 * A field of a system register: adjacent bits with a name.
 *
 * @param register the register's name, {@code HCR_EL2}
 * @param name the field's name, {@code TVM}
 * @param msb the highest bit
 * @param lsb the lowest bit
 * @param layout the condition under which the bits have this meaning ({@code E2H=1}, {@code EC=0x24,0x25 ISV=1}), or an
 *     empty string
 * @param values the names of its values, where they have names
 * @param feature the feature without which the bits are reserved, or an empty string
 */
public record Field(
        String register, String name, int msb, int lsb, String layout, Map<Long, String> values, String feature) {
    /** The field's bits, in place. */
    public long mask() {
        return (-1L >>> (63 - msb + lsb)) << lsb;
    }

    /** The number of bits. */
    public int width() {
        return msb - lsb + 1;
    }

    /** The field's value within a register value, moved down to bit 0. */
    public long get(long value) {
        return (value & mask()) >>> lsb;
    }

    /** A register value with this field replaced. */
    public long set(long value, long field) {
        return (value & ~mask()) | ((field << lsb) & mask());
    }

    /** The name of the value that the field has within a register value, if it has one. */
    public Optional<String> nameOf(long value) {
        return Optional.ofNullable(values.get(get(value)));
    }

    /** This field as a field of another register with the same layout. */
    Field in(String other) {
        return new Field(other, name, msb, lsb, layout, values, feature);
    }

    /** The qualified name, {@code HCR_EL2.TVM}, or {@code CPTR_EL2{E2H=1}.FPEN} where the layout matters. */
    @Override
    public String toString() {
        return register + (layout.isEmpty() ? "" : "{" + layout + "}") + "." + name;
    }
}
