package worldswitch.emulator.pmu;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.sysreg.BackedRegister;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * The registers of the performance monitors. At EL1 and EL0 the counters from MDCR_EL2.HPMN on are as if they were not there;
 * what is not there reads as zero and ignores writes. A viewer is shown all of them wherever the processor stands, since what
 * it is shown must not go by MDCR_EL2.
 */
final class MonitorRegisters {
    private static final int PMCR = Catalogue.index("PMCR_EL0");
    private static final Field NUMBER = Catalogue.field("PMCR_EL0.N");
    private static final long RESET_EVENTS = Catalogue.mask("PMCR_EL0.P");
    private static final long RESET_CYCLES = Catalogue.mask("PMCR_EL0.C");
    private static final long LONG_CYCLES = Catalogue.mask("PMCR_EL0.LC");
    private static final long IMPLEMENTER = Catalogue.field("PMCR_EL0.IMP").set(0, 'A');
    private static final long KEPT = Catalogue.mask("PMCR_EL0.E")
            | Catalogue.mask("PMCR_EL0.DP")
            | Catalogue.mask("PMCR_EL0.X")
            | Catalogue.mask("PMCR_EL0.LP");
    private static final int PMSELR = Catalogue.index("PMSELR_EL0");
    private static final Field SELECTED = Catalogue.field("PMSELR_EL0.SEL");
    private static final int TYPE = Catalogue.index("PMEVTYPER0_EL0");
    private static final int CYCLE_FILTER = Catalogue.index("PMCCFILTR_EL0");

    private final PerformanceMonitors monitors;
    private final CounterBank bank;
    private final CpuView cpu;
    private final RegisterFile registers;

    MonitorRegisters(PerformanceMonitors monitors, CpuView cpu, RegisterFile registers) {
        this.monitors = monitors;
        this.bank = monitors.bank;
        this.cpu = cpu;
        this.registers = registers;
    }

    /** Puts the monitors behind their registers. */
    void install() {
        put("PMCR_EL0", () -> control(bank.events()), () -> control(bank.partition.visible()), this::control);
        put("PMSWINC_EL0", () -> 0, value -> monitors.happened(Event.SOFTWARE_INCREMENT, cpu.el(), seen(value)));
        installSets();
        Counter cycles = bank.cycles();
        put("PMCCNTR_EL0", () -> value(cycles), value -> value(cycles, value));
        put("PMCCFILTR_EL0", cycles::type, value -> type(cycles, value));
        for (int number = 0; number < bank.events(); number++) {
            Counter counter = bank.event(number);
            put("PMEVCNTR" + number + "_EL0", () -> value(counter), value -> value(counter, value));
            put("PMEVTYPER" + number + "_EL0", counter::type, value -> type(counter, value));
        }
        put("PMXEVCNTR_EL0", this::selectedValue, this::selectedValue);
        put("PMXEVTYPER_EL0", this::selectedType, this::selectedType);
    }

    private void installSets() {
        LongSupplier enabled = () -> bank.enabled;
        set("PMCNTENSET_EL0", enabled, bits -> enable(bank.enabled | bits));
        set("PMCNTENCLR_EL0", enabled, bits -> enable(bank.enabled & ~bits));
        LongSupplier interrupting = () -> bank.interrupting;
        set("PMINTENSET_EL1", interrupting, bits -> interrupt(bank.interrupting | bits));
        set("PMINTENCLR_EL1", interrupting, bits -> interrupt(bank.interrupting & ~bits));
        set("PMOVSSET_EL0", this::overflowed, bits -> overflow(overflowed() | bits));
        set("PMOVSCLR_EL0", this::overflowed, bits -> overflow(overflowed() & ~bits));
    }

    /** A register with a bit for each counter. */
    private void set(String name, LongSupplier bits, LongConsumer change) {
        put(name, bits, () -> seen(bits.getAsLong()), value -> change.accept(seen(value)));
    }

    private void put(String name, LongSupplier reader, LongConsumer writer) {
        put(name, reader, reader, writer);
    }

    private void put(String name, LongSupplier peeker, LongSupplier reader, LongConsumer writer) {
        registers.install(Catalogue.index(name), new BackedRegister(peeker, reader, writer));
    }

    /** Those of some bits that software may see. */
    private long seen(long bits) {
        return bits & (Partition.below(bank.partition.visible()) | CounterBank.CYCLES);
    }

    private long control(int number) {
        return NUMBER.set(IMPLEMENTER | LONG_CYCLES | bank.control, number);
    }

    private void control(long value) {
        monitors.update();
        if ((value & RESET_CYCLES) != 0) {
            bank.cycles().value(0);
        }
        for (int number = 0; (value & RESET_EVENTS) != 0 && number < bank.partition.visible(); number++) {
            bank.event(number).value(0);
        }
        bank.control = value & KEPT & registers.writable(PMCR);
        monitors.changed();
    }

    private void enable(long bits) {
        monitors.update();
        bank.enabled = bits;
        monitors.changed();
    }

    private void interrupt(long bits) {
        bank.interrupting = bits;
        monitors.update();
    }

    private long overflowed() {
        monitors.update();
        return bank.overflowed;
    }

    private void overflow(long bits) {
        bank.overflowed = bits;
        monitors.update();
    }

    private long value(Counter counter) {
        monitors.update();
        return counter.value();
    }

    private void value(Counter counter, long value) {
        monitors.update();
        counter.value(value);
        monitors.update();
    }

    private void type(Counter counter, long value) {
        monitors.update();
        counter.type(value);
        monitors.changed();
    }

    private int selected() {
        return (int) SELECTED.get(registers.direct(PMSELR));
    }

    private long selectedValue() {
        return selected() < bank.partition.visible() ? value(bank.event(selected())) : 0;
    }

    private void selectedValue(long value) {
        if (selected() < bank.partition.visible()) {
            value(bank.event(selected()), value);
        }
    }

    private long selectedType() {
        if (selected() == CounterBank.CYCLE_COUNTER) {
            return bank.cycles().type();
        }
        return selected() < bank.partition.visible() ? bank.event(selected()).type() : 0;
    }

    private void selectedType(long value) {
        if (selected() == CounterBank.CYCLE_COUNTER) {
            type(bank.cycles(), value & registers.writable(CYCLE_FILTER));
        } else if (selected() < bank.partition.visible()) {
            type(bank.event(selected()), value & registers.writable(TYPE));
        }
    }
}
