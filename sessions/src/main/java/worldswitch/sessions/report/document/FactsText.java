package worldswitch.sessions.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.report.document.Block.Prose;
import worldswitch.sessions.report.document.Block.Row;
import worldswitch.sessions.report.document.Block.Table;

/** What a run was, what was asked, and what came of it. */
final class FactsText {
    private final ReportSubject subject;

    FactsText(ReportSubject subject) {
        this.subject = subject;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        prose(subject.description().title(), blocks);
        prose(subject.sentence(), blocks);
        blocks.add(new Table("The run", List.of("what", "is"), "", rows()));
        return new Section("The run", blocks);
    }

    private static void prose(String text, List<Block> blocks) {
        if (!text.isBlank()) {
            blocks.add(new Prose(text));
        }
    }

    private List<Row> rows() {
        Outcome outcome = subject.outcome();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("session", outcome.session()));
        if (!outcome.variant().isEmpty()) {
            String text = subject.description().variants().getOrDefault(outcome.variant(), "");
            rows.add(Row.of("variant", outcome.variant() + (text.isEmpty() ? "" : ": " + text)));
        }
        rows.add(Row.of("mode", outcome.sync()));
        rows.add(Row.of("machine", machine(subject.configuration())));
        rows.add(Row.of("instructions", String.format(Locale.ROOT, "%,d", outcome.instructions())));
        rows.add(Row.of("end", outcome.stop().kind() + ": " + outcome.stop().text()));
        rows.add(Row.of(
                "stands at",
                String.format(
                        "EL%d, pc 0x%x, %s",
                        outcome.cpu().el(), outcome.cpu().pc(), outcome.cpu().world())));
        return rows;
    }

    private static String machine(MachineConfiguration machine) {
        List<String> features = new ArrayList<>(new TreeSet<>(machine.features()));
        if (machine.exS()) {
            features.add("FEAT_ExS");
        }
        String processors = machine.cpus() == 1 ? "1 processor" : machine.cpus() + " processors";
        String start = machine.startLevel() == 2 ? "" : ", without EL2";
        return processors + ", " + (machine.memory() >> 20) + " MiB" + start
                + (features.isEmpty() ? "" : ", " + String.join(" ", features));
    }
}
