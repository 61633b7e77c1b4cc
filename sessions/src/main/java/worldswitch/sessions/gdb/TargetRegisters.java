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

    TargetRegisters() {
        for (int i = 0; i < STACK_POINTER; i++) {
            int number = i;
            core.add(new TargetRegister(
                    i, "x" + i, WORD, "int", cpu -> cpu.general(number), cpu -> new Target.General(cpu, number)));
        }
        core.add(new TargetRegister(
                STACK_POINTER,
                "sp",
                WORD,
                "data_ptr",
                cpu -> cpu.general(STACK_POINTER),
                cpu -> new Target.General(cpu, STACK_POINTER)));
        core.add(new TargetRegister(PC, "pc", WORD, "code_ptr", CpuSnapshot::pc, Target.Pc::new));
        core.add(new TargetRegister(STATE, "cpsr", HALF, "int", CpuSnapshot::pstate, Target.State::new));
        core.forEach(register -> all.put(register.number(), register));
        List<TargetRegister> system = system();
        system.forEach(register -> all.put(register.number(), register));
        description = HEAD + feature("org.gnu.gdb.aarch64.core", core, "")
                + feature("worldswitch.aarch64.system", system, " group=\"system\" save-restore=\"no\"")
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
                        cpu -> cpu.direct(index),
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

    private static String feature(String name, List<TargetRegister> registers, String group) {
        StringBuilder text = new StringBuilder("<feature name=\"" + name + "\">\n");
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
