package worldswitch.emulator.gic;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.gic.interrupt.Priority;
import worldswitch.emulator.sysreg.BackedRegister;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * Puts a physical CPU interface behind the ICC_ registers of its processor.
 *
 * <p>Whether an access reaches an ICC_ register or the ICV_ register of the same encoding is for the access rules to say.
 * System register access is always on: ICC_SRE_ELx.SRE reads as one.
 */
final class PhysicalRegisters {
    private static final Field CBPR = Catalogue.field("ICC_CTLR_EL1.CBPR");
    private static final Field EOI_MODE = Catalogue.field("ICC_CTLR_EL1.EOImode");
    private static final long CONTROL_CONSTANT = constants("ICC_CTLR_EL1");
    private static final long SRE_EL1 =
            Catalogue.mask("ICC_SRE_EL1.SRE") | Catalogue.mask("ICC_SRE_EL1.DFB") | Catalogue.mask("ICC_SRE_EL1.DIB");
    private static final long SRE_EL2 = SRE_EL1 | Catalogue.mask("ICC_SRE_EL2.Enable");

    private final CpuInterface cpu;
    private final RegisterFile registers;

    private PhysicalRegisters(CpuInterface cpu, RegisterFile registers) {
        this.cpu = cpu;
        this.registers = registers;
    }

    /**
     * Installs the registers.
     *
     * @param generator takes what is written to the three SGI registers
     */
    static void install(CpuInterface cpu, RegisterFile registers, SgiGenerator generator) {
        PhysicalRegisters all = new PhysicalRegisters(cpu, registers);
        all.handling();
        all.controls();
        all.generators(generator);
    }

    /** What a CTLR register says of the implementation: affinity 3 valid, 24 bits of INTID, five of priority. */
    static long constants(String register) {
        return Catalogue.field(register + ".A3V").set(0, 1)
                | Catalogue.field(register + ".IDbits").set(0, 1)
                | Catalogue.field(register + ".PRIbits").set(0, Priority.BITS - 1);
    }

    private void handling() {
        for (int group = 0; group < 2; group++) {
            int g = group;
            put("ICC_IAR" + g, BackedRegister.acknowledging(() -> cpu.signalled(g), () -> cpu.acknowledge(g)));
            put("ICC_EOIR" + g, BackedRegister.writeOnly(value -> cpu.end(g, (int) value & Intid.MASK)));
            put("ICC_HPPIR" + g, BackedRegister.readOnly(() -> cpu.highestPending(g)));
            put("ICC_BPR" + g, updating(() -> cpu.binaryPoint(g), value -> cpu.binaryPoint(g, value)));
            put("ICC_IGRPEN" + g, updating(() -> cpu.enabled(g) ? 1 : 0, value -> cpu.enabled(g, (value & 1) != 0)));
            put("ICC_AP" + g + "R0", updating(() -> cpu.active.read(g), value -> cpu.active.write(g, value)));
            for (int absent = 1; absent < 4; absent++) {
                put("ICC_AP" + g + "R" + absent, BackedRegister.readOnly(() -> 0));
            }
        }
        put("ICC_DIR", BackedRegister.writeOnly(value -> cpu.deactivate((int) value & Intid.MASK)));
        put("ICC_RPR", BackedRegister.readOnly(cpu.active::running));
    }

    private void controls() {
        put("ICC_PMR", updating(cpu::priorityMask, cpu::priorityMask));
        put("ICC_CTLR", updating(this::control, value -> cpu.control(CBPR.get(value) != 0, EOI_MODE.get(value) != 0)));
        put("ICC_SRE", BackedRegister.readOnly(() -> SRE_EL1));
        registers.install(Catalogue.index("ICC_SRE_EL2"), BackedRegister.readOnly(() -> SRE_EL2));
        registers.set(Catalogue.index("ICC_SRE_EL1"), SRE_EL1);
        registers.set(Catalogue.index("ICC_SRE_EL2"), SRE_EL2);
    }

    private void generators(SgiGenerator generator) {
        put("ICC_SGI1R", BackedRegister.writeOnly(value -> generator.generate(value, 1)));
        put("ICC_SGI0R", BackedRegister.writeOnly(value -> generator.generate(value, 0)));
        put("ICC_ASGI1R", BackedRegister.writeOnly(value -> generator.generate(value, 0)));
    }

    private long control() {
        return CONTROL_CONSTANT
                | CBPR.set(0, cpu.commonBinaryPoint() ? 1 : 0)
                | EOI_MODE.set(0, cpu.separateDeactivation() ? 1 : 0);
    }

    private BackedRegister updating(LongSupplier reader, LongConsumer writer) {
        return BackedRegister.of(reader, value -> {
            writer.accept(value);
            cpu.update();
        });
    }

    private void put(String name, BackedRegister register) {
        registers.install(Catalogue.index(name + "_EL1"), register);
    }
}
