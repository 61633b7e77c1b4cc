package worldswitch.emulator.gic.virtual;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The sixteen list registers of a processor, with a bit map of those in each condition that somebody asks for, so that
 * nothing has to look at all sixteen.
 */
final class ListRegisters implements Stateful {
    /** How many there are. */
    static final int COUNT = 16;

    private final CpuView cpu;
    private final long[] values = new long[COUNT];
    private MachineObserver observer = MachineObserver.NONE;
    private int valid;
    private int pending;
    private int active;
    private int ended;

    ListRegisters(CpuView cpu) {
        this.cpu = cpu;
    }

    /** Reports transitions from now on. */
    void observe(MachineObserver to) {
        observer = to;
    }

    /** The value of a register. */
    long get(int number) {
        return values[number];
    }

    /** Gives a register a value. */
    void set(int number, long value) {
        long old = values[number];
        if (old != value) {
            values[number] = value;
            classify(number);
            observer.listRegisterChanged(cpu, number, old, value);
        }
    }

    /** The registers that are not invalid. */
    int valid() {
        return valid;
    }

    /** The registers that are pending and not active. */
    int pending() {
        return pending;
    }

    /** ICH_EISR_EL2: invalid ones that asked for the maintenance interrupt at their end. */
    int ended() {
        return ended;
    }

    /** ICH_ELRSR_EL2: those that a hypervisor may use anew. */
    int empty() {
        return 0xffff & ~valid & ~ended;
    }

    /** The register in which an interrupt is active, or -1. */
    int findActive(int virtualIntid) {
        for (int rest = active; rest != 0; rest &= rest - 1) {
            int number = Integer.numberOfTrailingZeros(rest);
            if (ListRegister.virtualIntid(values[number]) == virtualIntid) {
                return number;
            }
        }
        return -1;
    }

    /** The valid register that stands for a physical interrupt, or -1. */
    int findHardware(int physicalIntid) {
        for (int rest = valid; rest != 0; rest &= rest - 1) {
            int number = Integer.numberOfTrailingZeros(rest);
            long value = values[number];
            if (ListRegister.isHardware(value) && ListRegister.physicalIntid(value) == physicalIntid) {
                return number;
            }
        }
        return -1;
    }

    /** The register with the most urgent pending interrupt of some groups (bit 0 group 0, bit 1 group 1), or -1. */
    int mostUrgent(int groups) {
        int best = -1;
        for (int rest = pending; rest != 0; rest &= rest - 1) {
            int number = Integer.numberOfTrailingZeros(rest);
            boolean enabled = (groups >> ListRegister.group(values[number]) & 1) != 0;
            if (enabled && (best < 0 || ListRegister.priority(values[number]) < ListRegister.priority(values[best]))) {
                best = number;
            }
        }
        return best;
    }

    @Override
    public void state(StateTape tape) {
        tape.words(values);
        for (int number = 0; number < COUNT; number++) {
            classify(number);
        }
    }

    private void classify(int number) {
        long value = values[number];
        boolean isValid = ListRegister.stateBits(value) != 0;
        valid = with(valid, number, isValid);
        pending = with(pending, number, ListRegister.isPending(value));
        active = with(active, number, ListRegister.isActive(value));
        ended = with(ended, number, !isValid && ListRegister.asksForEnd(value));
    }

    private static int with(int map, int number, boolean in) {
        return map & ~(1 << number) | (in ? 1 << number : 0);
    }
}
