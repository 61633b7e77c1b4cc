package worldswitch.sessions.report.lanes;

import java.util.BitSet;

/**
 * When one world ran at one exception level.
 *
 * @param name the exception level and the world, {@code EL1 guest VMID 1}
 * @param el the exception level
 * @param ran the columns in which it ran
 */
public record Lane(String name, int el, BitSet ran) {
    /** Makes a lane that keeps a copy of where it ran. */
    public Lane {
        ran = (BitSet) ran.clone();
    }

    @Override
    public BitSet ran() {
        return (BitSet) ran.clone();
    }
}
