package worldswitch.emulator.sysreg;

import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * A direct write of a control register that no context synchronisation event has followed yet.
 *
 * @param register the catalogue index
 * @param old the value at the last synchronisation: what indirect reads may still see
 * @param value the value last written: what indirect reads may see already
 */
public record PendingWrite(int register, long old, long value) {
    /** The bits in which old and new differ: an indirect read that goes by none of them cannot tell. */
    public long changed() {
        return old ^ value;
    }

    /** The write in words, {@code HCR_EL2 0x80000000 -> 0x88000000}. */
    @Override
    public String toString() {
        return Catalogue.row(register).name() + " 0x" + Long.toHexString(old) + " -> 0x" + Long.toHexString(value);
    }
}
