package worldswitch.sessions.archive.form;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import worldswitch.sessions.archive.ArchiveProblem;

/** {@code state.tsv}: what every register held, a row for each: the processor, the name, the value. */
final class StateForm {
    private static final String TITLE = "worldswitch state 1";
    private static final int MOST_CPUS = 8;

    private StateForm() {}

    static byte[] write(List<SortedMap<String, Long>> cpus) {
        TableWriter table = new TableWriter(TITLE);
        for (int i = 0; i < cpus.size(); i++) {
            String cpu = Integer.toString(i);
            cpus.get(i).forEach((name, value) -> table.row(cpu, TableWriter.text(name), TableWriter.hex(value)));
        }
        return table.bytes();
    }

    static List<SortedMap<String, Long>> read(String entry, byte[] bytes) throws ArchiveProblem {
        List<SortedMap<String, Long>> cpus = new ArrayList<>();
        TableReader.read(entry, bytes, TITLE, 3, row -> add(row, cpus));
        return cpus;
    }

    private static void add(TableRow row, List<SortedMap<String, Long>> cpus) throws ArchiveProblem {
        int cpu = row.number(0, 0);
        if (cpu >= MOST_CPUS || cpu > cpus.size()) {
            throw row.problem("is of processor " + cpu + ", which no row before prepares for");
        }
        if (cpu == cpus.size()) {
            cpus.add(new TreeMap<>());
        }
        if (cpus.get(cpu).put(row.text(1), row.hex(2)) != null) {
            throw row.problem("names " + row.cells().get(1) + " a second time");
        }
    }
}
