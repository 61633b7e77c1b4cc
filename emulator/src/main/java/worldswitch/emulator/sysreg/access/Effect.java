package worldswitch.emulator.sysreg.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.Table;

/**
 * Fields that do not change what an access reaches, but the value it reads or what the operation does.
 *
 * @param names the accesses
 * @param levels the exception levels, first and last
 * @param direction {@code R}, {@code W} or {@code RW}
 */
record Effect(Names names, String levels, String direction, List<Field> fields) {
    private static final List<Effect> ALL = Table.read("access/effects.tsv").stream()
            .map(cells -> new Effect(Names.of(cells[0]), cells[1], cells[2], fields(cells[3])))
            .toList();

    /** The fields that change the value or the effect of an access, sorted by name. */
    static List<Field> fieldsOf(Access access) {
        return ALL.stream()
                .filter(effect -> effect.isAbout(access))
                .flatMap(effect -> effect.fields.stream())
                .distinct()
                .toList();
    }

    private static List<Field> fields(String cell) {
        return Arrays.stream(cell.split(" ")).flatMap(Effect::named).toList();
    }

    private static Stream<Field> named(String name) {
        return name.endsWith(".*")
                ? Catalogue.row(Catalogue.index(name.substring(0, name.length() - 2))).fields().stream()
                : Stream.of(Catalogue.field(name));
    }

    private boolean isAbout(Access access) {
        return levels.charAt(0) - '0' <= access.el()
                && access.el() <= levels.charAt(levels.length() - 1) - '0'
                && direction.contains(access.write() ? "W" : "R")
                && names.contain(access);
    }
}
