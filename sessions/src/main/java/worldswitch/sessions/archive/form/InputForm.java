package worldswitch.sessions.archive.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.run.input.Input;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.snapshot.Moment;

/**
 * {@code input.log}: a row for each input, its moment and its bytes; and, if not all of them were typed on the console, what
 * each went to.
 */
final class InputForm {
    private static final String TITLE = "worldswitch input 1";
    private static final String WITH_TARGETS = "worldswitch input 2";
    private static final String WITH_HAPPENINGS = "worldswitch input 3";

    private final List<Input> inputs = new ArrayList<>();
    private Moment last = Moment.START;
    private long total;

    private InputForm() {}

    static byte[] write(InputLog log) {
        boolean typed = log.inputs().stream().allMatch(input -> input.target().equals(Target.CONSOLE));
        boolean happened = log.inputs().stream().anyMatch(input -> input.target() instanceof Target.Happening);
        TableWriter table = new TableWriter(typed ? TITLE : happened ? WITH_HAPPENINGS : WITH_TARGETS);
        for (Input input : log.inputs()) {
            String bytes = HexFormat.of().formatHex(input.bytes());
            if (typed) {
                table.row(input.at().toString(), bytes);
            } else {
                table.row(input.at().toString(), bytes, input.target().toString());
            }
        }
        return table.bytes();
    }

    static InputLog read(String entry, byte[] bytes) throws ArchiveProblem {
        InputForm form = new InputForm();
        String title = title(bytes);
        TableReader.read(entry, bytes, title, title.equals(TITLE) ? 2 : 3, form::add);
        return new InputLog(form.inputs);
    }

    /** The title that the entry has, or the first one, which its reader then misses. */
    private static String title(byte[] bytes) {
        int length = Math.min(bytes.length, TITLE.length());
        String found = new String(bytes, 0, length, StandardCharsets.US_ASCII);
        return found.equals(WITH_TARGETS) || found.equals(WITH_HAPPENINGS) ? found : TITLE;
    }

    private void add(TableRow row) throws ArchiveProblem {
        Input input = new Input(row.moment(0), target(row), content(row));
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

    private static Target target(TableRow row) throws ArchiveProblem {
        if (row.cells().size() < 3) {
            return Target.CONSOLE;
        }
        try {
            return Target.parse(row.cells().get(2));
        } catch (IllegalArgumentException e) {
            throw row.problem("column 3: " + e.getMessage());
        }
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
