package worldswitch.sessions.check;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/**
 * A system register keeps its value from one place of a run to another, but for some fields.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param register the register by name
 * @param from the label whose first execution is the one place
 * @param to the label whose first execution is the other
 * @param lost the fields that differ, all of them; empty if the values are equal bit for bit
 */
record KeptCheck(@Nullable String mode, String register, String from, String to, List<String> lost) implements Check {
    @Override
    public Finding judge(Runs runs) {
        SystemRegister row = Catalogue.row(Catalogue.index(register));
        long[] values =
                LongStream.of(value(row, from, runs), value(row, to, runs)).toArray();
        TreeSet<String> differing = differing(row, values[0] ^ values[1]);
        boolean met = differing.equals(new TreeSet<>(lost)) && (values[0] == values[1]) == lost.isEmpty();
        String text = register + " is 0x" + Long.toHexString(values[0]) + " at " + from + ", 0x"
                + Long.toHexString(values[1]) + " at " + to;
        return new Finding(met, differing.isEmpty() ? text : text + ": " + differing);
    }

    private long value(SystemRegister row, String label, Runs runs) {
        String wanted = Objects.requireNonNullElse(mode, runs.own().sync());
        return runs.at(label, wanted).cpu().direct(row.index());
    }

    private static TreeSet<String> differing(SystemRegister row, long bits) {
        return row.fields().stream()
                .filter(field -> (field.mask() & bits) != 0)
                .map(Field::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
