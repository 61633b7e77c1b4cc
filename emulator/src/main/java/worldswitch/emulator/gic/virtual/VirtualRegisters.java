package worldswitch.emulator.gic.virtual;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.gic.interrupt.Priority;
import worldswitch.emulator.sysreg.BackedRegister;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/** Puts a virtual CPU interface behind the ICH_ registers of the hypervisor and the ICV_ registers of its guest. */
public final class VirtualRegisters {
    private static final Field CBPR = Catalogue.field("ICV_CTLR_EL1.CBPR");
    private static final Field EOI_MODE = Catalogue.field("ICV_CTLR_EL1.EOImode");
    private static final long CONTROL_CONSTANT = Catalogue.mask("ICV_CTLR_EL1.A3V")
            | Catalogue.field("ICV_CTLR_EL1.IDbits").set(0, 1)
            | Catalogue.field("ICV_CTLR_EL1.PRIbits").set(0, Priority.BITS - 1);
    private static final long TYPE = Catalogue.field("ICH_VTR_EL2.ListRegs").set(0, ListRegisters.COUNT - 1)
            | Catalogue.mask("ICH_VTR_EL2.TDS")
            | Catalogue.mask("ICH_VTR_EL2.nV4")
            | Catalogue.mask("ICH_VTR_EL2.A3V")
            | Catalogue.field("ICH_VTR_EL2.IDbits").set(0, 1)
            | Catalogue.field("ICH_VTR_EL2.PREbits").set(0, Priority.BITS - 1)
            | Catalogue.field("ICH_VTR_EL2.PRIbits").set(0, Priority.BITS - 1);

    private final VirtualInterface cpu;
    private final RegisterFile registers;

    private VirtualRegisters(VirtualInterface cpu, RegisterFile registers) {
        this.cpu = cpu;
        this.registers = registers;
    }

    /** Installs the registers. */
    public static void install(VirtualInterface cpu, RegisterFile registers) {
        VirtualRegisters all = new VirtualRegisters(cpu, registers);
        all.hypervisorControls();
        all.hypervisorLists();
        all.guestHandling();
        all.guestControls();
    }

    private void hypervisorControls() {
        VirtualControl control = cpu.control;
        put("ICH_HCR_EL2", updating(control::hcr, control::hcr));
        put("ICH_VMCR_EL2", updating(control::vmcr, control::setVmcr));
        put("ICH_VTR_EL2", BackedRegister.readOnly(() -> TYPE));
        put("ICH_MISR_EL2", BackedRegister.readOnly(cpu::misr));
        put("ICH_EISR_EL2", BackedRegister.readOnly(cpu.lists::ended));
        put("ICH_ELRSR_EL2", BackedRegister.readOnly(cpu.lists::empty));
    }

    private void hypervisorLists() {
        for (int i = 0; i < ListRegisters.COUNT; i++) {
            int n = i;
            LongConsumer writer = value -> cpu.lists.set(n, ListRegister.written(value));
            put("ICH_LR" + n + "_EL2", updating(() -> cpu.lists.get(n), writer));
        }
        for (int group = 0; group < 2; group++) {
            activePriorities(group, "ICH_AP" + group + "R", "_EL2");
        }
    }

    private void guestHandling() {
        for (int group = 0; group < 2; group++) {
            int g = group;
            LongConsumer end = value -> cpu.end(g, (int) value & Intid.MASK);
            put("ICV_IAR" + g + "_EL1", BackedRegister.acknowledging(() -> cpu.signalled(g), () -> cpu.acknowledge(g)));
            put("ICV_EOIR" + g + "_EL1", BackedRegister.writeOnly(end));
            put("ICV_HPPIR" + g + "_EL1", BackedRegister.readOnly(() -> cpu.highestPending(g)));
            activePriorities(g, "ICV_AP" + g + "R", "_EL1");
        }
        LongConsumer deactivate = value -> cpu.deactivateSeparately((int) value & Intid.MASK);
        put("ICV_DIR_EL1", BackedRegister.writeOnly(deactivate));
        put("ICV_RPR_EL1", BackedRegister.readOnly(cpu.active::running));
    }

    private void guestControls() {
        VirtualControl control = cpu.control;
        for (int group = 0; group < 2; group++) {
            int g = group;
            LongConsumer point = value -> control.binaryPoint(g, value);
            put("ICV_BPR" + g + "_EL1", updating(() -> control.binaryPoint(g), point));
            LongConsumer enable = value -> control.enable(g, (value & 1) != 0);
            put("ICV_IGRPEN" + g + "_EL1", updating(() -> control.enabledGroups() >> g & 1, enable));
        }
        put("ICV_PMR_EL1", updating(control::priorityMask, control::priorityMask));
        LongConsumer write = value -> control.control(CBPR.get(value) != 0, EOI_MODE.get(value) != 0);
        put("ICV_CTLR_EL1", updating(this::guestControl, write));
    }

    private long guestControl() {
        return CONTROL_CONSTANT
                | CBPR.set(0, cpu.control.commonBinaryPoint() ? 1 : 0)
                | EOI_MODE.set(0, cpu.control.separateDeactivation() ? 1 : 0);
    }

    private void activePriorities(int group, String prefix, String suffix) {
        put(prefix + 0 + suffix, updating(() -> cpu.active.read(group), value -> cpu.active.write(group, value)));
        for (int absent = 1; absent < 4; absent++) {
            put(prefix + absent + suffix, BackedRegister.readOnly(() -> 0));
        }
    }

    private BackedRegister updating(LongSupplier reader, LongConsumer writer) {
        return BackedRegister.of(reader, value -> {
            writer.accept(value);
            cpu.update();
        });
    }

    private void put(String name, BackedRegister register) {
        registers.install(Catalogue.index(name), register);
    }
}
