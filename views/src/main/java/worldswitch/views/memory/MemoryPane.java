package worldswitch.views.memory;

import java.awt.BorderLayout;
import java.util.List;
import java.util.function.BiFunction;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.command.Question;
import worldswitch.sessions.translation.Content;
import worldswitch.views.address.AddressField;
import worldswitch.views.address.Reading;
import worldswitch.views.focus.Aim;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.table.Grid;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.Symbols;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Scroll;

/** Memory around an address, virtual as the exception level of the focus sees it, or physical. */
public final class MemoryPane implements Pane {
    private static final int PHYSICAL = 1;
    private static final int ROW = 16;

    private final JPanel panel = new JPanel(new BorderLayout());
    private final Controls controls;
    private final AddressField address;
    private final JComboBox<String> space = new JComboBox<>(new String[] {"virtual", "physical"});
    private final Grid<MemoryRow> table = new Grid<>(
            "memory",
            List.of(
                    new Column<>(
                            "Address",
                            18,
                            row -> Cell.code(Numbers.register(row.address())).in(Role.MUTED)),
                    new Column<>(
                            "Bytes",
                            49,
                            row -> Cell.code(row.numbers()).in(row.content().bytes() == null ? Role.MUTED : null)),
                    new Column<>("Text", 16, row -> Cell.code(row.letters())),
                    new Column<>("Symbol", 20, row -> Cell.code(symbol(row)).in(Role.MUTED))));
    private final Reading reading = new Reading();
    private @Nullable Scene shown;
    private long place = 0x4000_0000L;
    private boolean placed;

    /** Memory whose rows move the focus. */
    public MemoryPane(Controls controls) {
        this.controls = controls;
        address = new AddressField("address of memory", this::go);
        space.setName("address space");
        space.getAccessibleContext().setAccessibleName("virtual or physical addresses");
        space.addActionListener(event -> again());
        table.onSelect(row -> move(row.address()));
        table.offer("Who wrote these 16 bytes last?", "L", row -> controls.ask(question(row)));
        JPanel head = new JPanel(new MigLayout("insets 4 8 4 8, fillx", "[grow,fill]6[]"));
        head.add(address);
        head.add(space);
        panel.add(head, BorderLayout.NORTH);
        panel.add(Scroll.of(table), BorderLayout.CENTER);
    }

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public String title() {
        return "Memory";
    }

    @Override
    public String purpose() {
        return "Memory in hexadecimal and as text, by virtual or physical address";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        shown = scene;
        address.show(scene);
        if (!scene.focus().isCode()) {
            place = scene.focus().address();
        } else if (!placed) {
            place = scene.snapshot().cpu().general(31);
        }
        placed = true;
        again();
    }

    private Question question(MemoryRow row) {
        return new Question.Memory(row.address(), ROW, space.getSelectedIndex() == PHYSICAL);
    }

    private void again() {
        Scene scene = shown;
        if (scene != null) {
            MemoryRows rows = new MemoryRows(place, reader(scene));
            table.setRows(rows);
            table.show(rows.rowOf(place));
        }
    }

    private BiFunction<Long, Integer, Content> reader(Scene scene) {
        return space.getSelectedIndex() == PHYSICAL
                ? (start, length) ->
                        new Content(scene.snapshot().memory().read(start, length), "no RAM at this physical address")
                : (start, length) -> reading.virtual(scene, start, length);
    }

    private void go(long target) {
        place = target;
        again();
        move(target);
    }

    private void move(long target) {
        if (shown != null) {
            controls.go(shown.focus().at(target, Aim.DATA));
        }
    }

    private String symbol(MemoryRow row) {
        Scene scene = shown;
        return scene == null ? "" : Symbols.name(scene, row.address()).orElse("");
    }
}
