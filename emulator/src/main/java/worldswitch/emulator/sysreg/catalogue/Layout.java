package worldswitch.emulator.sysreg.catalogue;

import java.util.Arrays;

/** The conditions under which a field's bits have its meaning: {@code E2H=1}, {@code EC=0x24,0x25 ISV=1}, {@code F=0}. */
final class Layout {
    private Layout() {}

    /** Whether every part of a layout holds for a register's value. */
    static boolean holds(SystemRegister register, String layout, long value, boolean e2h) {
        return layout.isEmpty()
                || Arrays.stream(layout.split(" ")).allMatch(part -> partHolds(register, part, value, e2h));
    }

    private static boolean partHolds(SystemRegister register, String part, long value, boolean e2h) {
        int equals = part.indexOf('=');
        String name = part.substring(0, equals);
        long present = name.equals("E2H") ? (e2h ? 1 : 0) : register.field(name).get(value);
        return Arrays.stream(part.substring(equals + 1).split(",")).anyMatch(wanted -> Long.decode(wanted) == present);
    }
}
