package worldswitch.emulator.engine;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import worldswitch.emulator.resource.ResourceTable;
import worldswitch.emulator.sysreg.consultation.AccessKind;

/**
 * Which indirect reads of control registers a semantic method makes without naming any: the resource
 * {@code accesses.tsv}, whose lines are a pattern of method names, a tab, and kinds of access.
 */
final class AccessTable {
    private final List<Line> lines = ResourceTable.lines(AccessTable.class, "accesses.tsv").stream()
            .map(Line::of)
            .toList();

    /** The accesses of a method, {@code memory.LoadsAtOffset.load64}; the first line that matches counts. */
    List<AccessKind> of(String method) {
        return lines.stream()
                .filter(line -> line.methods.matcher(method).matches())
                .findFirst()
                .map(Line::kinds)
                .orElse(List.of());
    }

    private record Line(Pattern methods, List<AccessKind> kinds) {
        static Line of(String text) {
            String[] cells = text.split("\t");
            return new Line(
                    Pattern.compile(cells[0]),
                    Arrays.stream(cells[1].split(" ")).map(AccessKind::valueOf).toList());
        }
    }
}
