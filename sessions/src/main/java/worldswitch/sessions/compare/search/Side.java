package worldswitch.sessions.compare.search;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineState;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.timeline.SyndromeText;

/** One of the two machines of a search. */
final class Side {
    private final Machine machine;
    private final Events events = new Events();
    private StopReason stop = new StopReason(StopReason.Kind.LIMIT, "");

    /** Everything of a machine at a moment. */
    record SavePoint(MachineState state, MemoryImage memory, StopReason stop) {}

    Side(Machine machine) {
        this.machine = machine;
        machine.observe(events);
    }

    Machine machine() {
        return machine;
    }

    SavePoint save() {
        return new SavePoint(machine.save(), machine.memory().snapshot(), stop);
    }

    void restore(SavePoint point) {
        machine.memory().restore(point.memory());
        machine.restore(point.state());
        stop = point.stop();
        events.clear();
    }

    void clear() {
        events.clear();
    }

    long hash() {
        return events.hash();
    }

    /** Runs until so many instructions have retired, unless the machine has ended. */
    void run(long until) {
        if (!hasEnded()) {
            stop = machine.run(until);
        }
    }

    /** Goes on by one instruction, or by the exception that comes instead. */
    void step() {
        events.begin(machine);
        if (!hasEnded()) {
            stop = machine.run(machine.time().instructions() + 1);
        }
        events.end();
    }

    /** Whether nothing more can happen without something from outside. */
    boolean hasEnded() {
        return switch (stop.kind()) {
            case POWER_OFF, RESET, ASLEEP, EXCEPTION_LOOP -> true;
            case LIMIT, REQUEST -> false;
        };
    }

    /** How the machine has ended, in words; empty if it has not. */
    String end() {
        return hasEnded() ? stop.text() : "";
    }

    /** Whether both have ended for the same kind of reason, or neither has. */
    boolean endsLike(Side other) {
        return hasEnded() == other.hasEnded() && (!hasEnded() || stop.kind() == other.stop.kind());
    }

    /** What the last step was, in words. */
    String did() {
        if (!events.told.isEmpty()) {
            return events.told;
        }
        Cpu cpu = machine.current();
        return hasEnded() ? end() : "goes on at 0x" + Long.toHexString(cpu.pc) + " at EL" + cpu.el;
    }

    /** What the last step printed. */
    String printed() {
        return events.printed.toString();
    }

    /** Notes what a step does, and stops it behind an exception. */
    private static final class Events extends EventHash {
        private @Nullable Machine stepping;
        private String told = "";
        private final StringBuilder printed = new StringBuilder();

        void begin(Machine machine) {
            stepping = machine;
            told = "";
            printed.setLength(0);
        }

        void end() {
            stepping = null;
        }

        @Override
        public void exceptionTaken(CpuView cpu, TakenException exception) {
            super.exceptionTaken(cpu, exception);
            if (stepping != null) {
                told = "takes an exception to EL" + exception.toEl + ": " + SyndromeText.of(exception);
                stepping.requestStop();
            }
        }

        @Override
        public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
            super.exceptionReturned(cpu, from, pc, illegal);
            if (stepping != null) {
                told = illegal
                        ? "is an illegal exception return, which stays at EL" + cpu.el()
                        : "returns to EL" + cpu.el() + " at 0x" + Long.toHexString(cpu.pc());
            }
        }

        @Override
        public void registerWritten(CpuView cpu, int register, long old, long value) {
            super.registerWritten(cpu, register, old, value);
            if (stepping != null && told.isEmpty()) {
                told = "writes " + Catalogue.row(register).name() + ": 0x" + Long.toHexString(old) + " becomes 0x"
                        + Long.toHexString(value);
            }
        }

        @Override
        public void registerRead(CpuView cpu, int register, long value) {
            super.registerRead(cpu, register, value);
            if (stepping != null && told.isEmpty()) {
                told = "reads " + Catalogue.row(register).name() + ": 0x" + Long.toHexString(value);
            }
        }

        @Override
        public void console(int value) {
            super.console(value);
            if (stepping != null) {
                printed.append((char) value);
            }
        }
    }
}
