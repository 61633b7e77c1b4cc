package worldswitch.emulator.sysreg.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import worldswitch.emulator.sysreg.catalogue.SystemRegister.Kind;

/**
 * Every system register and operation by name, encoding and index, read once from the resource tables.
 *
 * <p>There is one table for each {@linkplain #groups group} of registers. It holds every name that Arm has given, those
 * that no machine here implements too, so that a name always resolves; what the machine implements is said by the
 * {@linkplain SystemRegister#feature() features}.
 */
public final class Catalogue {
    private static final CatalogueReader READER = new CatalogueReader();
    private static final List<SystemRegister> ROWS = READER.rows();
    private static final Map<String, String> GROUPS = READER.groups();
    private static final Map<String, SystemRegister> BY_NAME = byName();
    private static final Map<Integer, SystemRegister> BY_READ = byEncoding(false);
    private static final Map<Integer, SystemRegister> BY_WRITE = byEncoding(true);

    private Catalogue() {}

    /** Every row, in index order. */
    public static List<SystemRegister> rows() {
        return ROWS;
    }

    /** The title of each group of registers by its name, in the order in which a reader wants them. */
    public static Map<String, String> groups() {
        return GROUPS;
    }

    /** The number of rows: the length of a register file. */
    public static int size() {
        return ROWS.size();
    }

    /** The row of an index. */
    public static SystemRegister row(int index) {
        return ROWS.get(index);
    }

    /** The row of a name, in any case of letters. */
    public static Optional<SystemRegister> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }

    /**
     * The row that an instruction names, whether or not it may be accessed that way. Where names share an encoding it is
     * the one that goes with the direction (DBGDTRRX_EL0 and DBGDTRTX_EL0), and the physical one (ICC, not ICV).
     *
     * @param encoding the {@linkplain Encoding#packed packed} encoding; for MSR with an immediate the CRm of any value
     * @param write whether by MSR or SYS, rather than MRS or SYSL
     */
    public static Optional<SystemRegister> find(int encoding, boolean write) {
        return Optional.ofNullable((write ? BY_WRITE : BY_READ).get(key(Encoding.of(encoding))));
    }

    /**
     * The index of a register that the machine's own code names. Meant for constants.
     *
     * @throws IllegalArgumentException if the catalogue has no such name
     */
    public static int index(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no system register " + name))
                .index();
    }

    /**
     * A field by its qualified name, {@code HCR_EL2.TVM} or {@code CPTR_EL2{E2H=1}.FPEN}. Meant for constants.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Field field(String qualified) {
        int dot = qualified.lastIndexOf('.');
        String register = qualified.substring(0, dot).replaceFirst("\\{.*}", "");
        SystemRegister row = row(index(register));
        return row.fields().stream()
                .filter(field -> field.toString().equals(qualified))
                .findFirst()
                .orElseGet(() -> row.field(qualified.substring(dot + 1)));
    }

    /** The mask of a field by its qualified name. Meant for constants. */
    public static long mask(String qualified) {
        return field(qualified).mask();
    }

    private static Map<String, SystemRegister> byName() {
        Map<String, SystemRegister> names = new HashMap<>();
        ROWS.forEach(row -> names.put(row.name().toUpperCase(Locale.ROOT), row));
        return names;
    }

    private static Map<Integer, SystemRegister> byEncoding(boolean write) {
        Map<Integer, SystemRegister> encodings = new HashMap<>();
        ROWS.stream()
                .filter(row -> row.kind() != Kind.VIEW)
                .forEach(row ->
                        encodings.merge(key(row.encoding()), row, (first, second) -> preferred(first, second, write)));
        return encodings;
    }

    private static SystemRegister preferred(SystemRegister first, SystemRegister second, boolean write) {
        boolean secondFits = write ? second.writable() : second.readable();
        boolean firstFits = write ? first.writable() : first.readable();
        return secondFits && !firstFits ? second : first;
    }

    private static int key(Encoding encoding) {
        return encoding.op0() == 0 ? encoding.packed() & ~(15 << 3) : encoding.packed();
    }
}
