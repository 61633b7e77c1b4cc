package worldswitch.emulator.sysreg.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import worldswitch.emulator.event.StillCpu;
import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Encoding;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.emulator.sysreg.catalogue.SystemRegister.Kind;

/**
 * One access with the control registers that surround it, and where our rules say that it ends.
 *
 * @param controls the values of {@link #CONTROLS}
 * @param expected {@code N00} where it is carried out, else exception level and exception class, {@code 118}
 */
record OutcomeCase(SystemRegister row, int el, boolean write, List<Long> controls, String expected) {
    /** The control registers in the order of the program's cases. */
    static final List<String> CONTROLS = List.of(
            "HCR_EL2",
            "CPTR_EL2",
            "CPACR_EL1",
            "MDCR_EL2",
            "CNTHCTL_EL2",
            "CNTKCTL_EL1",
            "SCTLR_EL1",
            "SCTLR_EL2",
            "PMUSERENR_EL0",
            "MDSCR_EL1",
            "ICH_HCR_EL2");

    private static final int MOST = 24;
    private static final Field TGE = Catalogue.field("HCR_EL2.TGE");
    /** The machine without pointer tags, which QEMU has only together with tags of memory. */
    static final Features FEATURES = Features.of(Set.of("-FEAT_MTE"));

    private static final AccessRules RULES = new AccessRules(FEATURES);
    private static final RegisterFile FILE = new RegisterFile(new StillCpu(0, 2), FEATURES, false);
    private static final List<Long> AT_RESET = present();

    /** Every access of a register or operation, each under many assignments of the fields that it depends on. */
    static Stream<OutcomeCase> of(SystemRegister row) {
        return Stream.of(0, 1, 2).flatMap(el -> Stream.of(false, true).flatMap(write -> of(row, el, write)));
    }

    private static Stream<OutcomeCase> of(SystemRegister row, int el, boolean write) {
        int encoding = row.encoding().packed();
        List<Field> fields = RULES.decide(FILE, encoding, write, el, true).dependsOn().stream()
                .filter(field ->
                        CONTROLS.contains(field.register()) && !field.name().startsWith("NV"))
                .toList();
        int bits = fields.stream().mapToInt(Field::width).sum();
        List<OutcomeCase> cases = new ArrayList<>();
        for (int assignment : assignments(bits, encoding)) {
            assign(fields, assignment);
            if (el != 1 || !hypervisorTakesAll()) {
                String expected = expected(RULES.decide(FILE, encoding, write, el, true), el);
                cases.add(new OutcomeCase(row, el, write, present(), expected));
            }
        }
        return cases.stream();
    }

    private static int[] assignments(int bits, int seed) {
        Random random = new Random(seed);
        return bits <= 4
                ? IntStream.range(0, 1 << bits).toArray()
                : random.ints(MOST, 0, 1 << bits).toArray();
    }

    private static void assign(List<Field> fields, int assignment) {
        state(AT_RESET);
        int rest = assignment;
        for (Field field : fields) {
            int register = Catalogue.index(field.register());
            FILE.set(register, field.set(FILE.direct(register), rest));
            rest >>>= field.width();
        }
    }

    /** A register file with these control registers, until the next one is asked for. */
    static RegisterFile state(List<Long> controls) {
        for (int i = 0; i < CONTROLS.size(); i++) {
            FILE.set(Catalogue.index(CONTROLS.get(i)), controls.get(i));
        }
        return FILE;
    }

    private static List<Long> present() {
        return CONTROLS.stream().map(name -> FILE.direct(Catalogue.index(name))).toList();
    }

    private static boolean hypervisorTakesAll() {
        return TGE.get(FILE.direct(Catalogue.index("HCR_EL2"))) == 1;
    }

    private static String expected(AccessDecision decision, int el) {
        boolean toEl2 = el == 2 || el == 0 && hypervisorTakesAll();
        return switch (decision.outcome()) {
            case UNDEFINED -> toEl2 ? "200" : "100";
            case TRAP_EL1 -> String.format("1%02x", decision.exceptionClass());
            case TRAP_EL2 -> String.format("2%02x", decision.exceptionClass());
            default -> "N00";
        };
    }

    /** The instruction, with X0 where it takes a register. */
    int word() {
        Encoding encoding = row.encoding();
        return 0xd500_0000
                | (write ? 0 : 1 << 21)
                | encoding.packed() << 5
                | (row.kind() == Kind.PSTATE ? 1 << 8 | 31 : 0);
    }

    /** The data of the case in assembly. */
    String quads() {
        StringBuilder text = new StringBuilder("\t.quad\t" + ((long) el << 32 | word() & 0xffff_ffffL));
        controls.forEach(value -> text.append(',').append(value));
        return text.append("\n\t.space\t32\n").toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder((write ? "MSR " : "MRS ") + row.name() + " at EL" + el);
        for (int i = 0; i < CONTROLS.size(); i++) {
            text.append(' ').append(CONTROLS.get(i)).append('=').append(Long.toHexString(controls.get(i)));
        }
        return text.toString();
    }
}
