package worldswitch.sessions.archive.form;

import java.util.SortedMap;
import java.util.TreeMap;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.snapshot.Description.SourceLine;

/** {@code lines.tsv}: the source line of each instruction. */
final class LineForm {
    private static final String TITLE = "worldswitch lines 1";

    private LineForm() {}

    static byte[] write(SortedMap<Long, SourceLine> lines) {
        TableWriter table = new TableWriter(TITLE);
        lines.forEach((address, line) ->
                table.row(TableWriter.hex(address), Integer.toString(line.line()), TableWriter.text(line.file())));
        return table.bytes();
    }

    static SortedMap<Long, SourceLine> read(String entry, byte[] bytes) throws ArchiveProblem {
        TreeMap<Long, SourceLine> lines = new TreeMap<>();
        TableReader.read(
                entry, bytes, TITLE, 3, row -> lines.put(row.hex(0), new SourceLine(row.text(2), row.number(1, 1))));
        return lines;
    }
}
