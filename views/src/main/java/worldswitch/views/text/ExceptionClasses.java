package worldswitch.views.text;

import java.util.HashMap;
import java.util.Map;
import worldswitch.emulator.resource.ResourceTable;

/** The exception classes of ESR_ELx.EC in words (Arm ARM, D24.2.40). */
public final class ExceptionClasses {
    private static final Map<Integer, String[]> ROWS = load();

    private ExceptionClasses() {}

    /** A class in a word or two, {@code data abort}. */
    public static String name(int exceptionClass) {
        return row(exceptionClass)[1];
    }

    /** A class in a line, {@code data abort from a lower exception level}. */
    public static String words(int exceptionClass) {
        return row(exceptionClass)[2];
    }

    private static String[] row(int exceptionClass) {
        String number = String.format("0x%02x", exceptionClass);
        return ROWS.getOrDefault(exceptionClass, new String[] {number, "class " + number, "reserved class " + number});
    }

    private static Map<Integer, String[]> load() {
        Map<Integer, String[]> rows = new HashMap<>();
        ResourceTable.rows(ExceptionClasses.class, "exception-classes.tsv")
                .forEach(cells -> rows.put(Integer.decode(cells[0]), cells));
        return rows;
    }
}
