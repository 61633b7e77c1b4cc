package worldswitch.app.dock;

import com.formdev.flatlaf.util.UIScale;
import io.github.andrewauclair.moderndocking.Dockable;
import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.Icon;
import javax.swing.JPanel;
import worldswitch.views.pane.Pane;
import worldswitch.views.theme.Icons;

/** A pane on a dock: gives it a tab with its title and icon. */
final class DockedPane extends JPanel implements Dockable {
    private final transient Pane pane;
    private final transient Icon icon;

    DockedPane(Pane pane) {
        super(new BorderLayout());
        this.pane = pane;
        icon = Icons.of("pane-" + pane.id());
        setName(pane.id());
        getAccessibleContext().setAccessibleName(pane.title());
        add(pane.component());
    }

    /** Small, so that the user may make room elsewhere. */
    @Override
    public Dimension getMinimumSize() {
        return UIScale.scale(new Dimension(90, 60));
    }

    @Override
    public String getPersistentID() {
        return pane.id();
    }

    @Override
    public String getTabText() {
        return pane.title();
    }

    @Override
    public String getTabTooltip() {
        return pane.purpose();
    }

    @Override
    public Icon getIcon() {
        return icon;
    }

    /** Each pane scrolls what needs scrolling itself. */
    @Override
    public boolean isWrappableInScrollpane() {
        return false;
    }

    @Override
    public boolean isMinMaxAllowed() {
        return true;
    }
}
