package worldswitch.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.filechooser.FileFilter;
import javax.swing.filechooser.FileNameExtensionFilter;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.app.settings.Settings;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.file.SavedFile;
import worldswitch.sessions.report.form.ReportForm;

/** Asks for files, in the folder where one was chosen last. Belongs to the event dispatch thread. */
final class SessionChooser {
    private static final String FOLDER = "folder";

    private final JFrame frame;
    private final Settings settings;

    SessionChooser(JFrame frame, Settings settings) {
        this.frame = frame;
        this.settings = settings;
    }

    /**
     * Where and how to save.
     *
     * @param file the file, with the ending of saved sessions
     * @param images how the program is kept
     */
    record Target(Path file, Images images) {}

    /** Asks for a file to open: a saved session, or any other, which may be an ELF. */
    Optional<Path> open() {
        JFileChooser chooser = chooser("open a file");
        chooser.addChoosableFileFilter(saved());
        return chosen(chooser, chooser.showOpenDialog(frame));
    }

    /** Asks for an image of a name. */
    Optional<Path> image(String name) {
        JFileChooser chooser = chooser("choose an image");
        chooser.setDialogTitle("Choose " + name);
        return chosen(chooser, chooser.showOpenDialog(frame));
    }

    /** Asks where to save. */
    Optional<Target> save(String suggestion, @Nullable Path present, Images images) {
        JFileChooser chooser = chooser("save the session");
        chooser.setFileFilter(saved());
        chooser.setSelectedFile(
                present == null
                        ? chooser.getCurrentDirectory()
                                .toPath()
                                .resolve(suggestion)
                                .toFile()
                        : present.toFile());
        JCheckBox inside = new JCheckBox("Keep the program inside", images == Images.EMBEDDED);
        inside.setName("keep the program inside");
        inside.setToolTipText("Without it the file is small, and whoever opens it must have the same program");
        JPanel options = new JPanel(new MigLayout("insets 0"));
        options.setBorder(BorderFactory.createEmptyBorder(0, 12, 0, 0));
        options.add(inside, "aligny top");
        chooser.setAccessory(options);
        return chosen(chooser, chooser.showSaveDialog(frame))
                .map(path -> new Target(named(path), inside.isSelected() ? Images.EMBEDDED : Images.DIGEST));
    }

    /**
     * A report to write.
     *
     * @param file the file, with the ending of the form
     */
    record Report(ReportForm form, Path file) {}

    /** Asks where to write a report, and in which form. */
    Optional<Report> report() {
        JFileChooser chooser = chooser("export a report");
        chooser.setDialogTitle("Export a report");
        chooser.setAcceptAllFileFilterUsed(false);
        for (ReportForm form : ReportForm.values()) {
            chooser.addChoosableFileFilter(new FormFilter(form));
        }
        chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
        return chosen(chooser, chooser.showSaveDialog(frame))
                .map(path -> report(((FormFilter) chooser.getFileFilter()).form(), path));
    }

    private static Report report(ReportForm form, Path path) {
        boolean named = String.valueOf(path.getFileName()).endsWith(form.ending());
        return new Report(form, named ? path : path.resolveSibling(path.getFileName() + form.ending()));
    }

    /** The files of a form of report. */
    private static final class FormFilter extends FileFilter {
        private final ReportForm form;

        FormFilter(ReportForm form) {
            this.form = form;
        }

        ReportForm form() {
            return form;
        }

        @Override
        public boolean accept(File file) {
            return file.isDirectory() || file.getName().endsWith(form.ending());
        }

        @Override
        public String getDescription() {
            return form.title() + " (*" + form.ending() + ")";
        }
    }

    private static Path named(Path path) {
        return SavedFile.isNamedSo(path) ? path : path.resolveSibling(path.getFileName() + SavedFile.ENDING);
    }

    private static FileNameExtensionFilter saved() {
        return new FileNameExtensionFilter("Saved sessions (*.wsession)", SavedFile.ENDING.substring(1));
    }

    private JFileChooser chooser(String name) {
        JFileChooser chooser = new JFileChooser(settings.get(FOLDER, System.getProperty("user.home", ".")));
        chooser.setName(name);
        return chooser;
    }

    private Optional<Path> chosen(JFileChooser chooser, int answer) {
        if (answer != JFileChooser.APPROVE_OPTION || chooser.getSelectedFile() == null) {
            return Optional.empty();
        }
        settings.put(FOLDER, chooser.getCurrentDirectory().getPath());
        return Optional.of(chooser.getSelectedFile().toPath());
    }
}
