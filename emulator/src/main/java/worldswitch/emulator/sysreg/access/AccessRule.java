package worldswitch.emulator.sysreg.access;

import java.util.List;
import java.util.stream.Stream;
import worldswitch.emulator.sysreg.AccessDecision.Outcome;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Table;
import worldswitch.emulator.sysreg.condition.Condition;

/**
 * One line of the rules table. A line {@code include NAME} stands for the {@linkplain FineGrainedTraps rules} of another table.
 *
 * @param names the accesses it is about
 * @param levels the exception levels it is about, first and last
 * @param direction {@code R}, {@code W} or {@code RW}
 * @param condition when it holds
 * @param then what the access comes to: {@code UNDEF}, {@code EL2 0x18}, {@code REG vhe}, {@code NVMEM memory-x}
 * @param words the rule for a reader
 */
record AccessRule(Names names, String levels, String direction, Condition condition, String then, String words) {
    private static final String INCLUDE = "include ";

    /** Every rule, in the order in which they are tried. */
    static final List<AccessRule> ALL =
            Table.read("access/rules.tsv").stream().flatMap(AccessRule::of).toList();

    private static Stream<AccessRule> of(String[] cells) {
        return cells[0].startsWith(INCLUDE)
                ? FineGrainedTraps.rules(cells[0].substring(INCLUDE.length()))
                : Stream.of(new AccessRule(
                        Names.of(cells[0]), cells[1], cells[2], Condition.of(cells[3]), cells[4], cells[5]));
    }

    boolean isAbout(Access access, Features features) {
        return levels.charAt(0) - '0' <= access.el()
                && access.el() <= levels.charAt(levels.length() - 1) - '0'
                && direction.contains(access.write() ? "W" : "R")
                && condition.possible(features)
                && names.contain(access);
    }

    /** What the rule makes of an access when it holds. */
    Reached reached(Access access) {
        String[] parts = then.split(" ");
        return switch (parts[0]) {
            case "UNDEF" -> Reached.UNDEFINED;
            case "EL1" -> Reached.trap(Outcome.TRAP_EL1, Integer.decode(parts[1]));
            case "EL2" -> Reached.trap(Outcome.TRAP_EL2, Integer.decode(parts[1]));
            case "NVMEM" ->
                Reached.memory(access.row().orElseThrow().index(), Integer.decode(target(parts[1], access)));
            case "REG" ->
                Reached.register(Catalogue.index(Relations.exists(parts[1]) ? target(parts[1], access) : parts[1]));
            default -> throw new IllegalStateException("no outcome " + then);
        };
    }

    private static String target(String relation, Access access) {
        return access.row()
                .flatMap(row -> Relations.target(relation, row.name()))
                .orElseThrow(() -> new IllegalStateException(access.text() + " has no " + relation));
    }
}
