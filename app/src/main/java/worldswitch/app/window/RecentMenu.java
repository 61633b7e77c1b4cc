package worldswitch.app.window;

import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import worldswitch.app.settings.RecentFiles;

/** The files opened last; looked up each time the menu is shown. One that is gone is there still, and says so. */
final class RecentMenu extends JMenu implements MenuListener {
    private final transient RecentFiles files;
    private final transient Consumer<Path> open;

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
        for (RecentFiles.Recent recent : files.list()) {
            add(item(recent));
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
    }

    private JMenuItem item(RecentFiles.Recent recent) {
        Path name = recent.path().getFileName();
        Path folder = recent.path().getParent();
        String text = name + "   " + (folder == null ? "" : folder) + (recent.there() ? "" : "   (not there any more)");
        JMenuItem item = new JMenuItem();
        item.putClientProperty("html.disable", Boolean.TRUE);
        item.setText(text);
        item.setName("menu recent " + name);
        item.setEnabled(recent.there());
        item.addActionListener(event -> open.accept(recent.path()));
        return item;
    }

    @Override
    public void menuSelected(MenuEvent event) {
        fill();
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
