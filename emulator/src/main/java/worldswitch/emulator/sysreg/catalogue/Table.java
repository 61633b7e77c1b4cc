package worldswitch.emulator.sysreg.catalogue;

import java.util.List;
import worldswitch.emulator.resource.ResourceTable;

/** The tables beside this package as cells: tab-separated lines, a title line first, {@code #} for comments. */
public final class Table {
    private static final String ROOT = "/worldswitch/emulator/sysreg/";

    private Table() {}

    /**
     * The lines of a table below its title, empty lines and comments left out.
     *
     * @param name the path below the folder of this module's system register tables
     */
    public static List<String[]> read(String name) {
        return ResourceTable.rows(Table.class, ROOT + name);
    }

    /** A cell, or an empty string where the line ends before it. */
    public static String cell(String[] cells, int index) {
        return index < cells.length ? cells[index] : "";
    }
}
