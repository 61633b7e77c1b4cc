package worldswitch.emulator.sysreg.catalogue;

/**
 * A field of a system register: adjacent bits with a name.
 *
 * @param register the register's name, {@code HCR_EL2}
 * @param name the field's name, {@code TVM}
 * @param msb the highest bit
 * @param lsb the lowest bit
 * @param layout the condition under which the bits have this meaning ({@code E2H=1}), or an empty string
 */
public record Field(String register, String name, int msb, int lsb, String layout) {
    /** The field's bits, in place. */
    public long mask() {
        return (-1L >>> (63 - msb + lsb)) << lsb;
    }

    /** The field's value within a register value, moved down to bit 0. */
    public long get(long value) {
        return (value & mask()) >>> lsb;
    }

    /** A register value with this field replaced. */
    public long set(long value, long field) {
        return (value & ~mask()) | ((field << lsb) & mask());
    }

    /** The qualified name, {@code HCR_EL2.TVM}, or {@code CPTR_EL2{E2H=1}.FPEN} where the layout matters. */
    @Override
    public String toString() {
        return register + (layout.isEmpty() ? "" : "{" + layout + "}") + "." + name;
    }
}
