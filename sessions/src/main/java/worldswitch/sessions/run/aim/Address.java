package worldswitch.sessions.run.aim;

import java.util.Set;
import worldswitch.emulator.event.CpuView;
import worldswitch.sessions.run.watch.Stop;

/** The aim of an address, if a processor comes there as is wanted. */
abstract class Address extends Aim {
    private final long address;

    Address(long address, Stop stop) {
        super(stop);
        this.address = address;
    }

    /** Whether a processor at the address has come there as is wanted. */
    abstract boolean counts(CpuView cpu);

    @Override
    public final Set<Long> addresses() {
        return Set.of(address);
    }

    @Override
    public final void breakpointReached(CpuView cpu) {
        if (cpu.pc() == address && counts(cpu)) {
            reached("at 0x" + Long.toHexString(address));
        }
    }
}
