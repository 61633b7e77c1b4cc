package worldswitch.app.window;

import com.formdev.flatlaf.util.UIScale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.KeyStroke;
import worldswitch.app.action.ActionRow;
import worldswitch.app.action.ActionTable;
import worldswitch.app.action.Actions;
import worldswitch.views.pane.Pane;
import worldswitch.views.theme.Icons;
import worldswitch.views.theme.Theme;

/** The menu bar: the table of actions, and what only the running program knows: sessions, panes, themes, scales. */
final class Menus {
    private static final List<Integer> SCALES = List.of(100, 125, 150, 175, 200, 250, 300);
    private static final String OPEN = "open";

    private final Map<String, JMenu> menus = new LinkedHashMap<>();
    private final JMenuBar bar = new JMenuBar();

    Menus(Actions actions) {
        for (ActionRow row : ActionTable.rows()) {
            JMenu menu = menus.computeIfAbsent(row.menu(), this::menu);
            if (actions.has(row.id())) {
                JMenuItem item = new JMenuItem(actions.get(row.id()));
                item.setToolTipText(null);
                item.setName("menu " + row.id());
                menu.add(item);
            }
        }
    }

    JMenuBar bar() {
        return bar;
    }

    /** Offers sessions to open. */
    void addSessions(List<String> names, Consumer<String> open) {
        JMenu menu = new JMenu("Open bundled session");
        menu.setIcon(Icons.of(OPEN));
        names.forEach(name -> menu.add(item(name, () -> open.accept(name))));
        of("File").insert(menu, 2);
    }

    /** Offers the files opened last, and sets what concerns files apart from the end of the program. */
    void addRecent(JMenu recent) {
        of("File").insert(recent, 3);
        of("File").insertSeparator(4);
        of("File").insertSeparator(of("File").getItemCount() - 1);
    }

    /** Offers panes to bring to the front; the first nine have a key each. */
    void addPanes(List<Pane> panes, Consumer<String> reveal) {
        JMenu menu = of("View");
        int place = 0;
        for (Pane pane : panes) {
            JMenuItem item = item(pane.title(), () -> reveal.accept(pane.id()));
            item.setIcon(Icons.of("pane-" + pane.id()));
            if (place < 9) {
                item.setAccelerator(KeyStroke.getKeyStroke("alt " + (place + 1)));
            }
            menu.insert(item, place++);
        }
        menu.insertSeparator(place);
    }

    /** Offers themes, of which one is chosen. */
    void addThemes(Theme chosen, Consumer<Theme> install) {
        JMenu menu = new JMenu("Theme");
        ButtonGroup group = new ButtonGroup();
        for (Theme theme : Theme.values()) {
            choice(menu, group, theme.toString(), theme == chosen, () -> install.accept(theme));
        }
        of("View").addSeparator();
        of("View").add(menu);
    }

    /** Offers scales in percent. */
    void addScales(Consumer<Integer> scale) {
        JMenu menu = new JMenu("Scale");
        ButtonGroup group = new ButtonGroup();
        int present = Math.round(100 * UIScale.getZoomFactor());
        SCALES.forEach(each -> choice(menu, group, each + "%", each == present, () -> scale.accept(each)));
        of("View").add(menu);
    }

    private JMenu of(String name) {
        return menus.computeIfAbsent(name, this::menu);
    }

    private JMenu menu(String name) {
        JMenu menu = new JMenu(name);
        menu.setName("menu " + name);
        menu.setMnemonic(name.charAt(0));
        bar.add(menu);
        return menu;
    }

    private static void choice(JMenu menu, ButtonGroup group, String text, boolean chosen, Runnable choose) {
        JRadioButtonMenuItem item = new JRadioButtonMenuItem(text, chosen);
        item.addActionListener(event -> choose.run());
        group.add(item);
        menu.add(item);
    }

    private static JMenuItem item(String text, Runnable choose) {
        JMenuItem item = new JMenuItem(text);
        item.setName("menu " + text);
        item.addActionListener(event -> choose.run());
        return item;
    }
}
