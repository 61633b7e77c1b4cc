package worldswitch.app.window;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import worldswitch.app.settings.RecentFiles;

/**
 * The files opened last. Each time the menu is shown they are looked for, on a thread of its own: a drive may be slow, or away.
 * One that is gone is there still, and says so.
 */
final class RecentMenu extends JMenu implements MenuListener {
    private final transient RecentFiles files;
    private final transient Consumer<Path> open;
    private final transient Map<Path, JMenuItem> items = new HashMap<>();
    private transient List<Path> gone = List.of();
    private boolean looking;

    RecentMenu(RecentFiles files, Consumer<Path> open) {
        super("Open recent");
        this.files = files;
        this.open = open;
        setName("menu recent");
        addMenuListener(this);
        fill();
    }

    private void fill() {
        removeAll();
        items.clear();
        for (Path file : files.list()) {
            JMenuItem item = item(file);
            items.put(file, item);
            add(item);
        }
        if (getItemCount() == 0) {
            JMenuItem none = new JMenuItem("No file has been opened yet");
            none.setEnabled(false);
            add(none);
        } else {
            addSeparator();
            JMenuItem clear = new JMenuItem("Forget these");
            clear.setName("menu forget recent");
            clear.addActionListener(event -> files.clear());
            add(clear);
        }
        mark();
    }

    private JMenuItem item(Path file) {
        JMenuItem item = new JMenuItem();
        item.putClientProperty("html.disable", Boolean.TRUE);
        item.setName("menu recent " + file.getFileName());
        item.addActionListener(event -> open.accept(file));
        return item;
    }

    private void mark() {
        items.forEach((file, item) -> {
            Path folder = file.getParent();
            boolean there = !gone.contains(file);
            item.setEnabled(there);
            item.setText(file.getFileName() + "   " + (folder == null ? "" : folder)
                    + (there ? "" : "   (not there any more)"));
        });
    }

    private void look() {
        if (!looking) {
            looking = true;
            List<Path> listed = files.list();
            Thread thread = new Thread(() -> look(listed), "look for recent files");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void look(List<Path> listed) {
        List<Path> missing = new ArrayList<>();
        for (Path file : listed) {
            if (!Files.isRegularFile(file)) {
                missing.add(file);
            }
        }
        EventQueue.invokeLater(() -> found(missing));
    }

    private void found(List<Path> missing) {
        looking = false;
        if (!missing.equals(gone)) {
            gone = missing;
            mark();
            if (isPopupMenuVisible()) {
                getPopupMenu().pack();
            }
        }
    }

    @Override
    public void menuSelected(MenuEvent event) {
        fill();
        look();
    }

    @Override
    public void menuDeselected(MenuEvent event) {
        // it is filled anew when it is shown again
    }

    @Override
    public void menuCanceled(MenuEvent event) {
        // it is filled anew when it is shown again
    }
}
