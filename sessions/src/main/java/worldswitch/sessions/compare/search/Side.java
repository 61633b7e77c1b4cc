package worldswitch.sessions.compare.search;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.compare.rerun.Rerun;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.timeline.SyndromeText;

/** One of the two machines of a search. */
final class Side {
    private final Rerun rerun;
    private final Events events = new Events();
    private StopReason stop = new StopReason(StopReason.Kind.LIMIT, "");

    /** Everything of a machine at a moment, and whether it had ended. */
    record SavePoint(Rerun.SavePoint state, StopReason stop) {}

    Side(Rerun rerun) {
        this.rerun = rerun;
        rerun.machine().observe(events);
    }

    Machine machine() {
        return rerun.machine();
    }

    Moment moment() {
        return rerun.moment();
    }

    SavePoint save() {
        return new SavePoint(rerun.save(), stop);
    }

    void restore(SavePoint point) {
        rerun.restore(point.state());
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
            stop = rerun.run(until);
        }
    }

    /** Goes on by one instruction, or by the event that comes instead. */
    void step() {
        long before = moment().instructions();
        events.begin();
        if (!hasEnded()) {
            stop = rerun.step();
        }
        events.end();
        if (events.told.isEmpty() && moment().instructions() == before) {
            events.told = "waits for an interrupt";
        }
    }

    /** Whether nothing more can happen without something from outside. */
    boolean hasEnded() {
        return switch (stop.kind()) {
            case POWER_OFF, RESET, ASLEEP, EXCEPTION_LOOP, DEVICE_FAILURE -> true;
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
        if (hasEnded()) {
            return end();
        }
        Cpu cpu = machine().current();
        return !events.told.isEmpty() ? events.told : "goes on at 0x" + Long.toHexString(cpu.pc) + " at EL" + cpu.el;
    }

    /** What the last step printed. */
    String printed() {
        return events.printed.toString();
    }

    /** Notes what a step does. */
    private static final class Events extends EventHash {
        private boolean stepping;
        private String told = "";
        private final StringBuilder printed = new StringBuilder();

        void begin() {
            stepping = true;
            told = "";
            printed.setLength(0);
        }

        void end() {
            stepping = false;
        }

        @Override
        public void exceptionTaken(CpuView cpu, TakenException exception) {
            super.exceptionTaken(cpu, exception);
            if (stepping) {
                told = "takes an exception to EL" + exception.toEl + ": " + SyndromeText.of(exception);
            }
        }

        @Override
        public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
            super.exceptionReturned(cpu, from, pc, illegal);
            if (stepping) {
                told = illegal
                        ? "is an illegal exception return, which stays at EL" + cpu.el()
                        : "returns to EL" + cpu.el() + " at 0x" + Long.toHexString(cpu.pc());
            }
        }

        @Override
        public void registerWritten(CpuView cpu, int register, long old, long value) {
            super.registerWritten(cpu, register, old, value);
            if (stepping && told.isEmpty()) {
                told = "writes " + Catalogue.row(register).name() + ": 0x" + Long.toHexString(old) + " becomes 0x"
                        + Long.toHexString(value);
            }
        }

        @Override
        public void registerRead(CpuView cpu, int register, long value) {
            super.registerRead(cpu, register, value);
            if (stepping && told.isEmpty()) {
                told = "reads " + Catalogue.row(register).name() + ": 0x" + Long.toHexString(value);
            }
        }

        @Override
        public void console(int value) {
            super.console(value);
            if (stepping) {
                printed.append((char) value);
            }
        }
    }
}
