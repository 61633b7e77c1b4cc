package worldswitch.views.text;

import worldswitch.emulator.sysreg.catalogue.Field;

/** Names of field values, as the architecture gives them. */
final class ValueNames {
    private ValueNames() {}

    /** The name of a value; empty if it has none. */
    static String of(Field field, long value) {
        return "";
    }
}
