package worldswitch.sessions.run.command;

import java.util.List;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.run.plan.Goal;

/** What a search through the past of a run is after; its {@code toString} says it in words, as behind "the last". */
public sealed interface Sought {
    /** Something that a machine can also be run to. */
    record Event(Goal goal) implements Sought {
        @Override
        public String toString() {
            return goal.noun();
        }
    }

    /** A hit of a breakpoint in force that would have stopped the machine. */
    record BreakpointHit() implements Sought {
        @Override
        public String toString() {
            return "breakpoint hit";
        }
    }

    /**
     * A write of a system register, by MSR or by an exception that is taken.
     *
     * @param cpu the processor
     * @param register its catalogue index
     * @param mask the bits that must change for the write to count; 0 if every write counts
     */
    record RegisterWrite(int cpu, int register, long mask) implements Sought {
        @Override
        public String toString() {
            return (mask == 0 ? "write of " : "change of ")
                    + Catalogue.row(register).name()
                    + (mask == 0 || mask == -1 ? "" : " in 0x" + Long.toHexString(mask));
        }
    }

    /**
     * A store to memory, by whatever mapping.
     *
     * @param spans physical addresses
     */
    record Store(List<PhysicalSpan> spans) implements Sought {
        /** Copies {@code spans}. */
        public Store {
            spans = List.copyOf(spans);
        }

        @Override
        public String toString() {
            return "write of physical address 0x"
                    + Long.toHexString(spans.get(0).address());
        }
    }
}
