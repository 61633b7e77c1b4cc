package worldswitch.sessions.archive.form;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.run.input.Input;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.snapshot.Moment;

/** {@code input.log}: a row for each input, its moment and its bytes. */
final class InputForm {
    private static final String TITLE = "worldswitch input 1";

    private final List<Input> inputs = new ArrayList<>();
    private Moment last = Moment.START;
    private long total;

    private InputForm() {}

    static byte[] write(InputLog log) {
        TableWriter table = new TableWriter(TITLE);
        log.inputs()
                .forEach(
                        input -> table.row(input.at().toString(), HexFormat.of().formatHex(input.bytes())));
        return table.bytes();
    }

    static InputLog read(String entry, byte[] bytes) throws ArchiveProblem {
        InputForm form = new InputForm();
        TableReader.read(entry, bytes, TITLE, 2, form::add);
        return new InputLog(form.inputs);
    }

    private void add(TableRow row) throws ArchiveProblem {
        Input input = new Input(row.moment(0), content(row));
        total += input.bytes().length;
        if (input.at().compareTo(last) < 0) {
            throw row.problem("comes before the input above it");
        }
        if (total > Limits.INPUTS) {
            throw row.problem("takes all input beyond " + Limits.INPUTS + " bytes");
        }
        last = input.at();
        inputs.add(input);
    }

    private static byte[] content(TableRow row) throws ArchiveProblem {
        String digits = row.cells().get(1);
        if (digits.isEmpty() || digits.length() > 2 * Limits.INPUT) {
            throw row.problem("has no bytes, or more than " + Limits.INPUT);
        }
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException e) {
            throw row.problem("column 2 is not bytes in hexadecimal");
        }
    }
}
