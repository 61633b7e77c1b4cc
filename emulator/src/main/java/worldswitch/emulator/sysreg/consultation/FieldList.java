package worldswitch.emulator.sysreg.consultation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.Table;

/**
 * Fields as a table lists them: {@code HCR_EL2.TVM}, every field of a register ({@code MAIR_EL1.*}), every field of one of
 * its layouts ({@code TCR_EL2{E2H=1}.*}), a set of the sets table ({@code +stage-2}).
 */
final class FieldList {
    private static final Map<String, List<Field>> SETS = new HashMap<>();
    private static final String EVERY = ".*";

    static {
        Table.read("consultation/sets.tsv").forEach(cells -> SETS.put(cells[0], of(cells[1])));
    }

    private FieldList() {}

    static List<Field> of(String text) {
        return Arrays.stream(text.split(" ")).flatMap(FieldList::named).toList();
    }

    private static Stream<Field> named(String name) {
        if (name.startsWith("+")) {
            return SETS.get(name.substring(1)).stream();
        }
        return name.endsWith(EVERY)
                ? every(name.substring(0, name.length() - EVERY.length()))
                : Stream.of(Catalogue.field(name));
    }

    private static Stream<Field> every(String register) {
        int brace = register.indexOf('{');
        String layout = brace < 0 ? "" : register.substring(brace + 1, register.length() - 1);
        String name = brace < 0 ? register : register.substring(0, brace);
        return Catalogue.row(Catalogue.index(name)).fields().stream()
                .filter(field ->
                        brace < 0 || field.layout().isEmpty() || field.layout().equals(layout));
    }
}
