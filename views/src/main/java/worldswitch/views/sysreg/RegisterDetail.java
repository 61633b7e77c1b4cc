package worldswitch.views.sysreg;

import java.awt.BorderLayout;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Question;
import worldswitch.sessions.run.command.Sought;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.table.Grid;
import worldswitch.views.text.FieldValue;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.Registers;
import worldswitch.views.text.Verdicts;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Prose;
import worldswitch.views.widget.Scroll;

/** One register field by field, with its state of synchronisation and its last writer. */
final class RegisterDetail extends JPanel {
    /** A field now and at the stop before. */
    private record Row(FieldValue now, long before) {
        boolean changed() {
            return now.value() != before;
        }

        /** Zero, and zero before: such fields come last. */
        boolean isIdle() {
            return now.value() == 0 && before == 0;
        }
    }

    private final PlainLabel title = PlainLabel.heading("");
    private final Prose story = new Prose("state of the register");
    private final JButton jump = new JButton("Go to the last write");
    private final Grid<Row> fields = new Grid<>(
            "fields of the register",
            List.of(
                    new Column<>("Field", 10, row -> name(row)),
                    new Column<>("Bits", 6, row -> Cell.code(row.now().bits()).in(Role.MUTED)),
                    new Column<>("Value", 10, row -> value(row)),
                    new Column<>(
                            "In words", 40, row -> Cell.text(row.now().words()).in(tone(row)))));
    private transient @Nullable JudgedWrite writer;
    private int cpu;

    RegisterDetail(Controls controls) {
        super(new BorderLayout());
        JPanel head = new JPanel(new MigLayout("insets 6 8 6 8, gap 3, fillx, hidemode 3", "[grow,fill][]"));
        head.add(title, "wmin 50");
        head.add(jump, "wrap");
        head.add(story, "span 2, growx, wmin 50");
        jump.setName("last write");
        jump.addActionListener(event -> {
            JudgedWrite write = writer;
            if (write != null) {
                controls.go(Focus.code(write.at(), write.cpu(), write.el(), write.pc()));
            }
        });
        fields.offer(
                "Who wrote this field last?",
                "L",
                row -> ask(controls, row.now().field()));
        fields.offer(
                "Reverse to its last change",
                "ctrl L",
                row -> reverse(controls, row.now().field()));
        add(head, BorderLayout.NORTH);
        add(Scroll.of(fields), BorderLayout.CENTER);
    }

    private static void ask(Controls controls, Field field) {
        controls.ask(new Question.RegisterField(Catalogue.index(field.register()), field));
    }

    private void reverse(Controls controls, Field field) {
        controls.post(
                new Command.ReverseTo(new Sought.RegisterWrite(cpu, Catalogue.index(field.register()), field.mask())));
    }

    void show(Optional<RegisterRow> chosen, CpuSnapshot processor) {
        cpu = processor.id();
        long hcr = processor.direct("HCR_EL2");
        Optional<RegisterRow> row = chosen.filter(each -> !each.isHeading());
        title.setText(row.map(RegisterRow::title).orElse("No register chosen"));
        writer = row.flatMap(RegisterRow::writer).orElse(null);
        jump.setVisible(writer != null);
        story.setText(row.map(RegisterDetail::story).orElse("Choose a register to see its fields in words."));
        fields.setRows(row.map(each -> rows(each, hcr)).orElse(List.of()));
    }

    private static String story(RegisterRow row) {
        String state = row.differs()
                ? "Unsynchronised: direct reads see " + Numbers.hexadecimal(row.value()) + ", indirect reads still see "
                        + Numbers.hexadecimal(row.effective()) + " until a context synchronisation event. "
                : "";
        return state
                + row.writer()
                        .map(write -> "Last written: " + Verdicts.line(write) + "; " + Verdicts.outcome(write) + ".")
                        .orElse("No write of it is recorded.");
    }

    private static List<Row> rows(RegisterRow row, long hcr) {
        return row.register() == null
                ? List.of()
                : Registers.fields(row.register(), row.value(), hcr).stream()
                        .map(field -> new Row(field, field.field().get(row.before())))
                        .sorted(Comparator.comparing(Row::isIdle))
                        .toList();
    }

    private static Cell name(Row row) {
        Cell cell = Cell.code(row.now().field().name()).in(tone(row));
        return row.now().value() == 0 ? cell : cell.bold();
    }

    private static Cell value(Row row) {
        String text = Numbers.field(row.now().value());
        Cell cell = Cell.code(row.changed() ? Numbers.field(row.before()) + "\u2192" + text : text);
        return cell.in(tone(row));
    }

    private static @Nullable Role tone(Row row) {
        if (row.changed()) {
            return Role.CHANGED;
        }
        return row.now().value() == 0 ? Role.MUTED : null;
    }
}
