package worldswitch.emulator.timer;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.gic.interrupt.InterruptLine;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.sysreg.BackedRegister;
import worldswitch.emulator.sysreg.RegisterBehaviour;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

/**
 * The generic timers of one processor: EL1 physical and virtual, EL2 physical and virtual, the counter's two views, and the
 * event streams made from them.
 *
 * <p>Each timer is three registers over one comparator. Which timer a name reaches (CNTP_CTL_EL0 at EL2 with
 * HCR_EL2.E2H=1 is CNTHP_CTL_EL2) is the access rules' affair; by the time a behaviour here is asked, the register is
 * known. The virtual timer always compares with the counter less CNTVOFF_EL2, whoever looks at it, whereas a read of
 * CNTVCT_EL0 leaves the offset out where the reader is a VHE host (Arm ARM, CNTVCT_EL0 accessors).
 *
 * <p>With FEAT_ECV the EL1 physical timer has an offset too, CNTPOFF_EL2, while CNTHCTL_EL2.ECV is set and HCR_EL2.{E2H,TGE}
 * is not {1,1}. The timer compares with it whoever looks; EL2 reads the count, and what remains, without it.
 */
public final class GenericTimers implements Stateful {
    /** The INTID of the EL2 physical timer's interrupt. */
    public static final int HYPERVISOR_PHYSICAL_INTID = 26;
    /** The INTID of the virtual timer's interrupt. */
    public static final int VIRTUAL_INTID = 27;
    /** The INTID of the EL2 virtual timer's interrupt. */
    public static final int HYPERVISOR_VIRTUAL_INTID = 28;
    /** The INTID of the EL1 physical timer's interrupt. */
    public static final int PHYSICAL_INTID = 30;

    private static final int CNTVOFF_EL2 = Catalogue.index("CNTVOFF_EL2");
    private static final int CNTPOFF_EL2 = Catalogue.index("CNTPOFF_EL2");
    private static final int CNTHCTL_EL2 = Catalogue.index("CNTHCTL_EL2");
    private static final long ECV = Catalogue.mask("CNTHCTL_EL2.ECV");
    private static final int HCR_EL2 = Catalogue.index("HCR_EL2");
    private static final long E2H = Catalogue.mask("HCR_EL2.E2H");
    private static final long TGE = Catalogue.mask("HCR_EL2.TGE");

    private static final LongSupplier NONE = () -> 0;

    private final VirtualTime time;
    private final Cpu cpu;
    private final RegisterFile registers;
    private final List<Timer> timers;
    private final CounterEvents events;
    private long virtualOffset;
    private long frequency = SystemCounter.FREQUENCY;

    /**
     * Makes the timers of a processor and puts them behind its registers.
     *
     * @param line the private interrupt input of an INTID
     */
    public GenericTimers(VirtualTime time, Cpu cpu, IntFunction<InterruptLine> line) {
        this.time = time;
        this.cpu = cpu;
        this.registers = cpu.registers;
        this.timers = List.of(
                timer("CNTP", "EL0", this::physicalOffset, this::physicalOffsetSeen, line.apply(PHYSICAL_INTID)),
                timer("CNTV", "EL0", () -> virtualOffset, () -> virtualOffset, line.apply(VIRTUAL_INTID)),
                timer("CNTHP", "EL2", NONE, NONE, line.apply(HYPERVISOR_PHYSICAL_INTID)),
                timer("CNTHV", "EL2", NONE, NONE, line.apply(HYPERVISOR_VIRTUAL_INTID)));
        install("CNTFRQ_EL0", BackedRegister.of(() -> frequency, value -> frequency = value & 0xffff_ffffL));
        install("CNTPCT_EL0", BackedRegister.readOnly(this::physicalCount));
        install("CNTVCT_EL0", BackedRegister.readOnly(this::virtualCount));
        install("CNTPCTSS_EL0", BackedRegister.readOnly(this::physicalCount));
        install("CNTVCTSS_EL0", BackedRegister.readOnly(this::virtualCount));
        events = new CounterEvents(time, cpu, () -> virtualOffset);
        cpu.eventStream = events;
        installOffset(timers.get(1));
        installPhysicalOffset(timers.get(0));
    }

    @Override
    public void state(StateTape tape) {
        virtualOffset = tape.word(virtualOffset);
        frequency = tape.word(frequency);
        timers.forEach(timer -> timer.state(tape));
        events.state(tape);
    }

    private Timer timer(String prefix, String suffix, LongSupplier offset, LongSupplier seen, InterruptLine line) {
        Timer timer = new Timer(time, offset, seen, line);
        install(prefix + "_CTL_" + suffix, BackedRegister.of(timer::control, timer::control));
        install(prefix + "_CVAL_" + suffix, BackedRegister.of(timer::compare, timer::compare));
        install(prefix + "_TVAL_" + suffix, BackedRegister.of(timer::remaining, timer::remaining));
        return timer;
    }

    private void install(String register, RegisterBehaviour behaviour) {
        registers.install(Catalogue.index(register), behaviour);
    }

    private void installOffset(Timer virtual) {
        registers.install(CNTVOFF_EL2, new RegisterBehaviour() {
            @Override
            public long write(int register, long stored, long value) {
                virtualOffset = value;
                virtual.update();
                events.update();
                return value;
            }
        });
    }

    /** A write of CNTPOFF_EL2 counts at once; of the controls that switch it on, their effective values. */
    private void installPhysicalOffset(Timer physical) {
        registers.install(CNTPOFF_EL2, new RegisterBehaviour() {
            @Override
            public long write(int register, long stored, long value) {
                registers.set(CNTPOFF_EL2, value);
                physical.update();
                return value;
            }
        });
        registers.listen(
                register -> {
                    if (registers.direct(CNTPOFF_EL2) != 0) {
                        physical.update();
                    }
                },
                CNTHCTL_EL2,
                HCR_EL2);
    }

    private long physicalCount() {
        return SystemCounter.ticks(time) - physicalOffsetSeen();
    }

    /** What is subtracted from the counter for the EL1 physical timer. */
    private long physicalOffset() {
        boolean on = (cpu.effective(CNTHCTL_EL2) & ECV) != 0 && (cpu.effective(HCR_EL2) & (E2H | TGE)) != (E2H | TGE);
        return on ? registers.direct(CNTPOFF_EL2) : 0;
    }

    private long physicalOffsetSeen() {
        return cpu.el() == 2 ? 0 : physicalOffset();
    }

    private long virtualCount() {
        long hcr = cpu.effective(HCR_EL2);
        boolean host = (hcr & E2H) != 0 && (cpu.el() == 2 || cpu.el() == 0 && (hcr & TGE) != 0);
        return SystemCounter.ticks(time) - (host ? 0 : virtualOffset);
    }
}
