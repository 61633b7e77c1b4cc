package worldswitch.views.widget;

import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** A component that paints itself, known to assistive technology by a name, and described in words by whoever fills it. */
public abstract class Drawing extends JComponent implements Accessible {
    private final transient AccessibleRole role;

    /** A drawing with a name, in a role. */
    @SuppressWarnings("this-escape") // setName is Swing's own, and no drawing overrides it
    protected Drawing(String name, AccessibleRole role) {
        this.role = role;
        setName(name);
        getAccessibleContext().setAccessibleName(name);
    }

    @Override
    public final AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Spoken();
        }
        return accessibleContext;
    }

    /** What assistive technology learns of a drawing. */
    private final class Spoken extends AccessibleJComponent {
        @Override
        public AccessibleRole getAccessibleRole() {
            return role;
        }
    }
}
