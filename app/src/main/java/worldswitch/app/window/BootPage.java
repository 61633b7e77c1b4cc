package worldswitch.app.window;

import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import worldswitch.app.boot.BootEntries;
import worldswitch.app.boot.BootEntry;
import worldswitch.emulator.sysreg.ProcessorModel;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;

/**
 * The page on which a person says what kernel, or which firmware, is to be booted, below the tool bar; the session that is open
 * stays in view. What is wrong with an entry is said below it. While a firmware is filled in, what is for a kernel cannot be. Belongs to the event dispatch thread.
 */
final class BootPage extends JPanel {
    private final Map<BootEntry, BootField> fields = new EnumMap<>(BootEntry.class);
    private final JComboBox<String> cpu = new JComboBox<>(ProcessorModel.names().toArray(String[]::new));
    private final JButton boot = new JButton("Boot");
    private final JButton cancel = new JButton("Cancel");
    private final PlainLabel busy = PlainLabel.of("").in(Role.MUTED);
    private final JProgressBar bar = new JProgressBar();
    private final transient Asked asked;
    private boolean filling;

    /** What is asked of whoever shows the page. */
    interface Asked {
        /** An entry has been changed. */
        void change(BootEntry entry);

        /** A file is to be chosen for an entry. */
        void choose(BootEntry entry);

        /** It is to be booted. */
        void boot();

        /** It is to be put away, or what is under way broken off. */
        void cancel();
    }

    BootPage(Asked asked) {
        super(new MigLayout("insets 10 14 10 14, gap 6 4, fillx, hidemode 3", "[][grow,fill][]26[][300!,fill]", ""));
        this.asked = asked;
        setName("boot page");
        getAccessibleContext().setAccessibleName("Boot a kernel");
        add(PlainLabel.heading("Boot a kernel"), "cell 0 0 3 1");
        file(BootEntry.KERNEL, "kernel", "Kernel", "an arm64 Image: plain, gzip, or EFI zboot", 1);
        file(BootEntry.INITIAL_RAM_DISK, "initial RAM disk", "Initial RAM disk", "none", 3);
        file(BootEntry.TREE, "device tree", "Device tree", "the board's own", 5);
        put(BootEntry.COMMAND_LINE, "command line", "Command line", "none", 0, 7);
        file(BootEntry.DRIVES, "drives", "Drives", "none; several are separated by semicolons", 9);
        file(BootEntry.FIRMWARE, "firmware", "Firmware", "none; starts alone, in the kernel's place", 11);
        processors();
        put(BootEntry.CPUS, "number of processors", "How many", "1", 3, 3);
        put(BootEntry.MEMORY, "memory", "Memory", "1G", 3, 5);
        foot();
        setVisible(false);
    }

    private void file(BootEntry entry, String name, String label, String empty, int row) {
        put(entry, name, label, empty, 0, row);
        field(entry).addChoice(this, 2, row, () -> asked.choose(entry));
    }

    private void put(BootEntry entry, String name, String label, String empty, int column, int row) {
        BootField field = new BootField(entry, name, empty);
        fields.put(entry, field);
        field.addTo(this, column, row, label);
        field.onChange(() -> changed(entry));
        field.field().addActionListener(event -> asked.boot());
    }

    private void changed(BootEntry entry) {
        if (entry == BootEntry.FIRMWARE) {
            allow(cpu.isEnabled());
        }
        if (!filling) {
            asked.change(entry);
        }
    }

    private void processors() {
        PlainLabel label = PlainLabel.of("Processors");
        label.setLabelFor(cpu);
        cpu.setName("boot processors");
        cpu.getAccessibleContext().setAccessibleName("processors");
        add(label, "cell 3 1, right");
        add(cpu, "cell 4 1, growx");
    }

    /** The buttons stand where nothing that is said below an entry moves them. */
    private void foot() {
        boot.setName("boot");
        cancel.setName("boot cancel");
        busy.setName("what is read to boot");
        bar.setIndeterminate(true);
        boot.addActionListener(event -> asked.boot());
        cancel.addActionListener(event -> asked.cancel());
        add(boot, "cell 3 0 2 1, split 2, right");
        add(cancel, "cell 3 0");
        add(busy, "cell 0 13 3 1, growx, wmin 50");
        add(bar, "cell 3 13 2 1, growx");
        idle();
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ESCAPE"), "cancel");
        getActionMap().put("cancel", new AbstractAction("cancel") {
            @Override
            public void actionPerformed(ActionEvent event) {
                asked.cancel();
            }
        });
    }

    private BootField field(BootEntry entry) {
        return Objects.requireNonNull(fields.get(entry));
    }

    /** What is filled in. */
    BootEntries entries() {
        Map<BootEntry, String> texts = new EnumMap<>(BootEntry.class);
        fields.forEach((entry, field) -> texts.put(entry, field.text()));
        texts.put(BootEntry.CPU, String.valueOf(cpu.getSelectedItem()));
        return new BootEntries(texts);
    }

    /** Fills it in; nothing is wrong with it yet. */
    void fill(BootEntries entries) {
        filling = true;
        fields.forEach((entry, field) -> {
            field.fill(entries.text(entry));
            field.say(Optional.empty());
        });
        cpu.setSelectedItem(entries.text(BootEntry.CPU));
        filling = false;
    }

    /** Fills in one entry as if it were typed. */
    void fill(BootEntry entry, String text) {
        field(entry).fill(text);
    }

    /** Says what is wrong with an entry, if anything. */
    void say(BootEntry entry, Optional<String> reason) {
        BootField field = fields.get(entry);
        if (field != null) {
            field.say(reason);
            revalidate();
        }
    }

    /** Says something about the memory that is not wrong. */
    void advise(Optional<String> advice) {
        field(BootEntry.MEMORY).advise(advice);
        revalidate();
    }

    /** Shows it; the keyboard is where something is to be filled in, or where it is booted. */
    void open() {
        setVisible(true);
        revalidate();
        BootField kernel = field(BootEntry.KERNEL);
        JComponent first = kernel.text().isBlank() && !entries().isFirmware() ? kernel.field() : boot;
        EventQueue.invokeLater(first::requestFocusInWindow);
    }

    /** Nothing can be changed while files are read. */
    void busy(String what) {
        busy.setText(what);
        allow(false);
    }

    /** It can be changed again. */
    void idle() {
        allow(true);
    }

    private void allow(boolean allowed) {
        boolean kernel = allowed && !entries().isFirmware();
        fields.forEach((entry, field) -> field.allow(entry.isForKernel() ? kernel : allowed));
        cpu.setEnabled(allowed);
        boot.setEnabled(allowed);
        busy.setVisible(!allowed);
        bar.setVisible(!allowed);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, UIManager.getColor("Separator.foreground")));
    }
}
