package worldswitch.emulator.sysreg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.emulator.sysreg.catalogue.Table;

/**
 * What a processor implements, by Arm's names of features; immutable.
 *
 * <p>Everything that depends on it follows from the features table: the ID registers advertise exactly what is
 * {@linkplain #has there}, fields of absent features are reserved, and names of absent features are UNDEFINED.
 */
public final class Features {
    private static final List<Row> ROWS =
            Table.read("features.tsv").stream().map(Row::of).toList();

    /** Every feature of Armv8.5 that the emulator has, FEAT_ExS switched off. */
    public static final Features DEFAULT = of(Set.of());

    /**
     * All that the access rules describe, whether or not the emulator has it: what Arm means by "all features on". Only
     * for explaining rules, not for a machine.
     */
    public static final Features DESCRIBED = new Features(
            ProcessorModel.most(), new TreeSet<>(ROWS.stream().map(Row::name).toList()));

    /** The same without those that bring access rules which Armv8.5 does not have. */
    public static final Features ARMV8_5 = new Features(
            ProcessorModel.most(),
            new TreeSet<>(ROWS.stream().filter(row -> !row.later).map(Row::name).toList()));

    private final ProcessorModel model;
    private final Set<String> names;

    private Features(ProcessorModel model, TreeSet<String> names) {
        this.model = model;
        this.names = names;
    }

    /**
     * The default features with some changed.
     *
     * @param changes names to switch on, and names with a minus sign in front to switch off; what requires a feature goes
     *     with it
     * @throws IllegalArgumentException if a name is not that of a feature that can be switched
     */
    public static Features of(Collection<String> changes) {
        return of(ProcessorModel.most(), changes);
    }

    /** The same for a model: of the default features those that it may have, with some changed. */
    public static Features of(ProcessorModel model, Collection<String> changes) {
        changes.forEach(Features::check);
        TreeSet<String> names = new TreeSet<>();
        for (Row row : ROWS) {
            boolean given = row.isDefault && model.mayHave(row.name);
            boolean wanted = changes.contains(row.name) || given && !changes.contains("-" + row.name);
            if (wanted && (row.requires.isEmpty() || names.contains(row.requires))) {
                names.add(row.name);
                names.remove(row.replaces);
            }
        }
        return new Features(model, names);
    }

    private static void check(String change) {
        String name = change.startsWith("-") ? change.substring(1) : change;
        if (ROWS.stream().noneMatch(row -> row.name.equals(name) && !row.absent)) {
            throw new IllegalArgumentException("no feature " + name + " that a machine could have");
        }
    }

    /** Whether a feature is there; an empty name stands for what every processor has. */
    public boolean has(String name) {
        return name.isEmpty() || names.contains(name);
    }

    /** Whether a feature is younger than Armv8.5 and brings access rules. */
    public static boolean isLater(String name) {
        return ROWS.stream().anyMatch(row -> row.name.equals(name) && row.later);
    }

    /** The names of what is there. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The bits of each register, by catalogue index, that a write changes; the others are reserved or read-only. */
    long[] writableBits() {
        long[] bits = new long[Catalogue.size()];
        for (SystemRegister row : Catalogue.rows()) {
            bits[row.index()] = row.kept();
            row.fields().stream()
                    .filter(field -> has(field.feature()))
                    .forEach(field -> bits[row.index()] |= field.mask());
        }
        return bits;
    }

    /**
     * The value of each register at reset, by catalogue index.
     *
     * @param processor the number of the processor, which becomes its affinity
     */
    long[] resetValues(int processor) {
        long[] values = new long[Catalogue.size()];
        Catalogue.rows().forEach(row -> values[row.index()] = row.reset());
        model.applyTo(values);
        for (Row row : ROWS) {
            if (has(row.name)) {
                row.advertised.forEach(setting -> setting.applyTo(values));
            }
        }
        values[Catalogue.index("MPIDR_EL1")] |= processor;
        values[Catalogue.index("VMPIDR_EL2")] |= processor;
        return values;
    }

    /** The value of an ID register's field that advertises a feature. */
    private record Setting(Field field, long value) {
        static Setting of(String text) {
            int equals = text.indexOf('=');
            return new Setting(Catalogue.field(text.substring(0, equals)), Long.parseLong(text.substring(equals + 1)));
        }

        void applyTo(long[] values) {
            int register = Catalogue.index(field.register());
            values[register] = field.set(values[register], value);
        }
    }

    /** A line of the features table. */
    private record Row(
            String name,
            boolean isDefault,
            boolean absent,
            String requires,
            String replaces,
            List<Setting> advertised,
            boolean later) {
        static Row of(String[] cells) {
            List<Setting> advertised = new ArrayList<>();
            for (String setting : cells[4].isEmpty() ? new String[0] : cells[4].split(" ")) {
                advertised.add(Setting.of(setting));
            }
            boolean later = Table.cell(cells, 6).equals("later");
            return new Row(
                    cells[0], cells[1].equals("on"), cells[1].equals("absent"), cells[2], cells[3], advertised, later);
        }
    }
}
