package worldswitch.views.widget;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JSplitPane;

/** Two components with a bar between them that the user can move. */
public final class Splits {
    private Splits() {}

    /** One above the other; the upper one takes a share of the height, from 0 to 1. */
    public static JSplitPane vertical(JComponent upper, JComponent lower, double share) {
        return split(JSplitPane.VERTICAL_SPLIT, upper, lower, share);
    }

    /** Side by side; the left one takes a share of the width, from 0 to 1. */
    public static JSplitPane horizontal(JComponent left, JComponent right, double share) {
        return split(JSplitPane.HORIZONTAL_SPLIT, left, right, share);
    }

    private static JSplitPane split(int orientation, JComponent one, JComponent other, double share) {
        JSplitPane split = new Shared(orientation, one, other, share);
        split.setBorder(BorderFactory.createEmptyBorder());
        split.setResizeWeight(share);
        split.setContinuousLayout(true);
        return split;
    }

    /** A split pane that places its bar by share once it has a size. */
    private static final class Shared extends JSplitPane {
        private final double share;
        private boolean placed;

        Shared(int orientation, JComponent one, JComponent other, double share) {
            super(orientation, one, other);
            this.share = share;
        }

        @Override
        public void doLayout() {
            int room = orientation == VERTICAL_SPLIT ? getHeight() : getWidth();
            if (!placed && room > 0) {
                placed = true;
                setDividerLocation((int) (share * room));
            }
            super.doLayout();
        }
    }
}
