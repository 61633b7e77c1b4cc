package worldswitch.sessions.report.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.report.WriteStories;
import worldswitch.sessions.report.WriteStories.Story;
import worldswitch.sessions.report.document.Block.Prose;
import worldswitch.sessions.report.document.Block.Row;
import worldswitch.sessions.report.document.Block.Table;

/** The register writes of a run that need synchronisation, those consumed too early first. */
final class VerdictsText {
    private static final List<String> TITLES = List.of("moment", "register", "old and new", "verdict", "at");

    private final Log<JudgedWrite> writes;
    private final Names names;

    VerdictsText(ReportSubject subject) {
        writes = subject.outcome().timeline().writes();
        names = subject.names();
    }

    Section section(int most) {
        List<Story> stories = new WriteStories(writes)
                .all().stream()
                        .sorted(Comparator.comparing(story -> !isHazard(story)))
                        .toList();
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = stories.stream().limit(most).map(this::row).toList();
        if (rows.isEmpty()) {
            blocks.add(new Prose("No register was written that needs synchronisation."));
        } else {
            blocks.add(new Prose("Writes that fared alike are in one row. "
                    + ReportDocument.part(rows.size(), 0, stories.size(), "rows")));
            blocks.add(new Table("Register writes and their verdicts", TITLES, "accesses", rows));
        }
        if (writes.dropped() > 0) {
            blocks.add(
                    new Prose("The oldest " + writes.dropped() + " writes are not in it: they were no longer held."));
        }
        long hazards = stories.stream().filter(VerdictsText::isHazard).count();
        return new Section("Verdicts: " + hazards + " of " + stories.size() + " consumed too early", blocks);
    }

    private static boolean isHazard(Story story) {
        return story.write().state() == WriteState.CONSUMED_TOO_EARLY;
    }

    private Row row(Story story) {
        JudgedWrite write = story.write();
        List<String> cells = List.of(
                Long.toString(write.at()),
                write.register().name(),
                "0x" + Long.toHexString(write.old()) + " 0x" + Long.toHexString(write.value()),
                verdict(write) + times(story.count()),
                "EL" + write.el() + " " + PlaceText.of(write.pc(), names));
        List<String> notes = story.accesses().stream()
                .filter(access -> access.verdict() != Verdict.INDEPENDENT)
                .map(this::access)
                .toList();
        return new Row(cells, notes);
    }

    private static String verdict(JudgedWrite write) {
        boolean synchronised =
                write.state() == WriteState.SYNCHRONISED && !write.by().isEmpty();
        return synchronised
                ? write.state() + " by " + write.by()
                : write.state().toString();
    }

    private String access(JudgedAccess access) {
        String fields = access.fields().stream().map(Field::toString).collect(Collectors.joining(", "));
        return access.verdict() + ": " + access.what() + " at " + PlaceText.of(access.pc(), names) + " (" + fields + ")"
                + times(access.count());
    }

    private static String times(long count) {
        return count == 1 ? "" : ", " + count + " times";
    }
}
