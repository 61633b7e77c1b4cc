package worldswitch.emulator.gic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.gic.interrupt.InterruptLine;
import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.gic.its.TranslationService;
import worldswitch.emulator.gic.lpi.Lpis;
import worldswitch.emulator.gic.virtual.VirtualInterface;
import worldswitch.emulator.gic.virtual.VirtualRegisters;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * A GICv3 with one security state, affinity routing and an ITS: the interrupt controller of the virt board.
 *
 * <p>The way of an interrupt, from left to right; each part is a class of this package:
 *
 * <pre>
 *   device --- line ---> {@link Distributor} ----.              one, memory-mapped: INTID 32 to 287
 *   device -- event --> {@link TranslationService} -.  \       one, memory-mapped, with tables in memory
 *                                                 \ \
 *   timer ---- line ---> {@link Redistributor} ----+--> {@link CpuInterface} --- IRQ, FIQ ---> processor
 *   SGI ---------------> one a processor: 0 to 31, LPIs       ICC_ registers
 *                               ^                                              |  hypervisor writes ICH_LRn_EL2
 *                               |  maintenance, INTID 25                       v
 *                               '-----------------------  {@link VirtualInterface} --- virtual IRQ, FIQ ---> guest
 *                               ^                         ICH_ registers, ICV_ registers
 *                               '-- deactivation of a hardware interrupt
 * </pre>
 *
 * <p>Nothing here is polled. A device drives a line, software writes a register, and whichever it was, what follows from it is
 * computed at once: the bank's bit maps, the most urgent interrupt of each processor concerned, its lines. The work is a few
 * words of bit maps and allocates nothing. Interrupts are taken later, by the processor, when it looks at its lines between
 * two instructions.
 */
public final class Gic implements Stateful {
    private static final long DISTRIBUTOR_BASE = 0x0800_0000;
    private static final long TRANSLATION_BASE = 0x0808_0000;
    private static final long REDISTRIBUTOR_BASE = 0x080a_0000;

    private final Cpu[] cpus;
    private final PhysicalMemory memory;
    private final Distributor distributor;
    private final Redistributor[] redistributors;
    private final CpuInterface[] interfaces;
    private final VirtualInterface[] virtuals;
    private final TranslationService translation;
    private MachineObserver observer = MachineObserver.NONE;

    /**
     * Makes the interrupt controller of some processors and puts it behind their registers.
     *
     * @param memory where the tables of LPIs are, and where {@link #map} is to lay out the frames
     */
    public Gic(PhysicalMemory memory, Cpu... cpus) {
        this.cpus = cpus.clone();
        this.memory = memory;
        distributor = new Distributor(cpus.length, this::sharedChanged, this::update);
        redistributors = new Redistributor[cpus.length];
        interfaces = new CpuInterface[cpus.length];
        virtuals = new VirtualInterface[cpus.length];
        for (int i = 0; i < cpus.length; i++) {
            connect(i, cpus[i]);
        }
        Lpis[] lpis = Arrays.stream(redistributors).map(each -> each.lpis).toArray(Lpis[]::new);
        translation = new TranslationService(memory, cpus[0].time(), this::update, lpis);
    }

    /** Lays out the frames of distributor, ITS and redistributors where QEMU's virt board has them. */
    public void map() {
        memory.addDevice("gic-distributor", DISTRIBUTOR_BASE, Distributor.REGION, distributor);
        memory.addDevice("gic-its", TRANSLATION_BASE, TranslationService.REGION, translation);
        for (int i = 0; i < cpus.length; i++) {
            long base = REDISTRIBUTOR_BASE + i * Redistributor.REGION;
            memory.addDevice("gic-redistributor-" + i, base, Redistributor.REGION, redistributors[i]);
        }
    }

    /** The input of a shared interrupt, INTID 32 to 287. */
    public InterruptLine shared(int intid) {
        return level -> {
            if ((distributor.bank.asserted(intid >> 5) >>> intid & 1) != (level ? 1 : 0)) {
                distributor.bank.drive(intid, level);
                update();
            }
        };
    }

    /** The input of a processor's private interrupt, INTID 16 to 31. */
    public InterruptLine privateTo(int cpu, int intid) {
        InterruptBank bank = redistributors[cpu].bank;
        CpuInterface itsInterface = interfaces[cpu];
        return level -> {
            if ((bank.asserted(0) >>> intid & 1) != (level ? 1 : 0)) {
                bank.drive(intid, level);
                itsInterface.update();
            }
        };
    }

    /** Sends what happens to an observer from now on. */
    public void observe(MachineObserver to) {
        observer = to;
        for (VirtualInterface virtual : virtuals) {
            virtual.observe(to);
        }
    }

    /** What it holds now, for viewers. */
    public GicSnapshot snapshot() {
        List<GicSnapshot.CpuPart> parts = IntStream.range(0, cpus.length)
                .mapToObj(i -> new GicSnapshot.CpuPart(interfaces[i].snapshot(), virtuals[i].snapshot(), interrupts(i)))
                .toList();
        return new GicSnapshot(distributor.enabledGroups(), parts);
    }

    @Override
    public void state(StateTape tape) {
        distributor.state(tape);
        for (int i = 0; i < cpus.length; i++) {
            redistributors[i].state(tape);
            interfaces[i].state(tape);
            virtuals[i].state(tape);
        }
        translation.state(tape);
        if (tape.playing()) {
            update();
            for (VirtualInterface virtual : virtuals) {
                virtual.update();
            }
        }
    }

    private void connect(int i, Cpu cpu) {
        Lpis lpis = new Lpis(memory, intid -> lpiChanged(cpu, intid));
        redistributors[i] = new Redistributor(
                i, i == cpus.length - 1, lpis, intid -> changed(cpu, redistributors[i].bank, intid), this::update);
        interfaces[i] = new CpuInterface(i, distributor, redistributors[i], cpu.lines, this::update);
        virtuals[i] = new VirtualInterface(
                cpu, cpu.lines, privateTo(i, Intid.MAINTENANCE), interfaces[i]::deactivateAnywhere);
        PhysicalRegisters.install(interfaces[i], cpu.registers, new SgiGenerator(i, redistributors, this::update));
        VirtualRegisters.install(virtuals[i], cpu.registers);
    }

    private List<InterruptSnapshot> interrupts(int cpu) {
        Stream<InterruptSnapshot> others = IntStream.range(0, Intid.COUNT)
                .filter(intid -> bank(cpu, intid).stateOf(intid) != 0
                        || (bank(cpu, intid).asserted(intid >> 5) >>> intid & 1) != 0
                        || virtuals[cpu].standsFor(intid))
                .filter(intid -> intid < Intid.FIRST_SHARED || Math.max(0, distributor.target(intid)) == cpu)
                .mapToObj(intid -> InterruptSnapshot.of(
                        bank(cpu, intid), intid, intid < Intid.FIRST_SHARED ? cpu : distributor.target(intid)));
        Lpis lpis = redistributors[cpu].lpis;
        Stream<InterruptSnapshot> pending = IntStream.iterate(
                        lpis.next(Intid.FIRST_LPI), intid -> intid < Intid.END, intid -> lpis.next(intid + 1))
                .mapToObj(intid -> InterruptSnapshot.of(lpis, intid, cpu));
        return Stream.concat(others, pending).toList();
    }

    private InterruptBank bank(int cpu, int intid) {
        return intid < Intid.FIRST_SHARED ? redistributors[cpu].bank : distributor.bank;
    }

    private void update() {
        for (CpuInterface itsInterface : interfaces) {
            itsInterface.update();
        }
    }

    private void sharedChanged(int intid) {
        changed(cpus[Math.max(0, distributor.target(intid))], distributor.bank, intid);
    }

    private void lpiChanged(CpuView cpu, int intid) {
        observer.interruptChanged(cpu, intid, redistributors[cpu.id()].lpis.isPending(intid) ? 1 : 0);
    }

    private void changed(CpuView cpu, InterruptBank bank, int intid) {
        observer.interruptChanged(cpu, intid, bank.stateOf(intid));
    }
}
