package worldswitch.emulator.mmu.oracle;

import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.TestProcessor;
import worldswitch.emulator.mmu.maintenance.Maintenance;
import worldswitch.emulator.mmu.tlb.TlbDomain;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** Does with the emulator what the driver does on a processor. */
final class CaseRunner {
    private static final String[] TRANSLATIONS = {
        "", "S1E1R", "S1E1W", "S1E0R", "S1E0W", "S1E1RP", "S1E1WP", "S1E2R", "S1E2W", "S12E1R", "S12E1W", "S12E0R",
        "S12E0W"
    };

    private final TestProcessor cpu;
    private final Maintenance maintenance;
    private long tables;

    CaseRunner() {
        PhysicalMemory memory = new PhysicalMemory();
        memory.addRam(0x4000_0000L, 128 << 20);
        TlbDomain domain = new TlbDomain();
        cpu = new TestProcessor(memory, domain);
        maintenance = new Maintenance(cpu.memory, cpu.registers, domain);
    }

    String run(TranslationCase one) {
        one.pokes.forEach((address, value) -> cpu.physical.write(address, 8, value));
        one.registers.forEach(cpu::set);
        cpu.set("PAR_EL1", 0);
        cpu.at(2).pan(one.pan).uao(false);
        execute("TLBI ALLE1", 0);
        execute("TLBI ALLE2", 0);
        String outcome = perform(one);
        tables = 0;
        for (long address : one.pokes.keySet()) {
            tables = Long.rotateRight(tables, 7) ^ cpu.physical.read(address, 8);
            cpu.physical.write(address, 8, 0);
        }
        return outcome;
    }

    /** What the tables were after the last case, as one number. */
    long tables() {
        return tables;
    }

    private String perform(TranslationCase one) {
        try {
            return one.operation < 16 ? translate(one) : access(one);
        } catch (GuestAbort abort) {
            return Outcome.of(abort);
        }
    }

    private void execute(String operation, long operand) {
        maintenance.execute(Catalogue.row(Catalogue.index(operation)), operand);
    }

    private String translate(TranslationCase one) {
        execute("AT " + TRANSLATIONS[one.operation], one.address);
        return "par %x".formatted(cpu.get("PAR_EL1"));
    }

    private String access(TranslationCase one) {
        if (one.operation < 32) {
            cpu.at((int) one.pstate >> 2 & 3);
            cpu.pan((one.pstate >> 22 & 1) != 0);
            cpu.uao((one.pstate >> 23 & 1) != 0);
        }
        long address = one.address;
        switch (one.operation & 15) {
            case 0 -> cpu.memory.load64(address);
            case 1 -> cpu.memory.store64(address, 0xd4000aa2_d4000aa2L);
            case 2 -> cpu.memory.load(address, 8, Access.UNPRIVILEGED);
            case 3 -> cpu.memory.store(address, 8, 0xd4000aa2_d4000aa2L, Access.UNPRIVILEGED);
            case 4 -> cpu.memory.load(address, 8, Access.ATOMIC);
            case 5 -> {
                return fetch(address);
            }
            case 6 -> cpu.memory.load(address, 1, Access.UNPRIVILEGED);
            default -> cpu.memory.load(address, 2, Access.UNPRIVILEGED);
        }
        return "done";
    }

    /** A branch strips the tag of its target where tags are ignored for fetches. */
    private String fetch(long address) {
        var controls = cpu.memory.translator().controls();
        var range = controls.stageOne(controls.hypervisor().regime(cpu.el())).range(address);
        cpu.memory.fetch(range.canonical(address, true));
        return "fetched";
    }
}
