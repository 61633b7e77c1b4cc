package worldswitch.emulator.sysreg.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.emulator.sysreg.catalogue.Table;

/**
 * The accesses that a rule is about: a list of {@linkplain NamePattern patterns}, of sets ({@code @vm-controls}: one of
 * the sets table, the members of a relation, or a group of the catalogue), and of exceptions with a minus sign.
 */
final class Names {
    private static final Map<String, Names> SETS = new HashMap<>();

    static {
        Table.read("access/sets.tsv").forEach(cells -> SETS.put(cells[0], of(cells[1])));
    }

    private final List<Item> items;
    private final List<Item> exceptions;

    private Names(List<Item> items, List<Item> exceptions) {
        this.items = items;
        this.exceptions = exceptions;
    }

    static Names of(String text) {
        List<String> parts = Arrays.asList(text.split(", "));
        List<Item> items = parts.stream()
                .filter(part -> !part.startsWith("-"))
                .map(Names::item)
                .toList();
        List<Item> exceptions = parts.stream()
                .filter(part -> part.startsWith("-"))
                .map(part -> item(part.substring(1)))
                .toList();
        return new Names(items, exceptions);
    }

    boolean contain(Access access) {
        return items.stream().anyMatch(item -> item.matches(access))
                && exceptions.stream().noneMatch(item -> item.matches(access));
    }

    private static Item item(String text) {
        return text.startsWith("@") ? set(text.substring(1)) : NamePattern.of(text)::matches;
    }

    private static Item set(String name) {
        Names set = SETS.get(name);
        if (set != null) {
            return set::contain;
        }
        if (Relations.exists(name)) {
            return member(register -> Relations.target(name, register.name()).isPresent());
        }
        if (!Catalogue.groups().containsKey(name)) {
            throw new IllegalStateException("no set of names @" + name);
        }
        return member(register -> register.group().equals(name));
    }

    private static Item member(java.util.function.Predicate<SystemRegister> in) {
        return access -> access.present() && access.row().filter(in).isPresent();
    }

    /** Something that an access is, or is not. */
    private interface Item {
        boolean matches(Access access);
    }
}
