package worldswitch.sessions.gdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.snapshot.CpuSnapshot;

/** The registers that a debugger sees, and how they are described to it: general ones, and every system register. */
final class TargetRegisters {
    private static final int STACK_POINTER = 31;
    private static final int PC = 32;
    private static final int STATE = 33;
    private static final int FIRST_VECTOR = 34;
    private static final int VECTORS = 32;
    private static final int FIRST_SYSTEM = 1000;
    private static final int WORD = 8;
    private static final int HALF = 4;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final List<TargetRegister> core = general();
    private final Map<Integer, TargetRegister> all = new LinkedHashMap<>();
    private final String description;

    private TargetRegisters(boolean floating) {
        List<TargetRegister> vectors = floating ? vectors() : List.of();
        List<TargetRegister> system = system();
        for (List<TargetRegister> each : List.of(core, vectors, system)) {
            each.forEach(register -> all.put(register.number(), register));
        }
        description = new TargetDescription()
                .core(core)
                .vectors(vectors)
                .system(system)
                .text();
    }

    /** The registers of a machine with such processors; ID_AA64PFR0_EL1.FP is all ones where there is no floating point. */
    static TargetRegisters of(CpuSnapshot cpu) {
        long mask = Catalogue.mask("ID_AA64PFR0_EL1.FP");
        boolean none = (cpu.direct("ID_AA64PFR0_EL1") & mask) == mask;
        return new TargetRegisters(!none);
    }

    private static List<TargetRegister> general() {
        List<TargetRegister> registers = new ArrayList<>();
        for (int i = 0; i < STACK_POINTER; i++) {
            registers.add(general(i, "x" + i, "int"));
        }
        registers.add(general(STACK_POINTER, "sp", "data_ptr"));
        registers.add(
                new TargetRegister(PC, "pc", WORD, "code_ptr", cpu -> Fields.hex(cpu.pc(), WORD), Target.Pc::new));
        registers.add(new TargetRegister(
                STATE,
                "cpsr",
                HALF,
                TargetDescription.STATE,
                cpu -> Fields.hex(cpu.pstate(), HALF),
                Target.State::new));
        return registers;
    }

    private static TargetRegister general(int number, String name, String type) {
        return new TargetRegister(
                number,
                name,
                WORD,
                type,
                cpu -> Fields.hex(cpu.general(number), WORD),
                cpu -> new Target.General(cpu, number));
    }

    private static List<TargetRegister> vectors() {
        List<TargetRegister> registers = new ArrayList<>();
        for (int i = 0; i < VECTORS; i++) {
            registers.add(vector(i));
        }
        registers.add(control(FIRST_VECTOR + VECTORS, "fpsr", "FPSR"));
        registers.add(control(FIRST_VECTOR + VECTORS + 1, "fpcr", "FPCR"));
        return registers;
    }

    private static TargetRegister vector(int number) {
        return new TargetRegister(
                FIRST_VECTOR + number,
                "v" + number,
                2 * WORD,
                "aarch64v",
                cpu -> Fields.hex(cpu.vector(2 * number), WORD) + Fields.hex(cpu.vector(2 * number + 1), WORD),
                cpu -> new Target.Vector(cpu, number));
    }

    private static TargetRegister control(int number, String name, String register) {
        return system(number, name, HALF, "int", Catalogue.index(register));
    }

    private static List<TargetRegister> system() {
        List<TargetRegister> registers = new ArrayList<>();
        for (int i = 0; i < Catalogue.size(); i++) {
            String name = Catalogue.row(i).name();
            if (NAME.matcher(name).matches() && isRegister(Catalogue.row(i))) {
                registers.add(system(FIRST_SYSTEM + i, name, WORD, TargetDescription.type(name), i));
            }
        }
        return registers;
    }

    /** Registers, but not under the further names that a VHE host has for those of EL1 and EL0. */
    private static boolean isRegister(SystemRegister row) {
        boolean alias = row.name().endsWith("_EL12") || row.name().endsWith("_EL02");
        return row.kind() == SystemRegister.Kind.REGISTER && row.readable() && !alias;
    }

    private static TargetRegister system(int number, String name, int size, String type, int index) {
        return new TargetRegister(
                number,
                name,
                size,
                type,
                cpu -> Fields.hex(cpu.direct(index), size),
                cpu -> new Target.Register(cpu, index));
    }

    /** The target description, in XML. */
    String description() {
        return description;
    }

    /** The general registers of a processor, one behind the other, as packets have them. */
    String general(CpuSnapshot cpu) {
        StringBuilder text = new StringBuilder();
        core.forEach(register -> text.append(register.text(cpu)));
        return text.toString();
    }

    /** The general registers in the order of {@link #general(CpuSnapshot)}. */
    List<TargetRegister> core() {
        return core;
    }

    /** The register of a number. */
    TargetRegister find(long number) throws Refusal {
        TargetRegister register = number < 0 || number > Integer.MAX_VALUE ? null : all.get((int) number);
        if (register == null) {
            throw Refusal.malformed("there is no register 0x" + Long.toHexString(number));
        }
        return register;
    }
}
