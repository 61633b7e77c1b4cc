package worldswitch.sessions.gdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final String HEAD = """
            <?xml version="1.0"?>
            <!DOCTYPE target SYSTEM "gdb-target.dtd">
            <target version="1.0">
            <architecture>aarch64</architecture>
            """;

    private final List<TargetRegister> core = new ArrayList<>();
    private final Map<Integer, TargetRegister> all = new LinkedHashMap<>();
    private final String description;

    /**
     * The registers of a machine.
     *
     * @param floating whether its processors have floating point
     */
    TargetRegisters(boolean floating) {
        for (int i = 0; i < STACK_POINTER; i++) {
            int number = i;
            core.add(new TargetRegister(
                    i,
                    "x" + i,
                    WORD,
                    "int",
                    cpu -> Fields.hex(cpu.general(number), WORD),
                    cpu -> new Target.General(cpu, number)));
        }
        core.add(new TargetRegister(
                STACK_POINTER,
                "sp",
                WORD,
                "data_ptr",
                cpu -> Fields.hex(cpu.general(STACK_POINTER), WORD),
                cpu -> new Target.General(cpu, STACK_POINTER)));
        core.add(new TargetRegister(PC, "pc", WORD, "code_ptr", cpu -> Fields.hex(cpu.pc(), WORD), Target.Pc::new));
        core.add(new TargetRegister(
                STATE, "cpsr", HALF, "int", cpu -> Fields.hex(cpu.pstate(), HALF), Target.State::new));
        core.forEach(register -> all.put(register.number(), register));
        List<TargetRegister> vectors = floating ? vectors() : List.of();
        vectors.forEach(register -> all.put(register.number(), register));
        List<TargetRegister> system = system();
        system.forEach(register -> all.put(register.number(), register));
        description = HEAD + feature("org.gnu.gdb.aarch64.core", "", core, "")
                + (floating ? feature("org.gnu.gdb.aarch64.fpu", types(), vectors, "") : "")
                + feature("worldswitch.aarch64.system", "", system, " group=\"system\" save-restore=\"no\"")
                + "</target>\n";
    }

    private static List<TargetRegister> system() {
        List<TargetRegister> registers = new ArrayList<>();
        for (int i = 0; i < Catalogue.size(); i++) {
            int index = i;
            String name = Catalogue.row(i).name();
            if (NAME.matcher(name).matches() && isRegister(Catalogue.row(i))) {
                registers.add(new TargetRegister(
                        FIRST_SYSTEM + i,
                        name,
                        WORD,
                        "int",
                        cpu -> Fields.hex(cpu.direct(index), WORD),
                        cpu -> new Target.Register(cpu, index)));
            }
        }
        return registers;
    }

    /** Registers, but not under the further names that a VHE host has for those of EL1 and EL0. */
    private static boolean isRegister(SystemRegister row) {
        boolean alias = row.name().endsWith("_EL12") || row.name().endsWith("_EL02");
        return row.kind() == SystemRegister.Kind.REGISTER && row.readable() && !alias;
    }

    private static List<TargetRegister> vectors() {
        List<TargetRegister> registers = new ArrayList<>();
        for (int i = 0; i < VECTORS; i++) {
            int number = i;
            registers.add(new TargetRegister(
                    FIRST_VECTOR + i,
                    "v" + i,
                    2 * WORD,
                    "aarch64v",
                    cpu -> Fields.hex(cpu.vector(2 * number), WORD) + Fields.hex(cpu.vector(2 * number + 1), WORD),
                    cpu -> new Target.Vector(cpu, number)));
        }
        registers.add(control(FIRST_VECTOR + VECTORS, "fpsr", "FPSR"));
        registers.add(control(FIRST_VECTOR + VECTORS + 1, "fpcr", "FPCR"));
        return registers;
    }

    private static TargetRegister control(int number, String name, String register) {
        int index = Catalogue.index(register);
        return new TargetRegister(
                number,
                name,
                HALF,
                "int",
                cpu -> Fields.hex(cpu.direct(index), HALF),
                cpu -> new Target.Register(cpu, index));
    }

    /** The types of a vector register, as gdb has them. */
    private static String types() {
        try (InputStream in = TargetRegisters.class.getResourceAsStream("vector-types.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String feature(String name, String types, List<TargetRegister> registers, String group) {
        StringBuilder text = new StringBuilder("<feature name=\"" + name + "\">\n" + types);
        registers.forEach(register -> text.append(register.description(group)));
        return text + "</feature>\n";
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

    /** The general registers in the order of {@link #general}. */
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
