package worldswitch.views.table;

import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;

/**
 * What the user can do with the selected row of a table: by a key, by two clicks, from the context menu.
 *
 * @param <R> a row
 */
final class RowActions<R> {
    private final Grid<R> grid;

    RowActions(Grid<R> grid) {
        this.grid = grid;
    }

    /** Lets a key do something. */
    void onKey(KeyStroke key, Consumer<R> action) {
        grid.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, key);
        grid.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                grid.selected().ifPresent(action);
            }
        });
    }

    /** Lets two clicks do something. */
    void onTwoClicks(Consumer<R> action) {
        grid.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    grid.selected().ifPresent(action);
                }
            }
        });
    }

    /** Puts something into the context menu, which names its key. */
    void inMenu(String text, KeyStroke key, Consumer<R> action) {
        if (grid.getComponentPopupMenu() == null) {
            grid.setComponentPopupMenu(new RowMenu(grid));
        }
        JMenuItem item = new JMenuItem(text);
        item.setName(text);
        item.setAccelerator(key);
        item.addActionListener(event -> grid.selected().ifPresent(action));
        grid.getComponentPopupMenu().add(item);
    }
}
