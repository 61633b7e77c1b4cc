package worldswitch.sessions.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.resource.ResourceTable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * A register of EL2 in its format of HCR_EL2.E2H=0, made one of EL1 that does the same for EL1.
 *
 * @param parts the fields of the home; what no part says is zero
 */
record Translation(List<Part> parts) implements HomeRule {
    private static final String TABLE = "translations.tsv";
    private static final List<String[]> LINES = ResourceTable.rows(Translation.class, TABLE);

    /**
     * A field of the home.
     *
     * @param home the field
     * @param from the field that it is made of, or null if it is always the same
     * @param zero its value if that one is 0; -1 if it is copied
     * @param value its value otherwise
     */
    record Part(Field home, @Nullable Field from, long zero, long value) {
        long apply(long virtual, long result) {
            if (from == null) {
                return home.set(result, value);
            }
            long found = from.get(virtual);
            return home.set(result, zero < 0 ? found : found == 0 ? zero : value);
        }
    }

    /**
     * The translation of a register to its home.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Translation of(String register, String home) {
        List<Part> parts = LINES.stream()
                .filter(line -> line[0].equals(register) && line[1].equals(home))
                .map(Translation::part)
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(register + " is not translated to " + home);
        }
        return new Translation(parts);
    }

    private static Part part(String[] line) {
        Field home = Catalogue.field(line[1] + "." + line[2]);
        if (line[3].startsWith("=")) {
            return new Part(home, null, -1, Long.decode(line[3].substring(1)));
        }
        Field from = Catalogue.field(line[0] + "{E2H=0}." + line[3]);
        return line.length == 4
                ? new Part(home, from, -1, 0)
                : new Part(home, from, Long.decode(line[4]), Long.decode(line[5]));
    }

    @Override
    public long home(long virtual) {
        long result = 0;
        for (Part part : parts) {
            result = part.apply(virtual, result);
        }
        return result;
    }

    @Override
    public long virtual(long home) {
        throw new UnsupportedOperationException("what is translated does not come back");
    }

    @Override
    public boolean saved() {
        return false;
    }
}
