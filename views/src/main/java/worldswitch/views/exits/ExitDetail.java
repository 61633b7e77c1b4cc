package worldswitch.views.exits;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.timeline.Exit;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.table.Grid;
import worldswitch.views.text.ExceptionClasses;
import worldswitch.views.text.Exits;
import worldswitch.views.text.FieldValue;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Prose;
import worldswitch.views.widget.Scroll;

/** One exit in full: what it was, the rule that sent it to EL2, and ESR_EL2 field by field. */
final class ExitDetail extends JPanel {
    private static final SystemRegister ESR = Catalogue.row(Catalogue.index("ESR_EL2"));

    private final PlainLabel title = PlainLabel.heading("");
    private final Prose why = new Prose("why the exit was taken");
    private final Grid<FieldValue> fields = new Grid<>(
            "ESR_EL2 of the exit",
            List.of(
                    new Column<>("Field", 10, field -> Cell.code(field.field().name())),
                    new Column<>("Bits", 5, field -> Cell.code(field.bits()).in(Role.MUTED)),
                    new Column<>("Value", 9, field -> Cell.code(Numbers.field(field.value()))),
                    new Column<>("Meaning", 30, field -> Cell.text(field.words()))));

    ExitDetail() {
        super(new BorderLayout());
        JPanel head = new JPanel(new MigLayout("insets 6 8 6 8, gap 2, fillx, wrap 1", "[grow,fill]"));
        head.add(title);
        head.add(why, "wmin 50");
        add(head, BorderLayout.NORTH);
        add(Scroll.of(fields), BorderLayout.CENTER);
        clear();
    }

    /** Shows an exit; {@code calls} are the names of the functions that a host calls. */
    void show(Exit exit, List<String> calls) {
        title.setText(Exits.line(exit));
        why.setText(rule(exit) + syndrome(exit, calls) + spent(exit));
        fields.setEmptyText("An interrupt has no syndrome.");
        fields.setRows(exit.exceptionClass() < 0 ? List.of() : rows(exit));
    }

    /** Shows that no exit is chosen. */
    void clear() {
        title.setText("No exit here");
        why.setText("Choose a row to see its syndrome in words.");
        fields.setEmptyText("");
        fields.setRows(List.of());
    }

    private static String rule(Exit exit) {
        return exit.reason().isEmpty() ? "" : exit.reason() + ". ";
    }

    private static String syndrome(Exit exit, List<String> calls) {
        return exit.exceptionClass() < 0
                ? ""
                : "ESR_EL2 " + Numbers.hexadecimal(exit.esr()) + " ("
                        + exit.syndrome().className() + "): " + ExceptionClasses.words(exit.exceptionClass())
                        + detail(exit, calls) + ". ";
    }

    private static String detail(Exit exit, List<String> calls) {
        String words = Exits.syndrome(exit, calls);
        return words.isEmpty() ? "" : "; " + words;
    }

    private static String spent(Exit exit) {
        boolean guest = exit.from().isGuest();
        if (exit.instructions() < 0) {
            return guest ? "No guest has been entered again yet." : "The host has not been entered again yet.";
        }
        String who = guest ? "a guest" : "the host";
        return Numbers.count(exit.instructions()) + " instructions until " + who + " was entered again.";
    }

    private static List<FieldValue> rows(Exit exit) {
        return worldswitch.views.text.Registers.fields(ESR, exit.esr(), 0).stream()
                .map(field -> field.field().name().equals("EC") ? named(field, exit) : field)
                .toList();
    }

    private static FieldValue named(FieldValue field, Exit exit) {
        return new FieldValue(field.field(), field.value(), ExceptionClasses.words(exit.exceptionClass()));
    }
}
