package worldswitch.emulator.timer;

import java.util.function.LongSupplier;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.EventStream;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

/**
 * The event streams of one processor: a bit of the counter sets the event register each time it goes to 1, or to 0.
 *
 * <p>CNTKCTL_EL1 has the stream of the virtual counter, which is silent while HCR_EL2.{E2H,TGE} is {1,1}; CNTHCTL_EL2 that of
 * the physical counter as EL2 sees it, without an offset (Arm ARM, CNTKCTL_EL1 and CNTHCTL_EL2; TestEventCNTV and
 * TestEventCNTP of Arm's pseudocode). Both are on at every exception level.
 *
 * <p>Events come at the exact instruction, and cost nothing in between: one is due only while the event register is clear,
 * since another would change nothing. So there is at most one for each WFE, however fast the stream.
 */
final class CounterEvents implements EventStream, VirtualTime.Deadline, Stateful {
    private static final int CNTKCTL_EL1 = Catalogue.index("CNTKCTL_EL1");
    private static final int CNTHCTL_EL2 = Catalogue.index("CNTHCTL_EL2");
    private static final int HCR_EL2 = Catalogue.index("HCR_EL2");
    private static final long HOST = Catalogue.mask("HCR_EL2.E2H") | Catalogue.mask("HCR_EL2.TGE");
    private static final long EVNTEN = Catalogue.mask("CNTKCTL_EL1.EVNTEN");
    private static final long EVNTDIR = Catalogue.mask("CNTKCTL_EL1.EVNTDIR");
    private static final long EVNTIS = Catalogue.mask("CNTKCTL_EL1.EVNTIS");
    private static final int EVNTI_SHIFT = 4;
    private static final int EVNTI_MASK = 0xf;
    /** How much higher the bits are that EVNTI counts with EVNTIS set. */
    private static final int SCALE = 8;

    private final VirtualTime time;
    private final Cpu cpu;
    private final LongSupplier virtualOffset;
    private long due = VirtualTime.NEVER;

    CounterEvents(VirtualTime time, Cpu cpu, LongSupplier virtualOffset) {
        this.time = time;
        this.cpu = cpu;
        this.virtualOffset = virtualOffset;
        cpu.registers.listen(register -> update(), CNTKCTL_EL1, CNTHCTL_EL2, HCR_EL2);
        time.add(this);
    }

    @Override
    public boolean isOn() {
        return ((physicalControl() | virtualControl()) & EVNTEN) != 0;
    }

    @Override
    public void cleared() {
        update();
    }

    /** Sets the next deadline; to be called when the offset of the virtual counter has changed. */
    void update() {
        long next = cpu.event ? VirtualTime.NEVER : nextEvent();
        if (next != due) {
            due = next;
            time.reconsider();
        }
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public void expire() {
        cpu.event = true;
        due = VirtualTime.NEVER;
    }

    @Override
    public void state(StateTape tape) {
        due = VirtualTime.due(tape, due);
    }

    private long physicalControl() {
        return cpu.effective(CNTHCTL_EL2);
    }

    private long virtualControl() {
        return (cpu.effective(HCR_EL2) & HOST) == HOST ? 0 : cpu.effective(CNTKCTL_EL1);
    }

    private long nextEvent() {
        long ticks = SystemCounter.ticks(time);
        return Math.min(
                nextEvent(physicalControl(), ticks), nextEvent(virtualControl(), ticks - virtualOffset.getAsLong()));
    }

    /**
     * When a counter makes the next event of a stream.
     *
     * @param control the register that the stream is controlled by
     * @param count the counter's value now
     */
    private long nextEvent(long control, long count) {
        if ((control & EVNTEN) == 0) {
            return VirtualTime.NEVER;
        }
        int bit = (int) (control >>> EVNTI_SHIFT) & EVNTI_MASK;
        long half = 1L << ((control & EVNTIS) != 0 ? bit + SCALE : bit);
        long period = 2 * half;
        long edge = (control & EVNTDIR) != 0 ? 0 : half;
        return SystemCounter.timeOf(time, period - (count - edge & period - 1));
    }
}
