package worldswitch.views.sysreg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.views.pane.Scene;
import worldswitch.views.record.RegisterWrites;

/** The lines of the register table: registers that hold a value, by group, filtered by what the user looks for. */
final class RegisterRows {
    /** Groups that no machine here has anything of. */
    private static final Set<String> ABSENT = Set.of("el3", "later");

    private static final Map<String, List<SystemRegister>> GROUPS = Catalogue.rows().stream()
            .filter(row -> row.kind() == SystemRegister.Kind.REGISTER && row.readable())
            .filter(row -> !ABSENT.contains(row.group()) && Features.DEFAULT.has(row.feature()))
            .filter(row -> !row.name().matches(".*_EL[01]2|.*<.*"))
            .collect(Collectors.groupingBy(SystemRegister::group));

    private RegisterRows() {}

    /** The titles of the groups that have registers, by name. */
    static Map<String, String> groups() {
        Map<String, String> titles = new java.util.LinkedHashMap<>(Catalogue.groups());
        titles.keySet().retainAll(GROUPS.keySet());
        return titles;
    }

    /**
     * The lines for a scene.
     *
     * @param sought part of a register's or a field's name, in any case; empty for all
     * @param group the only group to show, or an empty string for all
     * @param changedOnly whether to leave out registers that neither changed nor are unsynchronised
     */
    static List<RegisterRow> of(Scene scene, RegisterWrites writes, String sought, String group, boolean changedOnly) {
        List<RegisterRow> rows = new ArrayList<>();
        String wanted = sought.strip().toUpperCase(Locale.ROOT);
        groups().forEach((name, title) -> {
            if (group.isEmpty() || group.equals(name)) {
                List<RegisterRow> found = GROUPS.get(name).stream()
                        .filter(register -> matches(register, wanted))
                        .map(register -> row(register, scene, writes))
                        .filter(row -> !changedOnly || row.changed() || row.unsynchronised())
                        .toList();
                if (!found.isEmpty()) {
                    rows.add(RegisterRow.heading(title));
                    rows.addAll(found);
                }
            }
        });
        return rows;
    }

    private static boolean matches(SystemRegister register, String wanted) {
        return register.name().toUpperCase(Locale.ROOT).contains(wanted)
                || register.fields().stream()
                        .anyMatch(field -> field.name().toUpperCase(Locale.ROOT).equals(wanted));
    }

    private static RegisterRow row(SystemRegister register, Scene scene, RegisterWrites writes) {
        CpuSnapshot now = scene.snapshot().cpu();
        int index = register.index();
        return new RegisterRow(
                register.name(),
                register,
                now.direct(index),
                now.effective(index),
                scene.previous().cpu().direct(index),
                writes.before(index, scene.snapshot().instructions()));
    }
}
