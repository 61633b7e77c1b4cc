package worldswitch.sessions.compare.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.compare.variants.VariantTable.Row;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.snapshot.CpuSnapshot;

/** The registers in which variants differ at their end; an address goes by its name, since code lies where it may. */
final class FinalRegisters {
    /** How many list registers the architecture has room for. */
    static final int LIST_REGISTERS = 16;

    private static final String SECTION = "registers at the end";
    private static final int GENERAL = 31;

    private FinalRegisters() {}

    /** A row for each register that differs. */
    static List<Row> rows(List<VariantRun> runs) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("PC", runs, CpuSnapshot::pc));
        rows.add(row("PSTATE", runs, CpuSnapshot::pstate));
        for (int i = 0; i < GENERAL; i++) {
            int register = i;
            rows.add(row("x" + i, runs, cpu -> cpu.general(register)));
        }
        Catalogue.rows().stream()
                .filter(FinalRegisters::isOwn)
                .forEach(register -> rows.add(row(register.name(), runs, cpu -> cpu.direct(register.index()))));
        return rows.stream().filter(Row::differs).toList();
    }

    /** Neither what is told elsewhere, nor what only says how late it is. */
    private static boolean isOwn(SystemRegister row) {
        return row.kind() == SystemRegister.Kind.REGISTER
                && row.readable()
                && row.writable()
                && !row.group().equals("process-state")
                && !row.name().startsWith("ICH_LR")
                && !row.name().contains("_TVAL_");
    }

    private static Row row(String name, List<VariantRun> runs, Function<CpuSnapshot, Long> value) {
        return new Row(SECTION, name, runs.stream().map(run -> text(run, value)).toList());
    }

    private static String text(VariantRun run, Function<CpuSnapshot, Long> value) {
        long number = value.apply(run.outcome().cpu());
        String symbol = new Names(run.description()).symbol(number);
        return Objects.requireNonNullElse(symbol, "0x" + Long.toHexString(number));
    }
}
