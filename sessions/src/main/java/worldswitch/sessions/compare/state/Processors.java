package worldswitch.sessions.compare.state;

import java.util.Arrays;
import java.util.List;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.compare.state.Difference.FieldValues;
import worldswitch.sessions.compare.state.Difference.Kind;

/** The processor of one machine beside that of the other. */
final class Processors {
    private static final int GENERAL = 31;
    /** The rows with a value of their own: not what is computed when it is read, nor the parts of PSTATE once more. */
    private static final SystemRegister[] REGISTERS = Catalogue.rows().stream()
            .filter(row -> row.kind() == SystemRegister.Kind.REGISTER && row.readable() && row.writable())
            .filter(row -> !row.group().equals("process-state"))
            .toArray(SystemRegister[]::new);

    private static final SystemRegister SAVED_STATE = Catalogue.row(Catalogue.index("SPSR_EL2"));
    private static final int HCR_EL2 = Catalogue.index("HCR_EL2");
    private static final long E2H = Catalogue.mask("HCR_EL2.E2H");

    private final Cpu first;
    private final Cpu second;
    private final String suffix;
    private SystemRegister[] registers = REGISTERS;

    /**
     * Compares two processors.
     *
     * @param suffix what follows each name, to tell this processor from others
     */
    Processors(Cpu first, Cpu second, String suffix) {
        this.first = first;
        this.second = second;
        this.suffix = suffix;
    }

    /** Compares no system register any more that differs now. */
    void passOverWhatDiffers() {
        registers = Arrays.stream(registers)
                .filter(row -> first.direct(row.index()) == second.direct(row.index()))
                .toArray(SystemRegister[]::new);
    }

    boolean areSame() {
        if (first.pc != second.pc || first.pstate() != second.pstate()) {
            return false;
        }
        for (int i = 0; i < GENERAL; i++) {
            if (first.x[i] != second.x[i]) {
                return false;
            }
        }
        for (SystemRegister row : registers) {
            if (first.direct(row.index()) != second.direct(row.index())) {
                return false;
            }
        }
        return true;
    }

    void differences(List<Difference> found) {
        control(found);
        systemRegisters(found);
        for (int i = 0; i < GENERAL; i++) {
            plain(Kind.GENERAL_REGISTER, "x" + i, first.x[i], second.x[i], found);
        }
    }

    private void control(List<Difference> found) {
        plain(Kind.CONTROL_FLOW, "PC", first.pc, second.pc, found);
        if (first.el != second.el) {
            found.add(Difference.plain(Kind.CONTROL_FLOW, "EL" + suffix, "EL" + first.el, "EL" + second.el));
        }
        long state = first.pstate();
        long other = second.pstate();
        if (state != other) {
            List<FieldValues> fields = fields(SAVED_STATE, "PSTATE", state, other, false);
            found.add(new Difference(Kind.PROCESS_STATE, "PSTATE" + suffix, fields, hex(state), hex(other)));
        }
    }

    private void systemRegisters(List<Difference> found) {
        boolean e2h = (first.direct(HCR_EL2) & E2H) != 0;
        for (SystemRegister row : registers) {
            long value = first.direct(row.index());
            long other = second.direct(row.index());
            if (value != other) {
                List<FieldValues> fields = fields(row, row.name(), value, other, e2h);
                found.add(new Difference(Kind.SYSTEM_REGISTER, row.name() + suffix, fields, hex(value), hex(other)));
            }
        }
    }

    private void plain(Kind kind, String name, long value, long other, List<Difference> found) {
        if (value != other) {
            found.add(Difference.plain(kind, name + suffix, hex(value), hex(other)));
        }
    }

    private static List<FieldValues> fields(SystemRegister row, String name, long first, long second, boolean e2h) {
        return row.fieldsOf(first, e2h).stream()
                .filter(field -> field.width() < Long.SIZE && field.get(first) != field.get(second))
                .map(field -> new FieldValues(name + "." + field.name(), field.get(first), field.get(second)))
                .toList();
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
